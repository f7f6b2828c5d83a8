using System.Globalization;

namespace EliteSeller.Analysis.Calibration;

/// <summary>Learns from a team's closed deals: from one export, or from snapshots in the order of their days.</summary>
/// <param name="options">What the user decides.</param>
public sealed class PolicyCalibration(CalibrationOptions? options = null)
{
    private const int LeastClosed = 40;
    private const int LeastOfEach = 10;

    private readonly LearningTable _table = new(options ?? new CalibrationOptions());
    private readonly ThresholdCalibration _thresholds = new();
    private readonly Dictionary<string, DealHistory> _histories = new(OpportunityId.Comparer);
    private readonly List<string> _warnings = [];
    private DateTime? _day;
    private int _withoutId;

    /// <summary>Adds a deal of a single export.</summary>
    /// <param name="opportunity">The deal.</param>
    public void Add(Opportunity opportunity)
    {
        _table.Add(opportunity);
        _thresholds.Add(opportunity);
    }

    /// <summary>Begins a snapshot.</summary>
    /// <param name="day">Its day, later than that of the one before.</param>
    /// <exception cref="EliteSellerException"><c>SnapshotsOutOfOrder</c> or <c>SameSnapshotTwice</c>.</exception>
    public void BeginSnapshot(DateTime day)
    {
        if (day <= _day)
        {
            var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            throw new EliteSellerException(day == _day
                ? new Problem(
                    "SameSnapshotTwice", ProblemKind.Argument, $"Two exports are of {text}.", "Keep one file per day in the folder.")
                : new Problem("SnapshotsOutOfOrder", ProblemKind.Argument, $"The export of {text} comes after a later one.",
                    "Give the exports in date order."));
        }

        _day = day;
    }

    /// <summary>Adds a deal of the snapshot that was begun last.</summary>
    /// <param name="opportunity">The deal.</param>
    public void AddToSnapshot(Opportunity opportunity)
    {
        var day = _day ?? throw new InvalidOperationException("Begin a snapshot first.");
        if (OpportunityId.InSnapshot(opportunity) is not { } id)
        {
            _withoutId++;
        }
        else if (_histories.TryGetValue(id, out var history))
        {
            history.Add(opportunity, day);
        }
        else
        {
            _histories.Add(id, new DealHistory(opportunity, day));
        }
    }

    /// <summary>What was learned.</summary>
    /// <returns>The measurement.</returns>
    /// <exception cref="EliteSellerException"><c>TooFewClosedDeals</c>: under 40 closed deals, or under 10 of either outcome.</exception>
    public PolicyMeasurement Measure()
    {
        ReadHistories();
        var won = _table.Rows.Count(row => row.Won);
        var lost = _table.Rows.Count - won;
        if (won + lost < LeastClosed || Math.Min(won, lost) < LeastOfEach)
        {
            throw new EliteSellerException(new Problem(
                "TooFewClosedDeals", ProblemKind.Data, FormattableString.Invariant(
                    $"{won} won and {lost} lost deals are too few to learn from."),
                FormattableString.Invariant($"At least {LeastClosed} closed deals are needed, {LeastOfEach} of each outcome. Export a ")
                    + FormattableString.Invariant($"longer period, with closed deals.")));
        }

        Warn(_thresholds.Forgotten, "Not used for thresholds, because nobody had touched them for a year when they were closed");
        return new PolicyMeasurement(won, lost, LearnedScorecard.Learn(_table), _thresholds.Thresholds(), _warnings);
    }

    private void ReadHistories()
    {
        var closedAtFirst = 0;
        foreach (var history in _histories.Values.OrderBy(history => history.FirstDay)
            .ThenBy(history => history.First.Id, StringComparer.Ordinal))
        {
            var outcome = history.Last.Outcome;
            _thresholds.Add(history.Last);
            if (history.First.Outcome != DealOutcome.Open)
            {
                closedAtFirst++;
                continue;
            }

            _table.Add(history.First, outcome);
            foreach (var (stage, position, days) in outcome == DealOutcome.Won ? history.Stages : [])
            {
                _thresholds.AddStage(stage, position, days);
            }
        }

        Warn(closedAtFirst, "Left out, because they were already closed in their first snapshot");
        Warn(_withoutId, "Left out, because a row without an id cannot be followed from snapshot to snapshot");
    }

    private void Warn(int count, string text)
    {
        if (count > 0)
        {
            _warnings.Add(FormattableString.Invariant($"{text}: {count}."));
        }
    }
}
