using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>What a policy would have said about the deals of the past, held against the way they ended.</summary>
/// <remarks>
/// The unit is the deal, at its first WalkAway: the weeks of one deal are not independent of each other. Shares have Wilson's interval,
/// differences Newcombe's, AUC, lead time and the comparison at the same age are drawn again by deal. All intervals are 95 %. With fewer
/// than 40 condemned deals or 20 won ones there are counts only.
/// </remarks>
public sealed class PolicyBacktest
{
    private const int EnoughCondemned = 40;
    private const int EnoughWon = 20;

    internal PolicyBacktest(BacktestHistory history, RuleSet rules, int place, PolicyBacktest? first)
    {
        Policy = rules.Policy.Identity;
        JudgedDays = history.Days.Readable(day => FormattableString.Invariant($"{day:yyyy-MM-dd}"));
        (StillOpen, Gone, NeverOpen) = (history.Open.Count, history.Gone, history.NeverOpen);
        Deals = history.Ended.Concat(history.Open).Select(course => new BacktestDeal(course, place)).ToArray().Readable();
        var ended = Deals.Take(history.Ended.Count).ToArray();
        var condemned = Array.FindAll(ended, deal => deal.Condemned is not null);
        Won = ended.Count(deal => deal.IsWon);
        Lost = ended.Length - Won;
        WalkAways = condemned.Length;
        FalseAlarms = condemned.Count(deal => deal.IsWon);
        NeverCondemnedWon = Won - FalseAlarms;
        WithoutVerdict = history.Ended.Count(deal => !deal.Exists(state => state.By(place).Verdict != Verdict.CannotQualify));
        FalseAlarmAmounts = BacktestTables.Sum(condemned.Where(deal => deal.IsWon)).Readable();
        LeftEarlyAmounts = BacktestTables.Sum(condemned.Where(deal => !deal.IsWon)).Readable();
        Lifted = condemned.Count(deal => deal.WasLifted == true);
        LiftedOf = condemned.Count(deal => deal.WasLifted is not null);
        CondemnedTwice = ended.Count(deal => deal.CondemnedTwice is not null);
        CondemnedTwiceWon = ended.Count(deal => deal.CondemnedTwice is not null && deal.IsWon);
        IsEnough = WalkAways >= EnoughCondemned && Won >= EnoughWon;
        SameAge = new SameAgeComparison(ended);
        var aucs = new BacktestAucs(history.Ended, place);
        Scores = aucs.Scores();
        Stages = BacktestTables.ByStage(history, condemned, IsEnough ? aucs : null).Readable();
        WithoutRule = BacktestTables.WithoutRule(history.Ended, rules, place).Readable();
        ScoreBands = BacktestTables.ByScore(Scores).Readable();
        LeadTimes = BacktestTables.ByLeadTime(condemned).Readable();
        Rules = (IsEnough ? RuleEffects.Measure(history, rules, place) : []).Readable();
        if (IsEnough)
        {
            FalseAlarmShare = Estimate.Share(FalseAlarms, WalkAways);
            NeverCondemnedWonShare = Estimate.Share(NeverCondemnedWon, NeverCondemned);
            Difference = NeverCondemned == 0 ? null : new Estimate(
                FalseAlarmShare!.Value - NeverCondemnedWonShare!.Value,
                Proportion.Newcombe(FalseAlarms, WalkAways, NeverCondemnedWon, NeverCondemned));
            SameAgeDifference = SameAge.Measure();
            LeadDays = BacktestTables.MedianLead(condemned);
            (ScoreAuc, StageAuc, AmountAuc, CardAuc) = (aucs.Score(), aucs.Stage(), aucs.Amount(), aucs.Card());
        }

        Comparison = first is null ? null : new BacktestComparison(first, this);
        Sentences = BacktestSentences.Write(this).Readable();
    }

    /// <summary>The policy.</summary>
    public PolicyIdentity Policy { get; }

    /// <summary>Lost deals that were judged while they were open.</summary>
    public int Lost { get; }

    /// <summary>Won deals that were judged while they were open.</summary>
    public int Won { get; }

    /// <summary>Judged deals that are still open on the last day; they are in no other figure.</summary>
    public int StillOpen { get; }

    /// <summary>Judged deals that are missing from the last export without an ending; they are in no other figure.</summary>
    public int Gone { get; }

    /// <summary>Deals that were not open on any judged day, so that there was nothing to judge.</summary>
    public int NeverOpen { get; }

