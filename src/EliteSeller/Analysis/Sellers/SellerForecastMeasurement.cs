using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Sellers;

/// <summary>Forecasts the running quarter: first the earlier exports in the order of their days, then the deals as they stand.</summary>
public sealed class SellerForecastMeasurement
{
    /// <summary>Under so many calls of its kind a hit rate is unknown.</summary>
    private const int EnoughCalls = 20;

    /// <summary>An export may be so many days older than the day that is wanted.</summary>
    private const int Window = 31;

    private const string All = "All";

    private readonly Dictionary<DateTime, List<PastCall>> _calls = [];
    private readonly Dictionary<string, (bool IsWon, DateTime? Closed)> _endings = new(OpportunityId.Comparer);
    private readonly List<OpenCall> _open = [];
    private readonly List<DateTime> _targets = [];
    private readonly DateTime _asOf;
    private readonly DateTime _end;
    private readonly int _startMonth;
    private readonly ExchangeRates? _rates;

    /// <summary>Begins a forecast.</summary>
    /// <param name="asOf">The day from which days are counted; its fiscal quarter is forecast.</param>
    /// <param name="fiscalYearStartMonth">The first month of the fiscal year, from 1 to 12.</param>
    /// <param name="rates">Rates into one currency, or null to keep currencies apart.</param>
    public SellerForecastMeasurement(DateTime asOf, int fiscalYearStartMonth = 1, ExchangeRates? rates = null)
    {
        _asOf = asOf.Date;
        _startMonth = fiscalYearStartMonth;
        _end = FiscalQuarter.EndOf(_asOf, _startMonth);
        _rates = rates;
    }

    /// <summary>Begins an export of an earlier day; a later one that fits a quarter better takes the place of what came before.</summary>
    /// <param name="day">The day.</param>
    public void BeginSnapshot(DateTime day)
    {
        _targets.Clear();
        var left = (_end - _asOf).Days;
        foreach (var end in new[] { FiscalQuarter.EndOf(day, _startMonth),
            FiscalQuarter.EndOf(day.AddDays(Window), _startMonth) }.Distinct())
        {
            var wanted = end.AddDays(-left);
            if (end < _asOf && day <= wanted && (wanted - day).Days <= Window)
            {
                _targets.Add(end);
                _calls[end] = [];
            }
        }
    }

