namespace EliteSeller.Model;

/// <summary>
/// What the past of an open deal holds fast, so that no edit earns anything without the customer: the furthest stage and its first day, the
/// first close date, the beginning, and the next step that was recorded when the customer was last heard of.
/// </summary>
internal sealed class HistoryBaseline
{
    private readonly Func<string, SalesStage?> _stageOf;
    private readonly Dictionary<OpportunityField, int> _evidencedOn;

    /// <summary>Works it out.</summary>
    /// <param name="trail">The past.</param>
    /// <param name="deal">The deal as its row states it.</param>
    /// <param name="rowDay">The day of the export, or 0.</param>
    /// <param name="stageOf">The stage of a name.</param>
    public HistoryBaseline(OpportunityTrail trail, Opportunity deal, int rowDay, Func<string, SalesStage?> stageOf)
    {
        _stageOf = stageOf;
        var upTo = rowDay == 0 ? int.MaxValue : rowDay;
        var snapshots = trail.Snapshots.UpTo(upTo).ToList();
        var row = SnapshotFacts.From(deal, rowDay);
        Position = trail.Stages.UpTo(upTo).Select(stage => PositionOf(stage.Value)).Append(deal.SalesStage?.Thousandths ?? -1).Max();
        CloseDay = trail.CloseDays.UpTo(upTo).Aggregate(Earlier(0, deal.CloseDay), (known, close) => Earlier(known, close.Value));
        BegunDay = Earlier(Earlier(0, deal.CreatedDay), trail.FirstDay);
        var stageEnteredDays = new List<int>();
        var isActive = row.Activity != 0;
        var tellsEvidence = row.EvidencedOn is not null;
        foreach (var snapshot in snapshots)
        {
            var facts = snapshot.Value;
            BegunDay = Earlier(Earlier(BegunDay, facts.Created), facts.AgeCounted);
            Pushes = Pushes > facts.Pushes ? Pushes : facts.Pushes ?? Pushes;
            FirstPushes ??= facts.Pushes;
            isActive |= facts.Activity != 0;
            tellsEvidence |= facts.EvidencedOn is not null;
            if (Position >= 0 && (facts.StageEntered > 0 || facts.StageCounted > 0)
                && facts.Stage is { } stage && PositionOf(stage) == Position)
            {
                stageEnteredDays.AddRange(new[] { facts.StageEntered, facts.StageCounted }.Where(day => day > 0 && day <= snapshot.Day));
            }
        }

        StageEnteredDays = stageEnteredDays;
        Step = isActive ? FindStep(snapshots, row) : null;
        _evidencedOn = isActive && tellsEvidence ? FindEvidence(snapshots, row) : [];
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

    private static int Earlier(int known, int day) => day > 0 && (known == 0 || day < known) ? day : known;

    // An edit needs an activity after the one that was known when the step it replaces was recorded.
    private static NextStepFacts? FindStep(List<ValuePoint<SnapshotFacts>> snapshots, SnapshotFacts row)
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
    private static Dictionary<OpportunityField, int> FindEvidence(List<ValuePoint<SnapshotFacts>> snapshots, SnapshotFacts row)
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

    private static (int Day, string What) FindEdit(List<ValuePoint<SnapshotFacts>> snapshots, SnapshotFacts row, int rowDay)
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
        string?[] edits =
        [
            before.Evidence != after.Evidence ? "evidence" : null,
            before.StageEntered != after.StageEntered && before.Stage == after.Stage ? "stage date" : null,
            before.Created != after.Created ? "creation date" : null,
            after.Pushes < before.Pushes ? "push count" : null,
        ];
        return string.Join(", ", edits.Where(edit => edit is not null));
    }

    private int PositionOf(string stage) => _stageOf(stage) is { Outcome: DealOutcome.Open } known ? known.Thousandths : -1;
}
