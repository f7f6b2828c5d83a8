namespace EliteSeller.Analysis.Reports;

/// <summary>Keeps the deals of a report while it is made: in memory, or on a disk where there are too many.</summary>
/// <remarks>A deal is put down once, when it has been told, and taken up again only where the report shows it.</remarks>
public interface IReportShelf
{
    /// <summary>Puts a deal down.</summary>
    /// <param name="deal">The deal.</param>
    /// <returns>Its place: 0 for the first deal, and one more for each.</returns>
    int Add(ReportDeal deal);

    /// <summary>Takes a deal up.</summary>
    /// <param name="place">What <see cref="Add"/> returned.</param>
    /// <returns>A deal that says the same.</returns>
    ReportDeal Take(int place);
}
