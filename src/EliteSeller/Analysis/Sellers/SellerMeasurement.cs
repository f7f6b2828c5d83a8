using System.Globalization;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Sellers;

/// <summary>Measures sellers: first the snapshots in the order of their days, then the deals as they stand.</summary>
public sealed class SellerMeasurement
{
    private const int WalkAwayDays = 14;

    private readonly Dictionary<string, DealTrack> _tracks = new(OpportunityId.Comparer);
    private readonly Dictionary<string, SellerAccumulator> _sellers = new(OwnerComparer.Instance);
    private readonly StageDefaults _defaults = new();
    private readonly PipelineMeasurement _deals;
    private readonly List<(SellerAccumulator Seller, string Id, bool Won, DateTime Closed)> _closed = [];
    private readonly List<(SellerAccumulator Seller, AskAnswer Answer, int? Days)> _answers = [];
    private readonly RuleSet _rules;
    private readonly Ledger? _ledger;
    private readonly OpportunityJudge _judge;
    private readonly int _window;
    private DateTime? _firstSnapshot;
    private DateTime? _lastSnapshot;
    private OpportunityJudge? _snapshotJudge;

    /// <summary>Begins a measurement.</summary>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="policy">The policy that gives verdicts and days.</param>
    /// <param name="ledger">The team's ledger, or null.</param>
    /// <param name="rates">Rates into the currency of the policy, or null.</param>
    public SellerMeasurement(DateTime asOf, QualificationPolicy policy, Ledger? ledger = null, ExchangeRates? rates = null)
    {
        AsOf = asOf.Date;
        _rules = new RuleSet(policy);
        _ledger = ledger;
        _judge = new OpportunityJudge(_rules, AsOf, ledger, rates);
        _deals = PipelineMeasurement.OfCounts(AsOf, PipelineGrouping.Sellers);
        _window = (int)policy.Rules.First(rule => rule.Definition.Id == "CustomerEngaged").Threshold("MaximumDays").Value;
    }

    /// <summary>The day from which days are counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>Begins a snapshot of an earlier day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="EliteSellerException"><c>SnapshotsOutOfOrder</c> or <c>SameSnapshotTwice</c>.</exception>
    public void BeginSnapshot(DateTime day)
    {
        if (day <= _lastSnapshot)
        {
            throw new EliteSellerException(day == _lastSnapshot
                ? new Problem(
                    "SameSnapshotTwice", ProblemKind.Argument, $"Two exports are of {Text(day)}.", "Keep one file per day in the folder.")
                : new Problem("SnapshotsOutOfOrder", ProblemKind.Argument,
                    $"The export of {Text(day)} comes after that of {Text(_lastSnapshot!.Value)}.", "Give the exports in date order."));
        }

        if (day > AsOf)
        {
            throw new EliteSellerException(new Problem(
                "SnapshotsOutOfOrder", ProblemKind.Argument, $"The export of {Text(day)} is after the as-of date {Text(AsOf)}.",
                    "Omit later exports, or use a later -AsOf."));
        }

        _firstSnapshot ??= day;
        _lastSnapshot = day;
        _snapshotJudge = new OpportunityJudge(_rules, day, _ledger);
    }

    /// <summary>Adds a deal of the snapshot that was begun last.</summary>
    /// <param name="opportunity">The deal; without an id it tells nothing.</param>
    public void AddToSnapshot(Opportunity opportunity)
    {
        if (OpportunityId.InSnapshot(opportunity) is not { } id || _lastSnapshot is not { } day)
        {
            return;
        }

        if (!_tracks.TryGetValue(id, out var track))
        {
            _tracks.Add(id, track = new DealTrack());
        }

        var verdict = opportunity.Outcome == DealOutcome.Open ? _snapshotJudge!.Judge(opportunity).Verdict : null;
        track.Add(day, opportunity, AsksOf(opportunity), verdict);
        if (opportunity.Outcome == DealOutcome.Open)
        {
            _defaults.Add(track.Statements[track.Statements.Count - 1]);
        }
    }

    /// <summary>Adds a deal as it stands on the as-of day.</summary>
    /// <param name="opportunity">The deal.</param>
    public void Add(Opportunity opportunity)
    {
        _deals.Add(opportunity);
        var owner = opportunity.Owner ?? PipelineGrouping.Blank;
        if (!_sellers.TryGetValue(owner, out var seller))
        {
            _sellers.Add(owner, seller = new SellerAccumulator());
        }

        var id = opportunity.Id;
        seller.WithoutId += id is null ? 1 : 0;
        var track = id is not null && _tracks.TryGetValue(id, out var known) ? known : null;
        AddAsks(opportunity, seller);
        if (opportunity.Outcome == DealOutcome.Open)
        {
            AddOpen(opportunity, seller, id, track);
        }
        else if (id is not null && opportunity.CloseDate is { } closed)
        {
            _closed.Add((seller, id, opportunity.Outcome == DealOutcome.Won, closed));
        }
    }

