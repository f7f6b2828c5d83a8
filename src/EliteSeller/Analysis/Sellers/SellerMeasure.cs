using EliteSeller.Analysis.Pipelines;

namespace EliteSeller.Analysis.Sellers;

/// <summary>
/// What a seller's own data say about drive, focus and self-assessment (briefing 36), always with the number that it rests on.
/// </summary>
/// <remarks>Shares lie between 0 and 1. Null means that it cannot be known from what was given.</remarks>
public sealed class SellerMeasure
{
    internal SellerMeasure(string owner, SellerAccumulator tally, PipelineMeasure deals, SellerComparison comparison,
        SelfAssessment assessment, bool hasHistory, DateTime asOf)
    {
        Owner = owner;
        Open = deals.Open;
        Closed = deals.Won + deals.Lost;
        Won = deals.Won;
        WinRate = deals.WinRate;
        WinRateLow = deals.WinRateLow;
        WinRateHigh = deals.WinRateHigh;
        ComparedDeals = tally.Compared;
        DriveShare = tally.Compared > 0 ? (double)tally.Changed / tally.Compared : null;
        TouchedDeals = tally.ActivityKnown;
        TouchedShare = tally.ActivityKnown > 0 ? (double)tally.Touched / tally.ActivityKnown : null;
        QualifiedDeals = tally.QualifiedDeals;
        QualifiedAmountShare = tally.HasOneCurrency && tally.OpenAmount > 0 ? (double)(tally.QualifiedAmount / tally.OpenAmount) : null;
        WalkAway = tally.WalkAway;
        WalkAwayKept = hasHistory ? tally.WalkAwayKept : null;
        Statements = assessment.Statements;
        AlwaysSays = assessment.AlwaysSays;
        Skill = assessment.Skill;
        (SkillLow, SkillHigh) = assessment.Skill is null
            ? (null, null) : ((double?)assessment.Interval.Low, (double?)assessment.Interval.High);
        CloseDates = assessment.CloseDates;
        CloseDateErrorDays = assessment.CloseDateError;
        AsksMade = tally.AsksMade;
        EarlyNoes = tally.EarlyNoes;
        UndatedNoes = tally.UndatedNoes;
        BadNewsEarlyIndex = deals.BadNewsEarlyIndex;
        BadNewsEarlyIndexLow = deals.BadNewsEarlyIndexLow;
        BadNewsEarlyIndexHigh = deals.BadNewsEarlyIndexHigh;
        SmallSample = deals.SmallSample;
        OverdueOpenDeals = deals.OverdueOpenDeals;
        WinRateDifference = comparison.Difference;
        (WinRateDifferenceLow, WinRateDifferenceHigh) = comparison.Difference is null
            ? (null, null) : ((double?)comparison.Interval.Low, (double?)comparison.Interval.High);
        Comparison = comparison.Text;
        WithoutId = tally.WithoutId;
        AsOf = asOf;
    }

    /// <summary>The seller; <c>(blank)</c> for deals that nobody carries.</summary>
    public string Owner { get; }

    /// <summary>Focus: the open deals that the seller carries.</summary>
    public int Open { get; }

    /// <summary>Closed deals.</summary>
    public int Closed { get; }

    /// <summary>Won deals.</summary>
    public int Won { get; }

    /// <summary>The share of the closed deals that was won.</summary>
    public double? WinRate { get; }

    /// <summary>The lower end of its 95 % interval.</summary>
    public double? WinRateLow { get; }

    /// <summary>The upper end of its 95 % interval.</summary>
    public double? WinRateHigh { get; }

    /// <summary>
    /// Drive: the share of open deals in which stage, amount, next step or an ask has changed within the policy's days, or the
    /// close date was pulled in. A pushed date is no change. Null without snapshots.
    /// </summary>
    public double? DriveShare { get; }

    /// <summary>The open deals that <see cref="DriveShare"/> rests on.</summary>
    public int ComparedDeals { get; }

    /// <summary>The share of open deals with an activity within the same days, to hold beside it.</summary>
    public double? TouchedShare { get; }

    /// <summary>The open deals that <see cref="TouchedShare"/> rests on.</summary>
    public int TouchedDeals { get; }

    /// <summary>
    /// Focus: the share of the open amount in deals whose evidence and asks are at least half judged; null when amounts are of several
    /// currencies.
    /// </summary>
    public double? QualifiedAmountShare { get; }

    /// <summary>How many open deals these are.</summary>
    public int QualifiedDeals { get; }

    /// <summary>Open deals with the verdict WalkAway.</summary>
    public int WalkAway { get; }

    /// <summary>Of these, deals that had the verdict 14 days ago and ever since, and are still open; null without snapshots.</summary>
    public int? WalkAwayKept { get; }

    /// <summary>
    /// Self-assessment: 1 is perfect foresight, 0 is no better than the seller's own share of wins; null under 20 statements.
    /// </summary>
    public double? Skill { get; }

    /// <summary>The lower end of its 95 % interval.</summary>
    public double? SkillLow { get; }

    /// <summary>The upper end of its 95 % interval.</summary>
    public double? SkillHigh { get; }

    /// <summary>Closed deals of which the seller had said something at least 30 days before the close.</summary>
    public int Statements { get; }

    /// <summary>The chance from 0 to 1 that the seller named for every one of these deals; null when they differ, and under 20.</summary>
    public double? AlwaysSays { get; }

    /// <summary>The median of days from the close date stated 30 days before to the actual one; null under 20.</summary>
    public double? CloseDateErrorDays { get; }

    /// <summary>The closed deals that <see cref="CloseDateErrorDays"/> rests on.</summary>
    public int CloseDates { get; }

    /// <summary>Asks that were put.</summary>
    public int AsksMade { get; }

    /// <summary>Asks answered No before half of the team's median days to win had passed: each is worth having.</summary>
    public int EarlyNoes { get; }

    /// <summary>Asks answered No of unknown date.</summary>
    public int UndatedNoes { get; }

    /// <summary>How early the seller's bad news is known, from 0 to 100, against the team's days to win.</summary>
    public double? BadNewsEarlyIndex { get; }

    /// <summary>The lower end of its 95 % interval.</summary>
    public double? BadNewsEarlyIndexLow { get; }

    /// <summary>The upper end of its 95 % interval.</summary>
    public double? BadNewsEarlyIndexHigh { get; }

    /// <summary>True when the index rests on fewer than ten losses or ten wins.</summary>
    public bool SmallSample { get; }

    /// <summary>Open deals older than nine of ten wins ever were; null where no win of the team tells how long one takes.</summary>
    public int? OverdueOpenDeals { get; }

    /// <summary>The share of wins minus that of all others; null unless both have closed 40 deals.</summary>
    public double? WinRateDifference { get; }

    /// <summary>The lower end of its 95 % interval.</summary>
    public double? WinRateDifferenceLow { get; }

    /// <summary>The upper end of its 95 % interval.</summary>
    public double? WinRateDifferenceHigh { get; }

    /// <summary>What the difference says: <c>could be luck</c>, more or less often than the others, or why nothing is compared.</summary>
    public string Comparison { get; }

    /// <summary>Deals without an id, which snapshots cannot tell anything about.</summary>
    public int WithoutId { get; }

    /// <summary>The day from which days were counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>The seller.</summary>
    /// <returns>The owner's name.</returns>
    public override string ToString() => Owner;
}
