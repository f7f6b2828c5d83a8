using EliteSeller.Analysis.BuyingGroups;
using EliteSeller.Analysis.Records;
using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Qualification;

/// <summary>What the rules say about one deal: the verdict, the figures behind it, and the findings that explain it.</summary>
public sealed class QualificationResult : IHasOpportunity
{
    private readonly OpportunityJudge _judge;
    private readonly SourceView _view;
    private readonly Judgement[] _judgements;
    private readonly Scores _scores;
    private ResultFindings? _told;
    private ScorecardReading? _card;
    private VerdictChanges? _changes;
    private BuyingGroup? _group;

    internal QualificationResult(OpportunityJudge judge, SourceView view, Opportunity opportunity, Judgement[] judgements, Scores scores)
    {
        _judge = judge;
        _view = view;
        Opportunity = opportunity;
        _judgements = judgements;
        _scores = scores;
    }

    /// <summary>The deal's id.</summary>
    public string? Id => Opportunity.Id;

    /// <summary>What the deal is called.</summary>
    public string? Name => Opportunity.Name;

    /// <summary>The customer.</summary>
    public string? Account => Opportunity.Account;

    /// <summary>The seller who carries the deal.</summary>
    public string? Owner => Opportunity.Owner;

    /// <summary>What the deal is worth, in its currency.</summary>
    public decimal? Amount => Opportunity.Amount;

    /// <summary>The currency of the amount.</summary>
    public string? Currency => Opportunity.Currency;

    /// <summary>The stage's name as the source writes it.</summary>
    public string? Stage => Opportunity.Stage;

    /// <summary>The expected close date; the actual one of a closed deal.</summary>
    public DateTime? CloseDate => Opportunity.CloseDate;

    /// <summary>What to do with the deal; null when only some of the rules were asked for.</summary>
    public Verdict? Verdict => _scores.Verdict;

    /// <summary>
    /// Points earned out of 100, over the rules that are due and that the source records; null when too little was judged.
    /// </summary>
    public decimal? Score => _scores.Score;

    /// <summary>The Score that is still possible if everything open turns out well, blind spots included; null with Score.</summary>
    public decimal? Potential => _scores.Potential;

    /// <summary>How lively the deal is, out of 100; null when fewer than three of the momentum rules could be judged.</summary>
    public decimal? Momentum => _scores.Momentum;

    /// <summary>How much is known about the customer, out of 100; blind spots count as nothing.</summary>
    public decimal? Evidence => _scores.Evidence;

    /// <summary>The share of the due weight that could be judged, from 0 to 1, blind spots included.</summary>
    public decimal Coverage => _scores.Coverage;

    /// <summary>Days since the oldest bad news began; null when there is none with a date.</summary>
    public int? BadNewsDays => Details.BadNewsDays(AsOf);

    /// <summary>The worst finding in one full sentence of at most 140 characters.</summary>
    public string Reason => Details.Reason;

    /// <summary>The worst finding in at most 45 characters, for tables, such as <c>No activity for 67 days</c>.</summary>
    public string Summary => Details.Summary;

    /// <summary>
    /// The question that decides: the worst failure that has a date, else an answer that would make the deal Pursue, else the gap of the
    /// deal's own part of the sales process. Null for a closed deal and where nothing is open.
    /// </summary>
    public string? NextQuestion => NextFinding?.Question;

    /// <summary>
    /// The smallest set of at most two answers of the customer that would make the deal Pursue, and the one that would end it; empty for a
    /// closed deal, and where only some of the rules were asked for. Each was found by supposing the answer and judging again.
    /// </summary>
    public IReadOnlyList<VerdictChange> ChangesTo => Changes?.All ?? [];

    /// <summary>What the verdict would be without the suppressions of the policy; the same as Verdict where none applies.</summary>
    public Verdict? UnsuppressedVerdict => _judge.SetAsideFor(Opportunity) is null
        ? Verdict : Supposition.Unsuppressed(_judge, _view, Opportunity);

    /// <summary>
    /// The chance to win from 0 to 1 that a scorecard learned from the team's own closed deals names; null without one. It is no part of
    /// Score or Verdict.
    /// </summary>
    public double? WinChance => Card?.WinChance;

    /// <summary>
    /// For how many whole weeks the deal has been one to walk away from, in all earlier exports of the history up to this one without a
    /// break; 0 when it is new. Null for other verdicts, and without a history of exports.
    /// </summary>
    public int? WeeksCondemned => Verdict == Qualification.Verdict.WalkAway && _judge.Condemned is { } runs
        ? (AsOf - runs.Find(Id, AsOf).Since).Days / 7 : null;

    /// <summary>
    /// The share that was won of the team's own deals that were still open at this deal's age, with its 95 % interval; null where its
    /// closed deals tell nothing about this age.
    /// </summary>
    public AgeChance? ChanceAtThisAge => _judge.CreateDeal(Opportunity, _view, _judgements).ChanceAtThisAge;

    /// <summary>
    /// The amount at stake times the share of the due weight that is known (at least 1%), in the policy's currency where there is a rate.
    /// A deal without an amount counts as 1. It orders deals where verdicts and scores do not, such as those of CannotQualify.
    /// </summary>
    public decimal Rank
    {
        get
        {
            var amount = PolicyAmount;
            return Math.Round((amount > 1 ? amount.Value : 1m) * Math.Max(Coverage, 0.01m), 2, MidpointRounding.AwayFromZero);
        }
    }

    /// <summary>
    /// What the contacts tell: covered roles, the path from the sponsor to the executives, single points of failure. Null without contacts.
    /// </summary>
    public BuyingGroup? BuyingGroup => _group ??= BuyingGroup.From(Opportunity, Day.Date(Deal.AsOf)!.Value);

