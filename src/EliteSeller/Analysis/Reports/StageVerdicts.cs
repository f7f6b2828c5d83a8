using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>How the open deals of one stage were judged.</summary>
public sealed class StageVerdicts
{
    private StageVerdicts(string? stage, decimal? position, IReadOnlyDictionary<Verdict, int> counts, IReadOnlyList<VerdictAmounts> amounts)
    {
        Amounts = amounts;
        Stage = stage;
        Position = position;
        WalkAway = Count(counts, Verdict.WalkAway);
        AskForNo = Count(counts, Verdict.AskForNo);
        CannotQualify = Count(counts, Verdict.CannotQualify);
        Pursue = Count(counts, Verdict.Pursue);
    }

    /// <summary>The stage's name as the source writes it; null for deals without one.</summary>
    public string? Stage { get; }

    /// <summary>Where the stage is, from 0 to 1, or null when unknown.</summary>
    public decimal? Position { get; }

    /// <summary>How many deals.</summary>
    public int Deals => WalkAway + AskForNo + CannotQualify + Pursue;

    /// <summary>What the deals are worth by verdict, one object a currency.</summary>
    public IReadOnlyList<VerdictAmounts> Amounts { get; }

    /// <summary>Deals to walk away from.</summary>
    public int WalkAway { get; }

    /// <summary>Deals to put the question to.</summary>
    public int AskForNo { get; }

    /// <summary>Deals of which too little is recorded.</summary>
    public int CannotQualify { get; }

    /// <summary>Deals to pursue.</summary>
    public int Pursue { get; }

    /// <summary>The stage and its deals.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Stage ?? "no stage"}: {Deals} deals");

    /// <summary>The open deals of all stages together.</summary>
    internal static StageVerdicts Count(IReadOnlyList<DealEntry> deals) => new(null, null, Counts(deals), VerdictAmounts.Sum(deals));

    /// <summary>The open deals by stage, in the order of the sales process; stages without a known position come last.</summary>
    internal static IEnumerable<StageVerdicts> ByStage(IReadOnlyList<DealEntry> deals) => deals
        .GroupBy(deal => (deal.SalesStage?.Name, deal.SalesStage?.Position))
        .OrderBy(group => group.Key.Position is null)
        .ThenBy(group => group.Key.Position)
        .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
        .Select(group => new StageVerdicts(group.Key.Name, group.Key.Position, Counts(group), VerdictAmounts.Sum(group)));

    private static Dictionary<Verdict, int> Counts(IEnumerable<DealEntry> deals) =>
        deals.GroupBy(deal => deal.Verdict).ToDictionary(group => group.Key, group => group.Count());

    private static int Count(IReadOnlyDictionary<Verdict, int> counts, Verdict verdict) =>
        counts.TryGetValue(verdict, out var count) ? count : 0;
}
