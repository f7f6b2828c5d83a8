using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>A deal over the days of a history: how it stood on each judged day, and how it ended.</summary>
internal sealed class DealCourse
{
    private readonly ulong _hash;

    public DealCourse(string id, bool[][] condemnedWithout)
    {
        Id = id;
        CondemnedWithout = condemnedWithout;
        foreach (var letter in OpportunityId.Normalize(id) ?? id)
        {
            _hash = SeededGenerator.Mix(_hash ^ letter);
        }
    }

    public string Id { get; }

    /// <summary>The judged days on which the deal was open, in their order.</summary>
    public List<CourseDay> Days { get; } = [];

    /// <summary>For each policy and each of its rules, whether the verdict without that rule has been WalkAway on any day.</summary>
    public bool[][] CondemnedWithout { get; }

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
    /// <returns>Whether it is open.</returns>
    public bool See(Opportunity deal, DateTime day)
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
        return !IsEnded;
    }

    /// <summary>Adds a judged day.</summary>
    public void Add(int number, DateTime day, CourseState state) =>
        Days.Add(
            new CourseDay(number, day, Days.Count > 0 && Days[Days.Count - 1].State.Equals(state) ? Days[Days.Count - 1].State : state));

    /// <summary>One of the days, drawn by the deal's id alone.</summary>
    /// <param name="band">Only days in this band; all days when null.</param>
    /// <param name="isUsable">Which days can be drawn, by what was said on them.</param>
    /// <returns>How the deal stood on that day; null when no day can be drawn.</returns>
    /// <remarks>
    /// A deal that stays longer has more days on which a rule can fail. With one day of each deal, drawn before anybody looks at what was
    /// judged, every deal has one chance, and a rule that fails at random does not seem to foretell losses.
    /// </remarks>
    public CourseState? DrawDay(int? band, Func<CourseState, bool> isUsable)
    {
        var usable = 0;
        foreach (var day in Days)
        {
            usable += IsUsable(day.State) ? 1 : 0;
        }

        if (usable == 0)
        {
            return null;
        }

        var salt = band is { } number ? (ulong)number + 1 : 0;
        var drawn = (int)(SeededGenerator.Mix(_hash ^ salt) % (ulong)usable);
        return Days.Find(day => IsUsable(day.State) && drawn-- == 0).State;

        bool IsUsable(CourseState state) => (band is null || state.Band == band) && isUsable(state);
    }
}
