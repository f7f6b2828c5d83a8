using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>The figures of one group of deals in one currency (briefings 37 and 38).</summary>
/// <remarks>
/// Shares lie between 0 and 1, days are calendar days, quartiles are interpolated. Null means that the figure cannot be
/// known from the data; what was left out of a figure is counted beside it.
/// </remarks>
public sealed class PipelineMeasure
{
    internal static readonly IReadOnlyList<DealEnding> AllEndings = [.. Enum.GetValues(typeof(DealEnding)).Cast<DealEnding>()];

    internal PipelineMeasure(GroupAccumulator tally, string? currency, WinTimes times, bool hasGates = false)
    {
        GroupValues = PipelineGrouping.Values(tally.Group).Select(value => DisplayText.Clean(value) ?? "").ToArray().Readable();
        Group = string.Join(", ", GroupValues);
        Open = tally.Open;
        Won = tally.Won;
        Lost = tally.Lost;
        Endings = AllEndings.Select(ending => new EndingCost(ending, Group, tally.Endings[(int)ending], hasGates))
            .Where(cost => cost.Deals > 0).ToArray().Readable();
        NoReason = tally.Endings[(int)DealEnding.NoReason].Deals;
        if (Lost == 0 || NoReason < Lost)
        {
            NoDecision = tally.Endings[(int)DealEnding.NoDecision].Deals;
            SecondPlaces = tally.Endings[(int)DealEnding.SecondPlace].Deals;
        }

        if (Won + Lost > 0)
        {
            var interval = Proportion.Wilson(Won, Won + Lost);
            (WinRate, WinRateLow, WinRateHigh) = ((double)Won / (Won + Lost), interval.Low, interval.High);
        }

        MedianDaysToWin = tally.DaysToWin.Quantile(0.5);
        MedianDaysToLoss = tally.Losses.All.Quantile(0.5);
        LateStageDays = (tally.DaysToWin.Count < WinTimes.Enough ? times.All : tally.DaysToWin).Quantile(0.75);
        LateStageByStage = tally.Losses.FromLateStage - tally.Losses.FromLateStageByHistory;
        LateStageByHistory = tally.Losses.FromLateStageByHistory;
        LateStageByDays = LateStageDays is { } line ? tally.Losses.WithoutPosition.CountFrom(line) : 0;
        LateStageUnknown = Lost - tally.Losses.WithPosition - (LateStageDays is null ? 0 : tally.Losses.WithoutPosition.Count);
        WinsPastLateStage = LateStageDays is { } sameLine && tally.DaysToWin.Count > 0
            ? (double)tally.DaysToWin.CountFrom(sameLine) / tally.DaysToWin.Count : null;
        LateLosses = tally.LostFromLateStage.From(double.MinValue)
            .Concat(LateStageDays is { } days ? tally.LostFromUnknownStage.From(days) : [])
            .OrderByDescending(loss => loss.Days ?? -1)
            .Take(LongestLosses.Most).Readable();
        OverdueOpenDeals = tally.OverdueOpenDeals(times);
        QuickLossesOfUnknownStage = tally.Losses.QuickWithoutPosition;
        EarlyDisqualifications = Lost > 0 && tally.Losses.WithPosition == 0 ? null : tally.Losses.AtTheDoor(times);
        var index = Analysis.Pipelines.BadNewsEarlyIndex.Create(tally.Losses, OverdueOpenDeals ?? 0, times);
        if (index.Value is { } value)
        {
            (BadNewsEarlyIndex, BadNewsEarlyIndexLow, BadNewsEarlyIndexHigh) = (value, index.Interval?.Low, index.Interval?.High);
        }

        SmallSample = index.IsSmall;
        OpenAmount = tally.Open > 0 && tally.OpenWithAmount == 0 ? null : tally.OpenAmount;
        WonAmount = tally.Won > 0 && tally.WonWithAmount == 0 ? null : tally.WonAmount;
        LostAmount = tally.Lost > 0 && tally.LostWithAmount == 0 ? null : tally.LostAmount;
        AmountBlank = tally.AmountBlank;
        if (tally.Idle.IsRecorded)
        {
            (Idle30Amount, Idle60Amount, Idle90Amount) = (tally.Idle.Over30, tally.Idle.Over60, tally.Idle.Over90);
        }

        IdleUnknown = tally.Idle.Unknown;
        AtRiskAmount = tally.Open > 0 && tally.AtRiskUnknown == tally.Open ? null : tally.AtRiskAmount;
        AtRisk = tally.AtRisk;
        AtRiskUnknown = tally.AtRiskUnknown;
        Currency = DisplayText.Clean(currency);
        ClosedUndated = tally.ClosedUndated;
        DatesReversed = tally.DatesReversed;
        OpenUndated = tally.OpenUndated;
    }

