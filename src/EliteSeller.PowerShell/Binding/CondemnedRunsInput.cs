using System.Threading;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>Judges earlier exports, each as of its day and by nothing that was known later, for the deals that they condemned.</summary>
internal static class CondemnedRunsInput
{
    /// <summary>A half year of weeks.</summary>
    private const int MostRuns = 25;

    /// <summary>
    /// Judges them, the newest first, for as long as any deal is condemned without a break. What is wrong with a file was told of when it
    /// was read as history.
    /// </summary>
    /// <param name="exports">The exports of the history.</param>
    /// <param name="asOf">The day of today's report.</param>
    /// <param name="kept">What a report has kept of their verdicts, or null.</param>
    /// <param name="judgeOf">The judge of the report of an export and its day.</param>
    /// <param name="options">How to read an export of a day.</param>
    /// <param name="stopToken">Ends the reading.</param>
    public static CondemnedRuns Read(
        IEnumerable<HistorySource> exports, DateTime asOf, KeptVerdicts? kept, Func<string, DateTime, OpportunityJudge> judgeOf,
        Func<DateTime?, ReadingOptions> options, CancellationToken stopToken)
    {
        var runs = new List<(DateTime, IReadOnlyCollection<string>)>();
        HashSet<string>? still = null;
        foreach (var export in exports.Where(export => export.Day < asOf).OrderByDescending(export => export.Day).Take(MostRuns))
        {
            var day = export.Day!.Value;
            var condemned = kept?.Find(export.File, day) ?? Judge(export.File, judgeOf(export.File, day), options(day), stopToken);
            runs.Add((day, condemned));
            still = new HashSet<string>(still is null ? condemned : still.Where(condemned.Contains), OpportunityId.Comparer);
            if (still.Count == 0)
            {
                break;
            }
        }

        return new CondemnedRuns(runs);
    }

    private static HashSet<string> Judge(string file, OpportunityJudge judge, ReadingOptions options, CancellationToken stopToken)
    {
        var condemned = new HashSet<string>(OpportunityId.Comparer);
        try
        {
            using var reader = OpportunityFile.Open(file, options, stopToken);
            while (reader.Read(out var item))
            {
                if (item.Opportunity is { Outcome: DealOutcome.Open, Id: { } id } deal && judge.Judge(deal).Verdict == Verdict.WalkAway)
                {
                    condemned.Add(id);
                }
            }
        }
        catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
        {
            condemned.Clear();
        }

        return condemned;
    }
}
