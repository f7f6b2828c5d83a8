using EliteSeller.Analysis.Pipelines;

namespace EliteSeller.Analysis.Sellers;

/// <summary>A seller's deals of several quarters, as a trend compares them.</summary>
internal sealed class TrendPeriod
{
    private readonly List<double> _lateness = [];
    private readonly List<double> _daysToNo = [];
    private readonly List<double> _hours = [];

    public TrendPeriod(IReadOnlyList<SellerDeal> deals, QuarterSpan first, QuarterSpan last, WinTimes times)
    {
        Name = first.Name == last.Name ? first.Name : $"{first.Name} to {last.Name}";
        foreach (var deal in deals)
        {
            if (deal.BecameOverdue(first.Start, last.End, times) is { } age)
            {
                Overdue++;
                AddNo(age, deal.Reference, times);
            }
            else if (deal.Outcome != DealOutcome.Open && deal.Ended >= first.Start && deal.Ended <= last.End)
            {
                AddEnded(deal, times);
            }
        }
    }

    public string Name { get; }

    public int Won { get; private set; }

    public int Lost { get; private set; }

    /// <summary>Deals that became older in the period than nine of ten wins ever were, and are open at its end.</summary>
    public int Overdue { get; private set; }

    /// <summary>The deals that ended, and those that should have.</summary>
    public int Ended => Won + Lost + Overdue;

    /// <summary>The share of these that was won, or null.</summary>
    public double? Share => Ended == 0 ? null : (double)Won / Ended;

    /// <summary>The days of each no, and the age of each overdue deal.</summary>
    public IReadOnlyList<double> DaysToNo => _daysToNo;

    /// <summary>The same as multiples of what a win takes.</summary>
    public IReadOnlyList<double> Lateness => _lateness;

    /// <summary>The hours of each lost deal that records any.</summary>
    public IReadOnlyList<double> Hours => _hours;

    private void AddEnded(in SellerDeal deal, WinTimes times)
    {
        if (deal.Outcome == DealOutcome.Won)
        {
            Won++;
            return;
        }

        Lost++;
        if (deal.Hours is { } hours)
        {
            _hours.Add((double)hours);
        }

        if (deal.Days is { } days && !deal.IsTurnedAway(times))
        {
            AddNo(days, deal.Reference, times);
        }
    }

    private void AddNo(int days, int reference, WinTimes times)
    {
        _daysToNo.Add(days);
        _lateness.Add(times.UsualDays(reference) is { } usual and > 0 ? days / usual : days);
    }
}