    /// <summary>
    /// The group: <c>All</c>, a seller, a quarter or what else the deals are grouped by; two of these with a comma between.
    /// </summary>
    public string Group { get; }

    /// <summary>The value of each property that the deals are grouped by.</summary>
    public IReadOnlyList<string> GroupValues { get; }

    /// <summary>How many deals there are.</summary>
    public int Deals => Open + Won + Lost;

    /// <summary>How many are open.</summary>
    public int Open { get; }

    /// <summary>How many were won.</summary>
    public int Won { get; }

    /// <summary>How many were lost, the undecided ones among them.</summary>
    public int Lost { get; }

    /// <summary>
    /// How many of the lost ones nobody won: the reason says canceled, no decision or gone quiet; null where no loss has a reason.
    /// </summary>
    public int? NoDecision { get; }

    /// <summary>
    /// How many of the lost ones came second: a competitor is named, or the reason says that one got it; null where no loss has a reason.
    /// </summary>
    public int? SecondPlaces { get; }

    /// <summary>Lost deals of which the export does not say why.</summary>
    public int NoReason { get; }

    /// <summary>Hours and days of the open deals, of the won ones, and of each kind of loss; kinds without a deal are left out.</summary>
    public IReadOnlyList<EndingCost> Endings { get; }

    /// <summary>The share of the closed deals that was won; null without closed deals.</summary>
    public double? WinRate { get; }

    /// <summary>The lower end of Wilson's 95 % interval of <see cref="WinRate"/>.</summary>
    public double? WinRateLow { get; }

    /// <summary>The upper end of Wilson's 95 % interval of <see cref="WinRate"/>.</summary>
    public double? WinRateHigh { get; }

    /// <summary>The median of days from creation to a win.</summary>
    public double? MedianDaysToWin { get; }

    /// <summary>The median of days from creation to a loss.</summary>
    public double? MedianDaysToLoss { get; }

    /// <summary>
    /// Losses at the eleventh hour: from position 0.75 on where the export or its history tells from which stage a deal was lost,
    /// otherwise after <see cref="LateStageDays"/> or more.
    /// </summary>
    public int LateStageLosses => LateStageByStage + LateStageByHistory + LateStageByDays;

    /// <summary>
    /// How early bad news is known: 100 on the first day, 0 no earlier than a win would have been. The mean, over losses and
    /// deals not told yet, of 1 − days ÷ the team's median days to win. Null without a won and a lost deal with dates.
    /// </summary>
    public double? BadNewsEarlyIndex { get; }

    /// <summary>The lower end of its 95 % interval, drawn with a fixed seed; null for a single piece of bad news.</summary>
    public double? BadNewsEarlyIndexLow { get; }

    /// <summary>The upper end of its 95 % interval, drawn with a fixed seed; null for a single piece of bad news.</summary>
    public double? BadNewsEarlyIndexHigh { get; }

    /// <summary>True when the index rests on fewer than ten losses, or is measured against fewer than ten wins.</summary>
    public bool SmallSample { get; }

