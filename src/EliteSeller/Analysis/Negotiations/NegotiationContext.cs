using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>What all deals of a run are judged with: policy, day, the whole file's precedents, ledgers, roadmaps, rates.</summary>
public sealed class NegotiationContext
{
    private readonly Dictionary<string, ActionRoadmap> _roadmaps;

    /// <summary>Creates the context.</summary>
    /// <param name="policy">The policy in force.</param>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="precedents">The discounts of the whole file.</param>
    /// <param name="ledger">The team's ledger, or null.</param>
    /// <param name="roadmaps">Roadmaps of deals, or null; of several of one deal the last counts.</param>
    /// <param name="rates">Exchange rates, or null.</param>
    public NegotiationContext(
        QualificationPolicy policy,
        DateTime asOf,
        PrecedentIndex precedents,
        Ledger? ledger = null,
        IEnumerable<ActionRoadmap>? roadmaps = null,
        ExchangeRates? rates = null)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        AsOf = DateTime.SpecifyKind(asOf.Date, DateTimeKind.Unspecified);
        Precedents = precedents ?? throw new ArgumentNullException(nameof(precedents));
        Ledger = ledger;
        Rates = rates;
        _roadmaps = new Dictionary<string, ActionRoadmap>(Model.OpportunityId.Comparer);
        foreach (var roadmap in roadmaps ?? [])
        {
            if (Model.OpportunityId.OrNull(roadmap.OpportunityId) is { } id)
            {
                _roadmaps[id] = roadmap;
            }
        }

        Care = policy[CareNotTooMuchRule.Definition.Id];
        Balance = policy[GiveGetBalanceRule.Definition.Id];
        Discount = policy[DiscountWithinLimitRule.Definition.Id];
        MeasureOptions = policy.GetConcessionOptions(rates);
    }

    /// <summary>The policy in force.</summary>
    public QualificationPolicy Policy { get; }

    /// <summary>The day from which days are counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>The discounts of the whole file.</summary>
    public PrecedentIndex Precedents { get; }

    /// <summary>The team's ledger, or null.</summary>
    public Ledger? Ledger { get; }

    /// <summary>Exchange rates, or null.</summary>
    public ExchangeRates? Rates { get; }

    internal RuleSettings Care { get; }

    internal RuleSettings Balance { get; }

    internal RuleSettings Discount { get; }

    internal ConcessionMeasureOptions MeasureOptions { get; }

    internal PolicyValue Line(RuleThreshold line) => Policy.Negotiation[line];

    internal ActionRoadmap? RoadmapOf(string? id) => id is not null && _roadmaps.TryGetValue(id, out var roadmap) ? roadmap : null;

    /// <summary>The walk-away points of a deal, in the order in which they were written.</summary>
    internal IEnumerable<LedgerEntry> WalkAwayPointsOf(string? id) =>
        (Ledger?.EntriesOf(id) ?? []).Where(entry => entry.Kind == LedgerKind.WalkAwayPoint);

    /// <summary>How often one and the same ask of a deal was evaded and not answered since.</summary>
    internal int EvadedOf(string? id) => (Ledger?.EntriesOf(id) ?? [])
        .Select(entry => entry.ToAsk()).OfType<Ask>().GroupBy(ask => ask.Kind)
        .Select(kind => kind.OrderBy(ask => ask.AskedOn).Reverse().TakeWhile(ask => ask.Answer is AskAnswer.Evaded or AskAnswer.NotAsked)
            .Count(ask => ask.Answer == AskAnswer.Evaded))
        .DefaultIfEmpty().Max();

    /// <summary>An amount in another currency; null when it is not the same and there is no rate.</summary>
    internal decimal? Convert(decimal amount, string? from, string? to) => ExchangeRates.Convert(Rates, amount, from, to, AsOf);
}
