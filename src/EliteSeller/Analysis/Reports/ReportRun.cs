using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>
/// What one export said on its day: judged by the policy of the report, but with the ledgers, the roadmaps and the closed deals of then, as
/// in a report of that day. Amounts are converted with the rates of the report, so that a trend shows deals and no rates.
/// </summary>
public sealed class ReportRun
{
    private readonly HashSet<string> _walkAway;

    internal ReportRun(DateTime day, IReadOnlyList<VerdictAmounts> verdicts, IReadOnlyList<MoneySum> closing, double? earlyIndex,
        HashSet<string> walkAway)
    {
        Day = day;
        Verdicts = verdicts;
        Closing = closing;
        BadNewsEarlyIndex = earlyIndex;
        _walkAway = walkAway;
    }

    /// <summary>The day of the export.</summary>
    public DateTime Day { get; }

    /// <summary>The open deals by verdict, one object a currency.</summary>
    public IReadOnlyList<VerdictAmounts> Verdicts { get; }

    /// <summary>Open deals that were to close in the fiscal quarter of the report, one sum a currency.</summary>
    public IReadOnlyList<MoneySum> Closing { get; }

    /// <summary>The Bad-News-Early index of the export, from 0 to 100; null where it has too few closed deals.</summary>
    public double? BadNewsEarlyIndex { get; }

    /// <summary>How many deals were open.</summary>
    public int OpenDeals => Verdicts.Sum(amounts => amounts.Open.Deals);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Day:yyyy-MM-dd}: {OpenDeals} open");

    /// <summary>The amounts of a currency, or null when the run had no deal in it.</summary>
    internal VerdictAmounts? Of(string? currency) => Verdicts.FirstOrDefault(amounts => amounts.Currency == currency);

    /// <summary>The ids of the deals that the run proposed to walk away from.</summary>
    public IReadOnlyCollection<string> WalkAway => _walkAway;
}
