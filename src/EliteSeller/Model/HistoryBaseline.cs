using System.Runtime.CompilerServices;

namespace EliteSeller.Model;

/// <summary>
/// What the past of an open deal holds fast, so that no edit earns anything without the customer: the furthest stage and its first day, the
/// first close date, the beginning, and the next step that was recorded when the customer was last heard of.
/// </summary>
internal sealed class HistoryBaseline
{
    private static readonly Dictionary<OpportunityField, int> _nothing = [];

    private readonly Dictionary<OpportunityField, int> _evidencedOn;

    /// <summary>Works it out.</summary>
    /// <param name="trail">The past.</param>
    /// <param name="deal">The deal as its row states it.</param>
    /// <param name="rowDay">The day of the export, or 0.</param>
    /// <param name="stageOf">The stage of a name.</param>
    [MethodImpl(HotMethod.CompiledOnce)]
    public HistoryBaseline(OpportunityTrail trail, Opportunity deal, int rowDay, Func<string, SalesStage?> stageOf)
    {
        var upTo = rowDay == 0 ? int.MaxValue : rowDay;
        var snapshots = trail.Snapshots.UpTo(upTo);
        var row = trail.Repeats(deal) ? trail.Snapshots.Last : SnapshotFacts.From(deal, rowDay);
        Position = FurthestPosition(trail.Stages.UpTo(upTo), deal.SalesStage?.Thousandths ?? -1, stageOf);
        CloseDay = FirstCloseDay(trail.CloseDays.UpTo(upTo), Earlier(0, deal.CloseDay));
        BegunDay = Earlier(Earlier(0, deal.CreatedDay), trail.FirstDay);
        List<int>? stageEnteredDays = null;
        var isActive = row.Activity != 0;
        var tellsEvidence = row.EvidencedOn is not null;
        for (var i = 0; i < snapshots.Count; i++)
        {
            var (day, facts) = (snapshots[i].Day, snapshots[i].Value);
            BegunDay = Earlier(Earlier(BegunDay, facts.Created), facts.AgeCounted);
            Pushes = Pushes > facts.Pushes ? Pushes : facts.Pushes ?? Pushes;
            FirstPushes ??= facts.Pushes;
            isActive |= facts.Activity != 0;
            tellsEvidence |= facts.EvidencedOn is not null;
            if (Position >= 0 && (facts.StageEntered > 0 || facts.StageCounted > 0)
                && facts.Stage is { } stage && PositionOf(stage, stageOf) == Position)
            {
                AddDay(ref stageEnteredDays, facts.StageEntered, day);
                AddDay(ref stageEnteredDays, facts.StageCounted, day);
            }
        }

        StageEnteredDays = stageEnteredDays ?? (IReadOnlyList<int>)[];
        Step = isActive ? FindStep(snapshots, row) : null;
        _evidencedOn = isActive && tellsEvidence ? FindEvidence(snapshots, row) : _nothing;
        (EditedDay, EditedWhat) = FindEdit(snapshots, row, rowDay);
    }

    /// <summary>The furthest position that the deal has reached, in thousandths; -1 when unknown.</summary>
    public int Position { get; }

    /// <summary>The earliest close date that the deal ever had, or 0.</summary>
    public int CloseDay { get; }

    /// <summary>The earliest day of creation that the deal ever had, or the day on which it was first seen.</summary>
    public int BegunDay { get; }

    /// <summary>The largest count of pushes that an export has stated, or null.</summary>
    public int? Pushes { get; }

    /// <summary>The first count of pushes that an export has stated, or null: these happened before the history began.</summary>
    public int? FirstPushes { get; }

    /// <summary>The days that exports have stated for the furthest stage; a day after its own export is none.</summary>
    public IReadOnlyList<int> StageEnteredDays { get; }

    /// <summary>
    /// The next step that counts beside the row's, because no activity has been recorded since it was replaced; null when the row's counts.
    /// </summary>
    public NextStepFacts? Step { get; }

