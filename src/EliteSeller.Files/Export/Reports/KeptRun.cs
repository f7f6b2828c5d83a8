using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Reports;

/// <summary>Writes what an earlier export said on its day, and reads it again, so that the export need not be judged once more.</summary>
public static class KeptRun
{
    private static readonly Verdict[] Verdicts = [Verdict.Pursue, Verdict.AskForNo, Verdict.CannotQualify, Verdict.WalkAway];

    /// <summary>Writes the sums of a run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Its bytes.</returns>
    public static byte[] Write(ReportRun run)
    {
        _ = run ?? throw new ArgumentNullException(nameof(run));
        return CacheWriter.ToBytes(to =>
        {
            to.Write(run.Day.Ticks);
            to.WriteList(run.Verdicts, amounts =>
            {
                to.WriteText(amounts.Currency);
                Array.ForEach(Verdicts, verdict => Write(to, amounts[verdict]));
            });
            to.WriteList(run.Closing, sum => Write(to, sum));
            to.Write(run.BadNewsEarlyIndex ?? double.NaN);
        });
    }

    /// <summary>Writes the ids of the deals to walk away from.</summary>
    /// <param name="ids">The ids.</param>
    /// <returns>Their bytes.</returns>
    public static byte[] WriteWalkAway(IReadOnlyCollection<string> ids)
    {
        _ = ids ?? throw new ArgumentNullException(nameof(ids));
        return CacheWriter.ToBytes(to => to.WriteList(ids, to.WriteText));
    }

    /// <summary>Reads the ids of the deals to walk away from.</summary>
    /// <param name="bytes">What <see cref="WriteWalkAway"/> has written.</param>
    /// <returns>The ids, or null when they are none.</returns>
    public static HashSet<string>? ReadWalkAway(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes ?? throw new ArgumentNullException(nameof(bytes)));
        return CacheReader.TryRead(stream, from => new HashSet<string>(from.ReadList(from.ReadText), OpportunityId.Comparer));
    }

    /// <summary>Reads a run.</summary>
    /// <param name="bytes">What <see cref="Write(ReportRun)"/> has written.</param>
    /// <param name="walkAway">The ids of the deals to walk away from.</param>
    /// <returns>The run, or null when they are no run.</returns>
    public static ReportRun? Read(byte[] bytes, HashSet<string> walkAway)
    {
        using var stream = new MemoryStream(bytes ?? throw new ArgumentNullException(nameof(bytes)));
        return CacheReader.TryRead(stream, from => new ReportRun(
            new DateTime(from.ReadInt64()),
            from.ReadList(() =>
            {
                var currency = from.ReadTextOrNull();
                var sums = Verdicts.ToDictionary(verdict => verdict, _ => ReadSum(from));
                return new VerdictAmounts(currency, verdict => sums[verdict]);
            }),
            from.ReadList(() => ReadSum(from)),
            from.ReadDouble() is var index && double.IsNaN(index) ? null : index,
            walkAway));
    }

    private static void Write(CacheWriter to, MoneySum sum)
    {
        to.WriteText(sum.Currency);
        to.Write(sum.Amount);
        to.WriteNumber(sum.Deals);
        to.WriteNumber(sum.Blank);
    }

    private static MoneySum ReadSum(CacheReader from) =>
        new(from.ReadTextOrNull(), from.ReadDecimal(), from.ReadNumber(), from.ReadNumber());
}
