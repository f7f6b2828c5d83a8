using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Backtests;

/// <summary>What a policy would have said about one deal while it was open, and how the deal ended.</summary>
public sealed class BacktestDeal
{
    private readonly DealCourse _course;
    private readonly int _policy;

    internal BacktestDeal(DealCourse course, int policy)
    {
        (_course, _policy) = (course, policy);
        CondemnedAt = -1;
        var (place, before) = (0, default(CourseDay?));
        foreach (var day in course.Days)
        {
            if (Condemned is { } first && place == CondemnedAt + 1 && day.Number == first.Number + 1 && (day.Day - first.Day).Days <= 7)
            {
                WasLifted = !IsCondemned(day);
            }

            if (IsCondemned(day))
            {
                (CondemnedAt, Condemned) = Condemned is null ? (place, day) : (CondemnedAt, Condemned);
                CondemnedTwice ??= before?.Number == day.Number - 1 ? day.Day : null;
                before = day;
            }

            place++;
        }
    }

    /// <summary>The deal's id.</summary>
    public string Id => _course.Id;

    /// <summary>How the deal ended; Open while it has not.</summary>
    public DealOutcome Outcome => _course.Outcome;

    /// <summary>The first day on which it was judged.</summary>
    public DateTime FirstJudged => _course.Days.First().Day;

    /// <summary>
    /// The day on which it ended: its close date, or the first export that shows it closed where the close date does not fit; null while
    /// it is open.
    /// </summary>
    public DateTime? EndedOn => _course.EndedOn;

    /// <summary>The first day with the verdict WalkAway, or null.</summary>
    public DateTime? FirstWalkAway => Condemned?.Day;

    /// <summary>The first day on which the verdict was WalkAway for the second time in a row, or null.</summary>
    public DateTime? CondemnedTwice { get; }

    /// <summary>Days from the first WalkAway to the end of the deal; null without either.</summary>
    public int? LeadDays => EndedOn is { } end && FirstWalkAway is { } first ? (end - first).Days : null;

    /// <summary>
    /// Whether the first WalkAway was gone on the next judged day, at most a week later; null when the deal was not open on such a day.
    /// </summary>
    public bool? WasLifted { get; }

    /// <summary>The stage on the day of the first WalkAway; that of the last judged day without one.</summary>
    public string? Stage => Figures.Stage?.Name;

    /// <summary>The amount on that day.</summary>
    public decimal? Amount => Figures.Amount;

    /// <summary>The currency of the amount.</summary>
    public string? Currency => Figures.Currency;

    /// <summary>The verdict of each judged day, in their order.</summary>
    public IReadOnlyList<DatedVerdict> Verdicts => [.. _course.Days.Select(day =>
        new DatedVerdict(day.Day, day.State.By(_policy).Verdict, day.State.By(_policy).Score))];

    internal DealCourse Course => _course;

    /// <summary>The place of the first WalkAway among the judged days of the deal, or -1.</summary>
    internal int CondemnedAt { get; }

    /// <summary>That day, or null.</summary>
    internal CourseDay? Condemned { get; }

    internal bool IsWon => _course.IsWon;

    /// <summary>The day whose stage and amount count for the deal.</summary>
    private CourseState Figures => Condemned?.State ?? _course.LastState;

    private bool IsCondemned(CourseDay day) => day.State.By(_policy).IsCondemned;

    /// <summary>The deal, its ending and its first WalkAway.</summary>
    /// <returns>Such as <c>D-12: Lost, WalkAway from 2026-11-16</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Id}: {Outcome}{(FirstWalkAway is { } day ? FormattableString.Invariant($", WalkAway from {day:yyyy-MM-dd}") : "")}");
}
