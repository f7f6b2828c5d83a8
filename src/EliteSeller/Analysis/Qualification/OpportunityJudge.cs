using EliteSeller.Analysis.Records;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Analysis.Qualification;

/// <summary>Judges deals by the rules in force, one after the other, and keeps count for each source.</summary>
/// <remarks>
/// Judging looks at nothing but the deal, the policy and the as-of day, so the same deal gets the same result in any order.
/// What the source cannot answer is settled once per source. One judge serves one run, and one thread at a time judges by it; what it
/// has judged may be looked at by another thread meanwhile, because a result keeps what it needs and asks the judge for nothing that
/// changes.
/// </remarks>
public sealed class OpportunityJudge
{
    private readonly VerdictLines _lines;
    private readonly SuppressionIndex _suppressions;
    private readonly Dictionary<SourceTable, SourceRules> _sources = [];
    private readonly int _asOf;
    private SourceRules? _last;

    /// <summary>Makes a judge.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="asOf">The day from which days are counted. It never rewinds a file.</param>
    /// <param name="ledger">The team's ledger, or null.</param>
    /// <param name="rates">Rates into the policy's currency, or null.</param>
    /// <param name="roadmaps">Action Roadmaps of the deals, or null.</param>
    public OpportunityJudge(
        RuleSet rules, DateTime asOf, Ledger? ledger = null, ExchangeRates? rates = null, RoadmapsByDeal? roadmaps = null)
    {
        Rules = rules ?? throw new ArgumentNullException(nameof(rules));
        AsOf = DateTime.SpecifyKind(asOf.Date, DateTimeKind.Unspecified);
        Ledger = ledger;
        Rates = rates;
        Roadmaps = roadmaps;
        _asOf = Day.Number(AsOf);
        _lines = new VerdictLines(rules.Policy);
        _suppressions = new SuppressionIndex(rules, AsOf);
        Counts = new RunCounts(rules, AsOf, ledger is null ? null : UnmatchedIds.Of(ledger.Entries));
    }

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; }

    /// <summary>The day from which days are counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>The team's ledger, or null.</summary>
    public Ledger? Ledger { get; }

    /// <summary>Rates into the policy's currency, or null.</summary>
    public ExchangeRates? Rates { get; }

    /// <summary>Action Roadmaps of the deals, or null.</summary>
    public RoadmapsByDeal? Roadmaps { get; }

    /// <summary>
    /// What the team's closed deals tell, or null. A source is judged by the record that is known when its first deal comes.
    /// </summary>
    public TeamRecord? Record { get; set; }

    /// <summary>
    /// Which deals of the next source are there twice, or null when nobody has looked. Like the record, it must be set before its first
    /// deal.
    /// </summary>
    public DuplicateDeals? Duplicates { get; set; }

    /// <summary>Which deals earlier exports condemned, or null when nobody has looked.</summary>
    public CondemnedRuns? Condemned { get; set; }

    /// <summary>What this run has seen, for the warnings that only a whole file can give.</summary>
    public RunCounts Counts { get; }

    /// <summary>Judges one deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <returns>The result; sentences are made when somebody looks at them.</returns>
    public QualificationResult Judge(Opportunity opportunity)
    {
        var source = SourceOf((opportunity ?? throw new ArgumentNullException(nameof(opportunity))).Row.Table);
        var judgements = new Judgement[Rules.Count];
        var deal = CreateDeal(opportunity, source.View, judgements);
        var setAside = SetAsideFor(opportunity);
        var sums = Ask(deal, setAside, out var places);
        var verdict = Decide(deal, sums);
        Counts.Add(deal, judgements, places);
        if (setAside is not null && verdict is { } told && Supposition.Unsuppressed(this, source.View, opportunity) is { } plain
            && plain != told)
        {
            Counts.AddSuppressed(opportunity, told, plain);
        }

        return new QualificationResult(
            this, source.View, opportunity, judgements, new Scores(sums, verdict, VerdictLines.IsQualified(sums)));
    }

    /// <summary>
    /// The same rules, with ledgers and roadmaps as they were at the end of an earlier day, to judge the export of that day.
    /// </summary>
    /// <param name="day">The earlier day.</param>
    /// <returns>
    /// A new judge. The record of the team stays, like the policy: what differs between the two days is the deal.
    /// </returns>
    public OpportunityJudge UpTo(DateTime day) => new(Rules, day, Ledger?.UpTo(day), Rates, Roadmaps?.UpTo(day)) { Record = Record };

    /// <summary>
    /// The judge of an earlier day's own report: the same rules, with the ledgers, the roadmaps and the closed deals of then.
    /// </summary>
    /// <param name="day">The earlier day.</param>
    /// <param name="record">What the closed deals of that day's export tell, or null.</param>
    /// <param name="duplicates">Which deals are in that day's export twice, or null.</param>
    /// <returns>A new judge. What it finds stays the same whatever is recorded later.</returns>
    public OpportunityJudge OfReport(DateTime day, TeamRecord? record, DuplicateDeals? duplicates) =>
        new(Rules, day, Ledger?.Of(day), Rates, Roadmaps?.UpTo(day)) { Record = record, Duplicates = duplicates };

    /// <summary>What a source can answer.</summary>
    internal SourceView ViewOf(SourceTable table) => SourceOf(table).View;

    /// <summary>The deal as a rule sees it before any rule has decided.</summary>
    internal JudgedDeal CreateDeal(Opportunity opportunity) => CreateDeal(opportunity, ViewOf(opportunity.Row.Table), []);

    /// <summary>The deal as a rule sees it, by a view that somebody has kept. It changes nothing in the judge.</summary>
    internal JudgedDeal CreateDeal(Opportunity opportunity, SourceView view, Judgement[] judgements) =>
        new JudgedDeal(
            opportunity, view, Rules, _asOf, Ledger?.AsksOf(opportunity.Id), Ledger?.EvidenceOf(opportunity.Id), judgements)
            .InItsSegment();

    /// <summary>Asks all rules in force about a deal, and keeps no count.</summary>
    /// <param name="deal">The deal; its judgements, in which nothing has been decided, are filled.</param>
    /// <param name="setAside">The places of the rules that are suppressed for it, or null.</param>
    /// <param name="places">The places of the rules that had to be asked.</param>
    internal ScoreSums Ask(in JudgedDeal deal, HashSet<int>? setAside, out int[] places)
    {
        var sums = default(ScoreSums);
        places = Rules.Places;
        if (setAside is null)
        {
            var start = SourceOf(deal.Source.Table).At(deal.Position);
            start.Judgements.CopyTo(deal.Judgements, 0);
            (sums, places) = (start.Sums, start.Left);
        }

        foreach (var index in places)
        {
            var rule = deal.Rules[index];
            var judgement = setAside is null ? rule.Judge(deal) : JudgeBy(index, deal, setAside);
            deal.Judgements[index] = judgement;
            sums.Add(rule, judgement, Rules.IsSelected(index));
        }

        return sums;
    }

    /// <summary>The verdict of some sums, or null when only some of the rules were asked for.</summary>
    internal Verdict? Decide(in JudgedDeal deal, in ScoreSums sums) => Rules.IsPartial ? null : _lines.Decide(deal, sums);

    /// <summary>The places of the rules that are suppressed for a deal, or null when none is.</summary>
    internal HashSet<int>? SetAsideFor(Opportunity opportunity) => _suppressions.Find(opportunity);

    /// <summary>The suppression that sets a rule aside for a deal, or null.</summary>
    internal Suppression? SuppressionOf(Opportunity opportunity, string ruleId) => _suppressions.Find(opportunity, ruleId);

    /// <summary>Asks one rule in force about a deal, without a result and without keeping count.</summary>
    /// <param name="index">The rule's place.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="setAside">The places of the rules that are suppressed for it, or null.</param>
    /// <param name="readsLedger">Whether the ledger answers what the source does not keep.</param>
    internal static Judgement JudgeBy(int index, in JudgedDeal deal, HashSet<int>? setAside, bool readsLedger = false)
    {
        var rule = deal.Rules[index];
        return setAside?.Contains(index) == true ? Judgement.Suppressed
            : !rule.IsDueAt(deal.Position) ? Judgement.NotDue
            : !deal.Source.Answers(index) && !(readsLedger && rule.ReadsLedger)
                ? (rule.LeavesBlindSpot ? Judgement.NotApplicable : Judgement.NotDue)
            : rule.Judge(deal);
    }

    /// <summary>How the rules stand to a source.</summary>
    internal SourceRules SourceOf(SourceTable table)
    {
        if (_last is { } last && ReferenceEquals(last.View.Table, table))
        {
            return last;
        }

        if (!_sources.TryGetValue(table, out var source))
        {
            _sources.Add(table, source = new SourceRules(
                new SourceView(table, Rules, Ledger, Rates, Roadmaps, Record, Duplicates)));
        }

        return _last = source;
    }
}
