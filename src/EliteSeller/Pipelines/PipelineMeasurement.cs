using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Currencies;
using EliteSeller.Opportunities;

namespace EliteSeller.Pipelines;

/// <summary>Measures a pipeline while its deals pass by: nothing is kept of a deal but counts and sums.</summary>
public sealed class PipelineMeasurement
{
    private readonly Dictionary<(string Group, string? Currency, bool HasAmount), GroupTally> _tallies = [];
    private readonly WinTimes _times = new();
    private readonly PipelineGrouping _grouping;
    private readonly ExchangeRates? _rates;
    private readonly SortedDictionary<string, int> _withoutRate = new(StringComparer.Ordinal);

    /// <summary>Begins a measurement.</summary>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="grouping">By what deals are grouped; one group when null.</param>
    /// <param name="rates">Rates into one currency, or null to keep currencies apart. Closed deals are converted with the rate of their close date, open ones with that of the day.</param>
    public PipelineMeasurement(DateTime asOf, PipelineGrouping? grouping = null, ExchangeRates? rates = null)
    {
        AsOf = asOf.Date;
        _grouping = grouping ?? PipelineGrouping.All;
        _rates = rates;
    }

    /// <summary>The day from which days are counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>How many deals have passed.</summary>
    public int Deals { get; private set; }

    /// <summary>Currencies for which no rate was given, and how many deals therefore stay apart.</summary>
    public IReadOnlyDictionary<string, int> WithoutRate => _withoutRate;

    /// <summary>Adds a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="atRisk">Whether a rule that tells of danger has failed; null when none could be judged.</param>
    public void Add(Opportunity opportunity, bool? atRisk = null) => Add(new PipelineDeal(opportunity), atRisk);

    /// <summary>Adds a deal straight from a reader's draft, without an object for it.</summary>
    /// <param name="draft">The draft; it may be filled again afterwards.</param>
    /// <param name="atRisk">Whether a rule that tells of danger has failed; null when none could be judged.</param>
    public void Add(OpportunityDraft draft, bool? atRisk = null) => Add(new PipelineDeal(draft), atRisk);

    /// <summary>The figures of each group and currency, in the order of their names.</summary>
    /// <returns>One object per group and currency.</returns>
    public IReadOnlyList<PipelineMeasure> GetMeasures()
    {
        var currencies = _tallies.Keys.Where(key => key.HasAmount || key.Currency is not null).Select(key => key.Currency).Distinct(StringComparer.Ordinal).ToArray();
        var onlyCurrency = currencies.Length == 1 ? currencies[0] : null;
        var merged = new Dictionary<(string Group, string? Currency), GroupTally>();
        foreach (var tally in _tallies)
        {
            // A deal with neither amount nor currency adds nothing to a sum: it stands with the only currency there is.
            var currency = tally.Key.HasAmount ? tally.Key.Currency : tally.Key.Currency ?? onlyCurrency;
            if (!merged.TryGetValue((tally.Key.Group, currency), out var sum))
            {
                sum = new GroupTally(tally.Key.Group, currency);
                merged.Add((tally.Key.Group, currency), sum);
            }

            sum.Add(tally.Value);
        }

        return [.. merged
            .OrderBy(pair => pair.Key.Group, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Currency, StringComparer.Ordinal)
            .Select(pair => new PipelineMeasure(pair.Value, pair.Key.Currency, _times))];
    }

    private void Add(in PipelineDeal deal, bool? atRisk)
    {
        Deals++;
        var (amount, currency) = Converted(deal);
        var key = (_grouping.GroupOf(deal.Row, deal.Close), currency, amount is not null);
        if (!_tallies.TryGetValue(key, out var tally))
        {
            tally = new GroupTally(key.Item1, currency);
            _tallies.Add(key, tally);
        }

        tally.Add(deal, amount, atRisk, _times, AsOf);
    }

    private (decimal? Amount, string? Currency) Converted(in PipelineDeal deal)
    {
        if (_rates is null || deal.Currency is not { } currency)
        {
            return (deal.Amount, deal.Currency);
        }

        var day = deal.Outcome != DealOutcome.Open && deal.Close is { } close && close < AsOf ? close : AsOf;
        if (_rates.Convert(deal.Amount ?? 0, currency, day) is { } converted)
        {
            return (deal.Amount is null ? null : converted, _rates.ReportingCurrency);
        }

        _withoutRate.TryGetValue(currency, out var before);
        _withoutRate[currency] = before + 1;
        return (deal.Amount, currency);
    }
}
