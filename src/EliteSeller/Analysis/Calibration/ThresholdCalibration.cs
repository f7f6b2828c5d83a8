using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>Takes thresholds from closed deals: how long wins take, how long they stay in a stage, and what a large deal is.</summary>
internal sealed class ThresholdCalibration
{
    private const int EnoughDeals = 10;
    private const int ForgottenDays = 365;
    private const decimal LateFrom = 0.34m;

    private readonly DayCounts _daysToWin = new();
    private readonly DayCounts _daysInEarlyStage = new();
    private readonly DayCounts _daysInLateStage = new();
    private readonly SortedDictionary<string, DayCounts> _daysByStage = new(StringComparer.Ordinal);
    private readonly List<double> _amounts = [];
    private readonly HashSet<string> _currencies = new(StringComparer.Ordinal);

    /// <summary>Closed deals that had lain untouched for a year when they were closed: when they ended says nothing.</summary>
    public int Forgotten { get; private set; }

    public void Add(Opportunity deal)
    {
        if (deal.Amount is { } amount)
        {
            _amounts.Add((double)amount);
            _currencies.Add(deal.Currency ?? "");
        }

        if (deal.Outcome == DealOutcome.Open)
        {
            return;
        }

        if (deal.CloseDate is { } closed && deal.LastActivityDate is { } touched && (closed - touched).Days > ForgottenDays)
        {
            Forgotten++;
        }
        else if (deal.Outcome == DealOutcome.Won && deal.CreatedDate is { } created && deal.CloseDate is { } won && won >= created)
        {
            _daysToWin.Add((won - created).Days);
        }
    }

    /// <summary>Adds how long a deal that was won had stood in one stage.</summary>
    public void AddStage(string stage, decimal position, int days)
    {
        (position < LateFrom ? _daysInEarlyStage : _daysInLateStage).Add(days);
        if (!_daysByStage.TryGetValue(stage, out var tally))
        {
            _daysByStage.Add(stage, tally = new DayCounts());
        }

        tally.Add(days);
    }

    public IReadOnlyList<CalibratedThreshold> Thresholds()
    {
        var thresholds = new List<CalibratedThreshold>();
        Days(thresholds, "DealAdvancing", "MaximumDays", _daysInEarlyStage, 0.5, 2,
            "twice the median days that won deals spent in an early stage");
        Days(thresholds, "DealAdvancing", "MaximumDaysLate", _daysInLateStage, 0.5, 2,
            "twice the median days that won deals spent in a later stage");
        foreach (var stage in _daysByStage)
        {
            Days(thresholds, "DealAdvancing", CalibratedThreshold.StagePrefix
                + stage.Key, stage.Value, 0.5, 2, "twice the median days that won deals spent in this stage");
        }

        Days(thresholds, "AgeReasonable", "MaximumDays", _daysToWin, 0.75, 1.5,
            "one and a half times what three quarters of the won deals took");
        if (_amounts.Count >= EnoughDeals && _currencies.Count == 1)
        {
            var amounts = _amounts.OrderBy(amount => amount).ToArray();
            thresholds.Add(new CalibratedThreshold(
                "Multithreaded", "AmountOver", Math.Round((decimal)Quantiles.Compute(amounts, 0.75), MidpointRounding.AwayFromZero),
                    amounts.Length, "three quarters of the deals are smaller"));
        }

        return thresholds;
    }

    private static void Days(
        List<CalibratedThreshold> thresholds, string rule, string name, DayCounts tally, double share, double factor, string basis)
    {
        if (tally.Count >= EnoughDeals && Math.Ceiling(factor * tally.Quantile(share)!.Value) is var days && days > 0)
        {
            thresholds.Add(new CalibratedThreshold(rule, name, (decimal)days, tally.Count, basis));
        }
    }
}