    /// <summary>The day of a piece of evidence, where it was typed anew or taken away without any new activity; otherwise 0.</summary>
    public int EvidencedOnDay(OpportunityField field) => _evidencedOn.TryGetValue(field, out var day) ? day : 0;

    /// <summary>The day of the last export that shows an edit without any new activity, 0 for a row of no known day, or -1.</summary>
    public int EditedDay { get; }

    /// <summary>What was edited then, in words.</summary>
    public string EditedWhat { get; } = "";

    private static void AddDay(ref List<int>? days, int stated, int exportDay)
    {
        if (stated > 0 && stated <= exportDay)
        {
            (days ??= []).Add(stated);
        }
    }

    private static int FurthestPosition(ValuePoints<string> stages, int position, Func<string, SalesStage?> stageOf)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            position = Math.Max(position, PositionOf(stages[i].Value, stageOf));
        }

        return position;
    }

    private static int FirstCloseDay(ValuePoints<int> closes, int first)
    {
        for (var i = 0; i < closes.Count; i++)
        {
            first = Earlier(first, closes[i].Value);
        }

        return first;
    }

    private static int Earlier(int known, int day) => day > 0 && (known == 0 || day < known) ? day : known;

    // An edit needs an activity after the one that was known when the step it replaces was recorded.
    private static NextStepFacts? FindStep(ValuePoints<SnapshotFacts> snapshots, SnapshotFacts row)
    {
        if (snapshots.Count == 0)
        {
            return null;
        }

        var (step, activity) = (snapshots[0].Value.Step, snapshots[0].Value.Activity);
        for (var i = 1; i <= snapshots.Count; i++)
        {
            var next = i < snapshots.Count ? snapshots[i].Value : row;
            if (next.Step != step && next.Activity > activity)
            {
                (step, activity) = (next.Step, next.Activity);
            }
        }

        return step == row.Step ? null : step;
    }

    // A day counts from the first export that names it until an activity is recorded after it: then the next one may be news.
    private static Dictionary<OpportunityField, int> FindEvidence(ValuePoints<SnapshotFacts> snapshots, SnapshotFacts row)
    {
        var kept = new Dictionary<OpportunityField, (int Day, int Activity)>();
        foreach (var next in snapshots.Select(snapshot => snapshot.Value).Append(row))
        {
            var days = EvidenceDays.Read(next.EvidencedOn ?? "").ToDictionary(pair => pair.Field, pair => pair.Day);
            foreach (var field in kept.Keys.Concat(days.Keys).Distinct().ToList())
            {
                days.TryGetValue(field, out var day);
                if (!kept.TryGetValue(field, out var known) || (day != known.Day && next.Activity > known.Activity))
                {
                    kept[field] = (day, next.Activity);
                }
            }
        }

        return kept.ToDictionary(pair => pair.Key, pair => pair.Value.Day);
    }

    private static (int Day, string What) FindEdit(ValuePoints<SnapshotFacts> snapshots, SnapshotFacts row, int rowDay)
    {
        for (var i = snapshots.Count; i > 0; i--)
        {
            var before = snapshots[i - 1].Value;
            var after = i < snapshots.Count ? snapshots[i].Value : row;
            if (after.Activity <= before.Activity && Edits(before, after) is { Length: > 0 } what)
            {
                return (i < snapshots.Count ? snapshots[i].Day : rowDay, what);
            }
        }

        return (-1, "");
    }

    private static string Edits(SnapshotFacts before, SnapshotFacts after)
    {
        var what = "";
        Say(before.Evidence != after.Evidence, "evidence");
        Say(before.StageEntered != after.StageEntered && before.Stage == after.Stage, "stage date");
        Say(before.Created != after.Created, "creation date");
        Say(after.Pushes < before.Pushes, "push count");
        return what;

        void Say(bool isEdited, string name) => what = !isEdited ? what : what.Length == 0 ? name : $"{what}, {name}";
    }

    private static int PositionOf(string stage, Func<string, SalesStage?> stageOf) =>
        stageOf(stage) is { Outcome: DealOutcome.Open } known ? known.Thousandths : -1;
}
