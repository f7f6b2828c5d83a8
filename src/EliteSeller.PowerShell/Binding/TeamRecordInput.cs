using System.Threading;
using EliteSeller.Analysis.Records;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>Counts the closed deals of files for the record of a team.</summary>
internal static class TeamRecordInput
{
    /// <summary>
    /// The record of a file that is read once more for its deals, so that nothing is told of what it meets, and the deals that are there
    /// twice. No record where the file has neither dates nor discounts for one; nothing where it can be read only once.
    /// </summary>
    /// <param name="file">The full path.</param>
    /// <param name="options">What the user has settled.</param>
    /// <param name="asOf">The day on which the record is looked at.</param>
    /// <param name="stopToken">Ends the reading.</param>
    public static (TeamRecord? Record, DuplicateDeals? Duplicates) OfSameFile(
        string file, ReadingOptions options, DateTime asOf, CancellationToken stopToken)
    {
        if (!PlainFile.CanReadTwice(file))
        {
            return default;
        }

        try
        {
            using var reader = OpportunityFile.Open(file, options, stopToken);
            var counts = (Has(reader, OpportunityField.CreatedDate) && Has(reader, OpportunityField.CloseDate))
                || Has(reader, OpportunityField.Discount) ? new TeamRecordBuilder(asOf) : null;
            var twins = Has(reader, OpportunityField.Account)
                && (Has(reader, OpportunityField.Name) || Has(reader, OpportunityField.Amount))
                ? new DuplicateDealsBuilder() : null;
            IDealConsumer[] consumers = [.. new IDealConsumer?[] { counts, twins }.OfType<IDealConsumer>()];
            if (consumers.Length > 0)
            {
                Count(reader, consumers.Length == 1 ? consumers[0] : new BothConsumers(consumers[0], consumers[1]), _ => { });
            }

            return (counts?.Build(), twins?.Build());
        }
        catch (EliteSellerException)
        {
            return default;
        }
    }

    /// <summary>The record of other files.</summary>
    /// <param name="files">Full paths.</param>
    /// <param name="options">What the user has settled.</param>
    /// <param name="asOf">The day on which the record is looked at.</param>
    /// <param name="report">Takes a refused row, or the reason why a file cannot be read.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <exception cref="EliteSellerException">A parameter makes no sense for a file.</exception>
    public static TeamRecord OfFiles(
        IEnumerable<string> files, ReadingOptions options, DateTime asOf, Action<Problem> report, CancellationToken stopToken)
    {
        var counts = new TeamRecordBuilder(asOf);
        foreach (var file in files)
        {
            try
            {
                using var reader = OpportunityFile.Open(file, options, stopToken);
                Count(reader, counts, report);
            }
            catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
            {
                report(failure.Problem.In(file));
            }
        }

        return counts.Build();
    }

    private static bool Has(OpportunityReader reader, OpportunityField field) =>
        reader.Report.Columns.Any(column => column.Field == field && column.Usage != FieldUsage.NotRecorded);

    private static void Count(OpportunityReader reader, IDealConsumer consumer, Action<Problem> report)
    {
        while (reader.Measure(consumer, out var aside))
        {
            if (aside.Problem is { } problem)
            {
                report(problem);
            }
        }
    }

    private sealed class BothConsumers(IDealConsumer first, IDealConsumer second) : IDealConsumer
    {
        public void Add(Opportunity opportunity)
        {
            first.Add(opportunity);
            second.Add(opportunity);
        }
    }
}