    /// <summary>The figures of each seller, in the order of their names.</summary>
    /// <returns>One object per seller.</returns>
    public IReadOnlyList<SellerMeasure> GetMeasures()
    {
        SettleStatements();
        var deals = _deals.GetMeasures().ToDictionary(measure => measure.Group, OwnerComparer.Instance);
        var won = deals.Values.Sum(measure => measure.Won);
        var closed = deals.Values.Sum(measure => measure.Won + measure.Lost);
        return [.. _sellers.OrderBy(seller => seller.Key, StringComparer.Ordinal).Select(seller =>
        {
            var own = deals[seller.Key];
            var ownClosed = own.Won + own.Lost;
            return new SellerMeasure(
                seller.Key, seller.Value, own, new SellerComparison(own.Won, ownClosed, won - own.Won, closed - ownClosed),
                SelfAssessment.Create(seller.Value.Statements, seller.Value.CloseDateErrors), _firstSnapshot is not null, AsOf);
        })];
    }

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void AddOpen(Opportunity opportunity, SellerAccumulator seller, string? id, DealTrack? track)
    {
        var result = _judge.Judge(opportunity);
        if (id is not null && _firstSnapshot is { } first && (AsOf - first).Days >= _window)
        {
            // The deal as it stands is the last snapshot of all.
            track ??= new DealTrack();
            track.Add(AsOf, opportunity, AsksOf(opportunity), result.Verdict);
            var changed = track.ChangedOn ?? (opportunity.CreatedDate > first ? opportunity.CreatedDate : null);
            seller.AddChange(changed is { } day && (AsOf - day).Days <= _window);
        }

        if (_judge.ViewOf(opportunity.Row.Table).IsRecorded(OpportunityField.LastActivityDate))
        {
            seller.AddTouch(opportunity.LastActivityDate is { } touched && (AsOf - touched).Days <= _window);
        }

        var isKept = result.Verdict == Verdict.WalkAway && track?.WalkAwaySince is { } since && (AsOf - since).Days >= WalkAwayDays;
        seller.AddOpen(opportunity, IsHalfJudged(result), result.Verdict, isKept);
    }

    private void AddAsks(Opportunity opportunity, SellerAccumulator seller)
    {
        var deal = _judge.CreateDeal(opportunity);
        foreach (AskKind kind in Enum.GetValues(typeof(AskKind)))
        {
            var answer = deal.AnswerTo(kind);
            if (answer == AskAnswer.NotAsked)
            {
                continue;
            }

            var asked = deal.AskedOn(kind);
            _answers.Add((seller, answer, asked != 0 && opportunity.CreatedDay != 0 ? asked - opportunity.CreatedDay : null));
        }
    }

    private void SettleStatements()
    {
        foreach (var (seller, id, won, closed) in _closed)
        {
            if (_tracks.TryGetValue(id, out var track) && track.LastBefore(closed, SelfAssessment.DaysBefore) is { } statement)
            {
                if (_defaults.StatedChance(statement) is { } chance)
                {
                    seller.AddStatement(id, chance, won);
                }

                if (statement.CloseDate is { } stated)
                {
                    seller.CloseDateErrors.Add((closed - stated).Days);
                }
            }
        }

        var half = _deals.MedianDaysToWin / 2;
        foreach (var (seller, answer, days) in _answers)
        {
            seller.AddAsk(answer, days is null || half is null ? null : days < half);
        }

        _closed.Clear();
        _answers.Clear();
    }

    private string AsksOf(Opportunity opportunity)
    {
        var deal = _judge.CreateDeal(opportunity);
        return string.Join(";", Enumerable.Range(0, 4)
            .Select(kind => FormattableString.Invariant($"{(int)deal.AnswerTo((AskKind)kind)}@{deal.AskedOn((AskKind)kind)}")));
    }

    // At least half of what should be known about a customer by now is known, good or bad; blind spots count as not known.
    private bool IsHalfJudged(QualificationResult result)
    {
        decimal due = 0, judged = 0;
        foreach (var finding in result.Findings)
        {
            var index = _rules.IndexOf(finding.Rule);
            if (index < 0 || _rules[index].Kind is not (RuleKind.Evidence or RuleKind.Ask)
                || finding.Outcome is RuleOutcome.NotDue or RuleOutcome.Suppressed)
            {
                continue;
            }

            due += finding.Weight;
            judged += finding.Outcome is RuleOutcome.Pass or RuleOutcome.Fail ? finding.Weight : 0;
        }

        return due > 0 && 2 * judged >= due;
    }
}