    /// <summary>The deal.</summary>
    public Opportunity Opportunity { get; }

    /// <summary>What each rule says, in the order of the catalogue.</summary>
    public IReadOnlyList<Finding> Findings => Details.All;

    /// <summary>The failed findings, oldest first, those without a date last.</summary>
    public IReadOnlyList<Finding> BadNews => Details.BadNews;

    /// <summary>What speaks for the deal, most points first.</summary>
    public IReadOnlyList<Finding> ReasonsFor => Details.For;

    /// <summary>What speaks against the deal: gates first, then by the points of Score that it costs.</summary>
    public IReadOnlyList<Finding> ReasonsAgainst => Details.Against;

    /// <summary>
    /// The lines of the learned scorecard that apply, such as <c>Client = New: −8 (won 17% of 158)</c>; empty without one.
    /// </summary>
    public IReadOnlyList<ScorecardLine> CardFindings => (Card?.Findings ?? []).Readable();

    /// <summary>The rules that the source cannot answer.</summary>
    public IReadOnlyList<string> BlindSpots => _view.BlindSpots;

    /// <summary>The day from which days were counted.</summary>
    public DateTime AsOf => _judge.AsOf;

    /// <summary>The policy that the deal was judged by.</summary>
    public PolicyIdentity Policy => _judge.Rules.Policy.Identity;

    /// <summary>The finding that <see cref="NextQuestion"/> belongs to, or null.</summary>
    internal Finding? NextFinding => Verdict == Qualification.Verdict.Closed ? null
        : QuestionChoice.Choose(Details, Deal.Position, () => Changes?.Pursue, Deal.LastAsked);

    /// <summary>How well an evidence field is known, whoever tells it.</summary>
    internal EvidenceGrade GradeOf(OpportunityField field) => Deal.IsRecorded(field) ? Deal.Grade(field) : EvidenceGrade.NotRecorded;

    /// <summary>Whether the source or the ledger says something about an ask of the deal.</summary>
    internal bool Records(AskKind kind) => Deal.IsRecorded(kind);

    /// <summary>The answer to an ask that counts, and the day of the ask or 0.</summary>
    internal (AskAnswer Answer, int On) AnswerTo(AskKind kind) =>
        Deal.IsRecorded(kind) ? (Deal.AnswerTo(kind), Deal.AskedOn(kind)) : (AskAnswer.NotAsked, 0);

    /// <summary>The amount in the policy's currency where there is a rate, else as it is; null where it is blank.</summary>
    internal decimal? PolicyAmount => Deal.PolicyAmount() ?? Opportunity.Amount;

    /// <summary>The currency of <see cref="PolicyAmount"/>.</summary>
    internal string? PolicyCurrency =>
        Deal.PolicyAmount() is not null && _judge.Rules.Policy.Currency is { } currency ? currency : Opportunity.Currency;

    /// <summary>The deal's age in days, or null.</summary>
    internal int? AgeDays => Deal.Age;

    /// <summary>The days that won deals still took that were open at this age (their median), or null where too few did.</summary>
    internal double? RemainingDays => Deal.Age is { } age ? _view.Record?.RemainingDays(Opportunity, age) : null;

    /// <summary>The hours that won deals still took that had taken as many as this one (their median), or null.</summary>
    internal double? RemainingHours => Opportunity.HoursInvested is { } hours ? _view.Record?.RemainingHours(Opportunity, hours) : null;

    /// <summary>Whether <see cref="BadNews"/> has any, without making a sentence.</summary>
    internal bool HasBadNews => Array.Exists(_judge.Rules.ReportedRules, rule => _judgements[rule].IsFailed());

    /// <summary>Who judged.</summary>
    internal OpportunityJudge Judge => _judge;

    /// <summary>What the rules in force decided, in their order. Nobody writes to it once the deal is judged.</summary>
    internal Judgement[] Judgements => _judgements;

    /// <summary>The same result, which keeps its sentences apart from this one: for whoever looks once at each of a million.</summary>
    internal QualificationResult Untold() => new(_judge, _view, Opportunity, _judgements, _scores);

    private VerdictChanges? Changes => _changes ??= Verdict is { } verdict && verdict != Qualification.Verdict.Closed
        ? new VerdictChanges(_judge, _view, Opportunity, verdict, Details.All) : null;

    private JudgedDeal Deal => _judge.CreateDeal(Opportunity, _view, _judgements);

    private ScorecardReading? Card => _card ??= _judge.Rules.Policy.Scorecard?.Read(Opportunity);

    private ResultFindings Details =>
        _told ??= new ResultFindings(Opportunity, Verdict, Coverage, new FindingWriter(_judge, _view, Opportunity, _judgements));

    /// <summary>Whether a rule failed on this deal, without making any sentence.</summary>
    /// <param name="ruleId">The rule's name.</param>
    /// <returns>True when it failed; false when it is not in force.</returns>
    /// <exception cref="EliteSellerException">The policy has no such rule (RuleUnknown).</exception>
    public bool Failed(string ruleId)
    {
        var index = _judge.Rules.IndexOf(ruleId);
        if (index < 0 && !_judge.Rules.Policy.Rules.Any(rule => rule.Definition.Id.Equals(ruleId, StringComparison.OrdinalIgnoreCase)))
        {
            throw new EliteSellerException(_judge.Rules.Policy.UnknownRule(ruleId));
        }

        return index >= 0 && _judgements[index].IsFailed();
    }

    /// <summary>The deal and the verdict.</summary>
    /// <returns>Such as <c>Harbour cranes (D-12): WalkAway</c>.</returns>
    public override string ToString() => Verdict is { } verdict ? $"{Opportunity}: {verdict}" : Opportunity.ToString();
}