    /// <summary>Ended deals that were CannotQualify on every day; they count as never condemned.</summary>
    public int WithoutVerdict { get; }

    /// <summary>Ended deals with at least one WalkAway.</summary>
    public int WalkAways { get; }

    /// <summary>How many of them were won.</summary>
    public int FalseAlarms { get; }

    /// <summary>Ended deals without any WalkAway.</summary>
    public int NeverCondemned => Won + Lost - WalkAways;

    /// <summary>How many of them were won.</summary>
    public int NeverCondemnedWon { get; }

    /// <summary>Whether there are at least 40 condemned deals and 20 won ones; if not, there are counts only.</summary>
    public bool IsEnough { get; }

    /// <summary>The share of condemned deals that were won, from 0 to 1.</summary>
    public Estimate? FalseAlarmShare { get; }

    /// <summary>The share of never condemned deals that were won, from 0 to 1.</summary>
    public Estimate? NeverCondemnedWonShare { get; }

    /// <summary>The first share minus the second, from -1 to 1.</summary>
    public Estimate? Difference { get; }

    /// <summary>
    /// The share of condemned deals that were won minus that of the deals that were open as long as they at their first WalkAway and not
    /// condemned by then, from -1 to 1. A deal that stays long has more days to be condemned on; here that makes no difference.
    /// </summary>
    public Estimate? SameAgeDifference { get; }

    /// <summary>The median of days from the first WalkAway to the end of lost deals.</summary>
    public Estimate? LeadDays { get; }

    /// <summary>
    /// The share of pairs of a won and a lost deal that Score puts in the right order on one drawn day of each deal: 0.5 is luck.
    /// </summary>
    public Estimate? ScoreAuc { get; }

    /// <summary>The same figure for the stage alone.</summary>
    public Estimate? StageAuc { get; }

    /// <summary>The same figure for the amount alone; null with several currencies.</summary>
    public Estimate? AmountAuc { get; }

    /// <summary>
    /// The same figure for the policy's learned scorecard; null without one. If it was learned from these deals, it is too good.
    /// </summary>
    public Estimate? CardAuc { get; }

    /// <summary>First WalkAways that were gone on the next judged day, at most a week later.</summary>
    public int Lifted { get; }

    /// <summary>First WalkAways of deals that were judged again within a week.</summary>
    public int LiftedOf { get; }

    /// <summary>Ended deals that were WalkAway on two judged days in a row.</summary>
    public int CondemnedTwice { get; }

    /// <summary>How many of them were won.</summary>
    public int CondemnedTwiceWon { get; }

    /// <summary>What the false alarms were worth on the day of their first WalkAway, by currency.</summary>
    public IReadOnlyList<MoneySum> FalseAlarmAmounts { get; }

    /// <summary>What the condemned lost deals were worth on that day, by currency.</summary>
    public IReadOnlyList<MoneySum> LeftEarlyAmounts { get; }

    /// <summary>Condemned deals and Score by stage.</summary>
    public IReadOnlyList<StageRecord> Stages { get; }

    /// <summary>What each rule is worth; empty when there are counts only.</summary>
    public IReadOnlyList<RuleEffect> Rules { get; }

    /// <summary>What the verdicts would be without each rule, those that change most first.</summary>
    public IReadOnlyList<RuleRemoval> WithoutRule { get; }

    /// <summary>Deals by Score, and how many were won.</summary>
    public IReadOnlyList<ScoreBand> ScoreBands { get; }

    /// <summary>Condemned deals by the days from the first WalkAway to the end.</summary>
    public IReadOnlyList<LeadTimeBand> LeadTimes { get; }

    /// <summary>The days on which deals were judged.</summary>
    public IReadOnlyList<DateTime> JudgedDays { get; }

    /// <summary>The judged deals: ended ones by id, then those still open.</summary>
    public IReadOnlyList<BacktestDeal> Deals { get; }

    /// <summary>How the policy differs from the first one; null for the first.</summary>
    public BacktestComparison? Comparison { get; }

    /// <summary>What came out, in sentences.</summary>
    public IReadOnlyList<string> Sentences { get; }

    internal SameAgeComparison SameAge { get; }

    internal IReadOnlyList<Prediction> Scores { get; }

    /// <summary>The policy and what its verdict told.</summary>
    /// <returns>Such as <c>Default: WalkAway of 287 of 2,035 deals, 68 of them won</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Policy.Name}: WalkAway of {WalkAways:#,##0} of {Won + Lost:#,##0} deals, ")
            + FormattableString.Invariant($"{FalseAlarms:#,##0} of them won");
}
