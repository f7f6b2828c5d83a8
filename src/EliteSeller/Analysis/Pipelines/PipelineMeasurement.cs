using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>Measures a pipeline while its deals pass by: nothing is kept of a deal but counts and sums.</summary>
public sealed class PipelineMeasurement : IDealConsumer
{
    private readonly Dictionary<(string Group, string? Currency, bool HasAmount), GroupAccumulator> _tallies = [];
    private readonly List<Tally> _listed = [];
    private readonly WinTimes _times = new();
    private GroupAccumulator? _last;
    private (string Group, string? Currency, bool HasAmount) _lastKey;
    private readonly PipelineGrouping _grouping;
    private readonly ExchangeRates? _rates;
    private readonly RiskJudge? _risk;
    private readonly bool _keepApart;
    private readonly int _asOf;
    private readonly SortedDictionary<string, int> _withoutRate = new(StringComparer.Ordinal);

    /// <summary>Begins a measurement.</summary>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="grouping">By what deals are grouped; one group when null.</param>
    /// <param name="rates">
    /// Rates into one currency, or null to keep currencies apart. Closed deals are converted with the rate of their close date, open ones
    /// with that of the day.
    /// </param>
    /// <param name="policy">The policy by which deals are at risk, or null to leave the amount at risk unknown.</param>
    public PipelineMeasurement(
        DateTime asOf, PipelineGrouping? grouping = null, ExchangeRates? rates = null, QualificationPolicy? policy = null)
        : this(asOf, grouping, rates, policy, keepApart: true)
    {
    }

    private PipelineMeasurement(
        DateTime asOf, PipelineGrouping? grouping, ExchangeRates? rates, QualificationPolicy? policy, bool keepApart)
    {
        _risk = policy is null ? null : new RiskJudge(policy, asOf);
        _keepApart = keepApart;
        AsOf = asOf.Date;
        _asOf = Day.Number(AsOf);
        _grouping = grouping ?? PipelineGrouping.All;
        _rates = rates;
    }

    /// <summary>The day from which days are counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>When gates had first failed, or null without earlier exports.</summary>
    public GateHistory? Gates { get; set; }

    /// <summary>How many deals have passed.</summary>
    public int Deals { get; private set; }

    /// <summary>Currencies for which no rate was given, and how many deals therefore stay apart.</summary>
    public IReadOnlyDictionary<string, int> WithoutRate => _withoutRate;

    /// <summary>A measurement whose amounts mean nothing, because the currencies of a group are thrown together.</summary>
    internal static PipelineMeasurement OfCounts(DateTime asOf, PipelineGrouping grouping) =>
        new(asOf, grouping, null, null, keepApart: false);

    /// <summary>The median of days to win over all deals, or null.</summary>
    internal double? MedianDaysToWin => _times.All.Quantile(0.5);

    /// <summary>Adds a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    public void Add(Opportunity opportunity) =>
        Add(new PipelineDeal(opportunity), opportunity.Outcome == DealOutcome.Open ? _risk?.IsAtRisk(opportunity) : null);

    /// <summary>The figures of each group and currency, in the order of their names.</summary>
    /// <returns>One object per group and currency.</returns>
    public IReadOnlyList<PipelineMeasure> GetMeasures()
    {
        var currencies = _listed.Where(tally => tally.HasAmount || tally.Counts.Currency is not null)
            .Select(tally => tally.Counts.Currency).Distinct(StringComparer.Ordinal).ToArray();
        var onlyCurrency = currencies.Length == 1 ? currencies[0] : null;
        var merged = new List<GroupAccumulator>();
        var places = new Dictionary<(string Group, string? Currency), GroupAccumulator>();
        var spellings = new Dictionary<string, string>(_grouping.Comparer);
        foreach (var tally in _listed.Select(tally => tally.Counts).OrderBy(tally => tally.Group, StringComparer.Ordinal))
        {
            if (!spellings.TryGetValue(tally.Group, out var group))
            {
                spellings.Add(tally.Group, group = tally.Group);
            }

            // A deal with neither amount nor currency adds nothing to a sum: it stands with the only currency there is. An amount
            // without a currency is itself one of the currencies, so there is no other that would be the only one.
            var currency = tally.Currency ?? onlyCurrency;
            if (!places.TryGetValue((group, currency), out var sum))
            {
                sum = new GroupAccumulator(group, currency);
                places.Add((group, currency), sum);
                merged.Add(sum);
            }

            sum.Add(tally);
        }

        return [.. merged
            .OrderBy(sum => sum.Group, StringComparer.Ordinal)
            .ThenBy(sum => sum.Currency, StringComparer.Ordinal)
            .Select(sum => new PipelineMeasure(sum, sum.Currency, _times, Gates is not null))];
    }

    private void Add(in PipelineDeal deal, bool? atRisk)
    {
        Deals++;
        var (amount, currency) = _keepApart ? Converted(deal) : (deal.Amount, null);
        TallyOf(_grouping.GroupOf(deal.Row, deal.Close), currency, amount is not null).Add(
            deal, amount, atRisk, _times, _asOf, Gates?.Find(OpportunityId.OrNull(deal.Row.GetText(OpportunityField.Id))));
    }

    private GroupAccumulator TallyOf(string group, string? currency, bool hasAmount)
    {
        if (_last is not null && ReferenceEquals(_lastKey.Group, group) && ReferenceEquals(_lastKey.Currency, currency)
            && _lastKey.HasAmount == hasAmount)
        {
            return _last;
        }

        var key = (group, currency, hasAmount);
        if (!_tallies.TryGetValue(key, out var tally))
        {
            tally = new GroupAccumulator(group, currency);
            _tallies.Add(key, tally);
            _listed.Add(new Tally(tally, hasAmount));
        }

        (_last, _lastKey) = (tally, key);
        return tally;
    }

    private sealed record Tally(GroupAccumulator Counts, bool HasAmount);

    private (decimal? Amount, string? Currency) Converted(in PipelineDeal deal)
    {
        if (_rates is null || deal.Currency is not { } currency)
        {
            return (deal.Amount, deal.Currency);
        }

        var day = deal.Outcome != DealOutcome.Open && deal.Close != 0 && deal.Close < _asOf ? Day.Date(deal.Close)!.Value : AsOf;
        if (_rates.Convert(deal.Amount ?? 0, currency, day) is { } converted)
        {
            return (deal.Amount is null ? null : converted, _rates.ReportingCurrency);
        }

        _withoutRate.TryGetValue(currency, out var before);
        _withoutRate[currency] = before + 1;
        return (deal.Amount, currency);
    }
}
