using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>How the open deals of one stage were judged.</summary>
public sealed class StageVerdicts
{
    internal StageVerdicts(string? stage, decimal? position, IReadOnlyList<VerdictAmounts> amounts)
    {
        Amounts = amounts;
        Stage = stage;
        Position = position;
        WalkAway = amounts.Sum(one => one.WalkAway.Deals);
        AskForNo = amounts.Sum(one => one.AskForNo.Deals);
        CannotQualify = amounts.Sum(one => one.CannotQualify.Deals);
        Pursue = amounts.Sum(one => one.Pursue.Deals);
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

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Stage ?? "no stage"}: {Deals} deals");

    /// <summary>The open deals of all stages together.</summary>
    internal static StageVerdicts Count(IEnumerable<DealEntry> deals)
    {
        var sums = new VerdictSums();
        foreach (var deal in deals)
        {
            sums.Add(deal.Verdict, deal.Amount, deal.Currency);
        }

        return new StageVerdicts(null, null, sums.ToAmounts());
    }

    /// <summary>The open deals by stage, in the order of the sales process; stages without a known position come last.</summary>
    internal static IEnumerable<StageVerdicts> ByStage(IEnumerable<DealEntry> deals)
    {
        var stages = new Dictionary<(string? Name, decimal? Position), VerdictSums>();
        foreach (var deal in deals)
        {
            var stage = (deal.SalesStage?.Name, deal.SalesStage?.Position);
            if (!stages.TryGetValue(stage, out var sums))
            {
                stages.Add(stage, sums = new VerdictSums());
            }

            sums.Add(deal.Verdict, deal.Amount, deal.Currency);
        }

        var all = new List<StageVerdicts>();
        foreach (var stage in stages)
        {
            all.Add(new StageVerdicts(stage.Key.Name, stage.Key.Position, stage.Value.ToAmounts()));
        }

        // No two of them have the same name and position.
        all.Sort(
            (one, other) => (one.Position ?? decimal.MaxValue).CompareTo(other.Position ?? decimal.MaxValue) is var places && places != 0
            ? places : string.CompareOrdinal(one.Stage, other.Stage));
        return all;
    }
}
