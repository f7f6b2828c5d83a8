namespace EliteSeller.Model;

/// <summary>What the past tells of one deal: earlier exports, or the log that the CRM keeps of stages and fields.</summary>
/// <remarks>
/// The row of the export itself is the last word of the history. Days that are seen in earlier exports are as fine as the exports
/// are frequent: a change counts from the first export that shows it, so that it is never dated too early.
/// </remarks>
public sealed class OpportunityHistory
{
    private readonly OpportunityTrail _trail;
    private readonly int _upTo;
    private readonly SalesStage? _stageBeforeClose;
    private readonly int _firstSeen;
    private readonly int _lastSeen;
    private readonly int _lastChange;
    private readonly int _stageSince;
    private readonly int _openUntil;

    internal OpportunityHistory(OpportunityTrail trail, int upTo, HistoryFacts facts, HistoryBaseline? baseline = null)
    {
        _trail = trail;
        _upTo = upTo;
        Baseline = baseline;
        (_firstSeen, _lastSeen) = (trail.FirstDay, trail.LastDayUpTo(upTo));
        IsWhole = facts.IsWhole;
        PushCount = facts.Pushes;
        FirstAmount = facts.FirstAmount;
        (_lastChange, _stageSince, _openUntil) = (facts.LastChange, facts.StageSince, facts.OpenUntil);
        _stageBeforeClose = facts.StageBeforeClose;
    }

    /// <summary>The first day of which the history tells.</summary>
    public DateTime FirstSeen => Day.Date(_firstSeen)!.Value;

    /// <summary>The last day of which the history tells.</summary>
    public DateTime LastSeen => Day.Date(_lastSeen)!.Value;

    /// <summary>Whether the history reaches back to the deal's beginning. If not, a count of pushes is a least count.</summary>
    public bool IsWhole { get; }

    /// <summary>
    /// The id under which the deal was known before it was deleted and created again; null where it was not. Its past is that of both.
    /// </summary>
    public string? RecreatedFrom => _trail.RecreatedFrom;

    /// <summary>
    /// How often the history shows the close date pushed into a later month, this row included; null where it tells no close dates,
    /// and where it shows no push but does not reach back to the beginning.
    /// </summary>
    public int? PushCount { get; }

    /// <summary>The first amount that the history knows; null where it tells no amounts.</summary>
    public decimal? FirstAmount { get; }

    /// <summary>
    /// The day of the last meaningful change: of the stage, the amount, the next step or an ask, or a close date pulled in. A pushed
    /// date is none. Null where the history shows no change.
    /// </summary>
    public DateTime? LastChangeDate => Day.Date(_lastChange);

    /// <summary>
    /// The first day of which the history knows that the deal has stood in its stage ever since; it may have entered it long before.
    /// </summary>
    public DateTime? StageSeenSince => Day.Date(_stageSince);

    /// <summary>For a closed deal, the last stage in which it was open; null where the history does not show one.</summary>
    public string? StageBeforeClose => _stageBeforeClose?.Name;

    /// <summary>The position of <see cref="StageBeforeClose"/>, from 0 to 1, or null when unknown.</summary>
    public decimal? StageBeforeClosePosition => _stageBeforeClose?.Position;

    /// <summary>
    /// For a closed deal, the last day on which the history shows it open; null where it does not. A loss whose close date is earlier was
    /// told no earlier than this day, and counts so among bad news.
    /// </summary>
    public DateTime? OpenUntil => Day.Date(_openUntil);

    /// <summary>The stages that the history shows, in the order of time.</summary>
    public IReadOnlyList<StageEntry> Stages =>
        _trail.Stages.UpTo(_upTo).Select(point => new StageEntry(point.Value, Day.Date(point.Day))).ToArray().Readable();

    /// <summary>Whether the opportunity's count of pushes is the history's, and not its own column's.</summary>
    internal bool GivesPushCount { get; set; }

    /// <summary>Whether the day on which the opportunity entered its stage is the history's, and not its own column's.</summary>
    internal bool GivesStageEntered { get; set; }

    /// <summary>What holds whatever the row says; null for a closed deal.</summary>
    internal HistoryBaseline? Baseline { get; }

    /// <summary>The days between which the history tells.</summary>
    /// <returns>Such as <c>2026-06-15 to 2026-11-17</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{FirstSeen:yyyy-MM-dd} to {LastSeen:yyyy-MM-dd}");
}