    /// <summary>
    /// Losses within seven days from a stage that is known to be the first: turned away at the door, not in the index; null where the
    /// stage of no loss is known.
    /// </summary>
    public int? EarlyDisqualifications { get; }

    /// <summary>
    /// Losses within seven days from a stage that is not known: early disqualifications or not, nobody can say. They are not in the index.
    /// </summary>
    public int QuickLossesOfUnknownStage { get; }

    /// <summary>
    /// Open deals older than nine of ten wins ever were: bad news that nobody has told. They count 0 in the index. Null where no win of the
    /// file tells how long one takes.
    /// </summary>
    public int? OverdueOpenDeals { get; }

    /// <summary>The sum of the open amounts; null where there are open deals and none has an amount.</summary>
    public decimal? OpenAmount { get; }

    /// <summary>The sum of the won amounts; null where there are won deals and none has an amount.</summary>
    public decimal? WonAmount { get; }

    /// <summary>The sum of the lost amounts; null where there are lost deals and none has an amount.</summary>
    public decimal? LostAmount { get; }

    /// <summary>How many deals have no amount; they add nothing to any sum.</summary>
    public int AmountBlank { get; }

    /// <summary>Open amount untouched for 30 days or more; null where no activity is recorded.</summary>
    public decimal? Idle30Amount { get; }

    /// <summary>Open amount untouched for 60 days or more.</summary>
    public decimal? Idle60Amount { get; }

    /// <summary>Open amount untouched for 90 days or more.</summary>
    public decimal? Idle90Amount { get; }

    /// <summary>
    /// Open amount of deals whose customer is not engaged, which do not advance or whose close date is not credible, each counted once;
    /// null where none of the three can be judged.
    /// </summary>
    public decimal? AtRiskAmount { get; }

    /// <summary>The currency of the amounts; null where the export names none.</summary>
    public string? Currency { get; }

    /// <summary>How many open deals are at risk.</summary>
    public int AtRisk { get; }

    /// <summary>Open deals of which the risk cannot be judged.</summary>
    public int AtRiskUnknown { get; }

    /// <summary>Open deals of which nobody can say how long they lie untouched.</summary>
    public int IdleUnknown { get; }

    /// <summary>
    /// The 75th percentile of the group's days to win, or of the whole file's where the group has fewer than ten wins: later losses of an
    /// unknown stage are eleventh-hour losses.
    /// </summary>
    public double? LateStageDays { get; }

    /// <summary>
    /// Eleventh-hour losses known by the stage that the export keeps of a lost deal, beside its status or in a column such as Stage Before
    /// Close.
    /// </summary>
    public int LateStageByStage { get; }

    /// <summary>Eleventh-hour losses known by the last stage in which the history shows the deal open.</summary>
    public int LateStageByHistory { get; }

    /// <summary>Eleventh-hour losses told by the days, because the stage is not known.</summary>
    public int LateStageByDays { get; }

    /// <summary>Losses of which neither the stage nor the days tell whether they came late.</summary>
    public int LateStageUnknown { get; }

    /// <summary>The share of wins that took <see cref="LateStageDays"/> or more, to compare with.</summary>
    public double? WinsPastLateStage { get; }

    /// <summary>Closed deals without a day of creation or close: counted as won or lost, in no figure of days.</summary>
    public int ClosedUndated { get; }

    /// <summary>Closed deals created after they closed: counted as won or lost, in no figure of days.</summary>
    public int DatesReversed { get; }

    /// <summary>Open deals without a day of creation, of unknown age.</summary>
    public int OpenUndated { get; }

    /// <summary>The eleventh-hour losses that took longest, at most 25.</summary>
    public IReadOnlyList<LateLoss> LateLosses { get; }

    /// <summary>The group and its currency.</summary>
    /// <returns>Such as <c>Beth Marlowe (USD)</c>.</returns>
    public override string ToString() => Currency is null ? Group : $"{Group} ({Currency})";
}