    /// <summary>Adds a deal of the export that was begun last.</summary>
    /// <param name="opportunity">The deal; without an id it tells nothing.</param>
    public void AddToSnapshot(Opportunity opportunity)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        if (opportunity is { Outcome: DealOutcome.Open, Id: { } id, CloseDate: { } close }
            && Statement.CallOf(opportunity.ForecastCategory) is { } call
            && _targets.Find(end => FiscalQuarter.EndOf(close, _startMonth) == end) is var target && target != default)
        {
            _calls[target].Add(new PastCall(OwnerOf(opportunity), call, id));
        }
    }

    /// <summary>Adds a deal as it stands on the as-of day.</summary>
    /// <param name="opportunity">The deal.</param>
    public void Add(Opportunity opportunity)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        if (opportunity.Id is { } id)
        {
            _endings[id] = (opportunity.Outcome == DealOutcome.Won, opportunity.CloseDate);
        }

        if (opportunity is { Outcome: DealOutcome.Open, CloseDate: { } close } && FiscalQuarter.EndOf(close, _startMonth) == _end
            && Statement.CallOf(opportunity.ForecastCategory) is { } call)
        {
            var currency = opportunity.Currency;
            var amount = opportunity.Amount;
            if (_rates is not null && currency is not null && amount is { } some && _rates.Convert(some, currency, _asOf) is { } converted)
            {
                (amount, currency) = (converted, _rates.ReportingCurrency);
            }

            _open.Add(new OpenCall(OwnerOf(opportunity), call, amount, currency));
        }
    }

    /// <summary>The forecast of each seller and call, and their sum in each currency.</summary>
    /// <returns>In the order of currencies, sellers and calls; the sum last.</returns>
    public IReadOnlyList<SellerForecast> GetForecasts()
    {
        var records = Records();
        var forecasts = new List<SellerForecast>();
        foreach (var currency in _open.GroupBy(call => call.Currency, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var sum = new WonAmountDraws();
            var own = currency.GroupBy(call => call.Owner, OwnerComparer.Instance)
                .OrderBy(seller => seller.Key, StringComparer.Ordinal)
                .SelectMany(seller => seller.GroupBy(call => call.Call).OrderBy(group => group.Key)
                    .Select(group => Forecast(seller.Key, group.Key, [.. group], RecordOf(records, seller.Key, group.Key), sum)))
                .ToList();
            forecasts.AddRange(own);
            forecasts.Add(Sum(own, currency.Key, sum));
        }

        return forecasts;
    }

    private static string OwnerOf(Opportunity opportunity) => opportunity.Owner ?? PipelineGrouping.Blank;

    private static (int Hits, int Calls) RecordOf(
        Dictionary<string, Dictionary<ForecastCall, (int Hits, int Calls)>> records, string owner, ForecastCall call) =>
        records.TryGetValue(owner, out var own) && own.TryGetValue(call, out var record) ? record : default;

    // A deal that is no longer in the file ended nobody knows how, and so did one that was won on no day.
    private Dictionary<string, Dictionary<ForecastCall, (int Hits, int Calls)>> Records()
    {
        var records = new Dictionary<string, Dictionary<ForecastCall, (int Hits, int Calls)>>(OwnerComparer.Instance);
        foreach (var quarter in _calls)
        {
            foreach (var past in quarter.Value)
            {
                if (!_endings.TryGetValue(past.Id, out var ending) || (ending.IsWon && ending.Closed is null))
                {
                    continue;
                }

                if (!records.TryGetValue(past.Owner, out var own))
                {
                    records.Add(past.Owner, own = []);
                }

                own.TryGetValue(past.Call, out var record);
                own[past.Call] = (record.Hits + (ending.IsWon && ending.Closed <= quarter.Key ? 1 : 0), record.Calls + 1);
            }
        }

        return records;
    }

    private SellerForecast Forecast(string owner, ForecastCall call, OpenCall[] open, (int Hits, int Calls) record, WonAmountDraws sum)
    {
        var amount = open.Sum(deal => deal.Amount ?? 0);
        var isKnown = record.Calls >= EnoughCalls;
        var rate = isKnown ? (double)record.Hits / record.Calls : (double?)null;
        Interval? interval = isKnown ? Proportion.Wilson(record.Hits, record.Calls) : null;
        Interval? range = null;
        if (isKnown)
        {
            var draws = new WonAmountDraws();
            draws.Add(record.Hits, record.Calls, [.. open.Where(deal => deal.Amount is not null).Select(deal => (double)deal.Amount!.Value)
                .OrderBy(one => one)]);
            sum.Add(draws);
            range = draws.FourOfFive();
        }

        return new SellerForecast
        {
            Owner = owner, Quarter = FiscalQuarter.From(_asOf, _startMonth).ToString(), Call = call, AsOf = _asOf,
            Deals = open.Length, Amount = amount, AmountBlank = open.Count(deal => deal.Amount is null), Currency = open[0].Currency,
            Calls = record.Calls, Hits = record.Hits,
            HitRate = rate, HitRateLow = interval?.Low, HitRateHigh = interval?.High,
            Expected = rate is { } known ? Rounded(known * (double)amount) : null,
            ExpectedLow = Rounded(range?.Low), ExpectedHigh = Rounded(range?.High),
        };
    }

    private SellerForecast Sum(IReadOnlyList<SellerForecast> own, string? currency, WonAmountDraws draws)
    {
        var known = own.Where(forecast => forecast.HitRate is not null).ToArray();
        Interval? range = known.Length == 0 ? null : draws.FourOfFive();
        return new SellerForecast
        {
            Owner = All, Quarter = FiscalQuarter.From(_asOf, _startMonth).ToString(), AsOf = _asOf, Currency = currency,
            Deals = known.Sum(forecast => forecast.Deals), Amount = known.Sum(forecast => forecast.Amount),
            AmountBlank = known.Sum(forecast => forecast.AmountBlank),
            Calls = known.Sum(forecast => forecast.Calls), Hits = known.Sum(forecast => forecast.Hits),
            Expected = known.Length == 0 ? null : known.Sum(forecast => forecast.Expected),
            ExpectedLow = Rounded(range?.Low), ExpectedHigh = Rounded(range?.High),
            NotCounted = own.Sum(forecast => forecast.Deals) - known.Sum(forecast => forecast.Deals),
        };
    }

    private static decimal? Rounded(double? amount) =>
        amount is { } known && known < 1e27 ? Math.Round((decimal)known, 2, MidpointRounding.AwayFromZero) : null;

    private readonly record struct PastCall(string Owner, ForecastCall Call, string Id);

    private readonly record struct OpenCall(string Owner, ForecastCall Call, decimal? Amount, string? Currency);
}
