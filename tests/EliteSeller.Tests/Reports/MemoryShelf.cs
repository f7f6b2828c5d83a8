using System.Collections.Generic;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Tests.Reports;

/// <summary>Keeps the deals of a report as they are.</summary>
internal sealed class MemoryShelf : IReportShelf
{
    private readonly List<ReportDeal> _deals = [];

    /// <inheritdoc/>
    public int Add(ReportDeal deal)
    {
        _deals.Add(deal);
        return _deals.Count - 1;
    }

    /// <inheritdoc/>
    public ReportDeal Take(int place) => _deals[place];
}
