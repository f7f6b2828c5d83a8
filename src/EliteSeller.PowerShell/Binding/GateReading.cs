using System.Threading;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>Reads earlier exports for the first day on which a gate had failed on each deal.</summary>
internal static class GateReading
{
    /// <summary>Adds each file to the past, and judges the deals of each export by what the past then tells.</summary>
    /// <param name="sources">The files of -History.</param>
    /// <param name="reader">Takes the past, and reports what cannot be read.</param>
    /// <param name="options">How an export of a day is read, with the past so far.</param>
    /// <param name="policy">The policy whose gates are looked at.</param>
    /// <param name="asOf">Later exports are not judged.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <returns>The failures; null when no file is an export with a day, because a log does not tell enough for a gate.</returns>
    public static GateHistory? Read(IEnumerable<HistorySource> sources, HistoryReader reader, Func<DateTime, ReadingOptions> options,
        QualificationPolicy policy, DateTime asOf, CancellationToken stopToken)
    {
        GateHistory? gates = null;
        foreach (var source in sources.OrderBy(source => source.Day ?? DateTime.MinValue)
            .ThenBy(source => source.File, StringComparer.Ordinal))
        {
            var before = reader.Exports.Count;
            reader.Read([source]);
            if (reader.Exports.Count == before || source.Day is not { } day || day > asOf.Date)
            {
                continue;
            }

            gates ??= new GateHistory(policy);
            gates.BeginExport(day);
            Judge(source.File, options(day), gates, stopToken);
        }

        return gates;
    }

    // What cannot be read has been reported with the past.
    private static void Judge(string file, ReadingOptions options, GateHistory gates, CancellationToken stopToken)
    {
        using var reader = OpportunityFile.Open(file, options, stopToken);
        while (reader.Read(out var item))
        {
            if (item.Opportunity is { } opportunity)
            {
                gates.Add(opportunity);
            }
        }
    }
}
