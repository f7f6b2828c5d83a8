using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>A deal over the days of a history: how it stood on each judged day, and how it ended.</summary>
internal sealed class DealCourse
{
    private readonly ulong _hash;

    public DealCourse(string id)
    {
        Id = id;
        foreach (var letter in OpportunityId.Normalize(id) ?? id)
        {
            _hash = SeededGenerator.Mix(_hash ^ letter);
        }
    }

    public string Id { get; }

    /// <summary>The judged days on which the deal was open, in their order.</summary>
    public List<CourseDay> Days { get; } = [];

    /// <summary>How it stood when it was last seen.</summary>
    public DealOutcome Outcome { get; private set; }

    /// <summary>The last day on which it was seen.</summary>
    public DateTime LastSeen { get; private set; }

    /// <summary>The day on which it ended; null while it is open.</summary>
    public DateTime? EndedOn { get; private set; }

    public bool IsEnded => Outcome != DealOutcome.Open;

    public bool IsWon => Outcome == DealOutcome.Won;

    /// <summary>Notes that the deal was seen on a day.</summary>
    /// <remarks>
    /// A deal that is reopened has not ended. Its close date is the day of its end only between the last sight of it open and the first
    /// sight of it closed: sellers close deals late and date them back.
    /// </remarks>
    public void See(Opportunity deal, DateTime day)
    {
        if (deal.Outcome == DealOutcome.Open)
        {
            EndedOn = null;
        }
        else if (EndedOn is null)
        {
            EndedOn = deal.CloseDate is { } close && close > LastSeen && close < day ? close : day;
        }

        (Outcome, LastSeen) = (deal.Outcome, day);
    }

    /// <summary>One of the days, drawn by the deal's id alone.</summary>
    /// <param name="band">Only days in this band; all days when null.</param>
    /// <param name="isUsable">Which days can be drawn.</param>
    /// <remarks>
    /// A deal that stays longer has more days on which a rule can fail. With one day of each deal, drawn before anybody looks at what was
    /// judged, every deal has one chance, and a rule that fails at random does not seem to foretell losses.
    /// </remarks>
    public CourseDay? DrawDay(int? band, Func<CourseDay, bool> isUsable)
    {
        var days = Days.Where(day => (band is null || day.Band == band) && isUsable(day)).ToList();
        var salt = band is { } number ? (ulong)number + 1 : 0;
        return days.Count == 0 ? null : days[(int)(SeededGenerator.Mix(_hash ^ salt) % (ulong)days.Count)];
    }
}
