namespace EliteSeller.Briefings;

/// <summary>All briefings at hand, by number: those of the module and those that a team has added.</summary>
public sealed class BriefingCatalogue
{
    private readonly Dictionary<int, Briefing> _byNumber = [];
    private readonly List<(Briefing Briefing, string Text)> _reminders = [];

    /// <summary>Makes a catalogue.</summary>
    /// <param name="briefings">The briefings. Of two with the same number the first stays.</param>
    /// <param name="problems">Where a number that comes twice is noted, with both files.</param>
    public BriefingCatalogue(IEnumerable<Briefing> briefings, ICollection<Problem> problems)
    {
        var all = new List<Briefing>();
        foreach (var briefing in briefings)
        {
            if (_byNumber.TryGetValue(briefing.Number, out var first))
            {
                problems.Add(new Problem("BriefingNumberTaken", ProblemKind.Data,
                    $"Briefing number {briefing.Number} is already used by '{first.Title}' in {first.File}.",
                    "Use a number that no other briefing has.", briefing.File));
            }
            else
            {
                _byNumber.Add(briefing.Number, briefing);
                all.Add(briefing);
            }
        }

        all.Sort((one, other) => one.Number.CompareTo(other.Number));
        All = all;
        foreach (var briefing in All)
        {
            foreach (var text in briefing.Reminders)
            {
                _reminders.Add((briefing, text));
            }
        }

        Topics = All.SelectMany(b => b.Topics).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(t => t, StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    /// <summary>Every briefing, by number.</summary>
    public IReadOnlyList<Briefing> All { get; }

    /// <summary>Every topic once, in alphabetical order.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>The briefing with a number, or null.</summary>
    public Briefing? Find(int number) => _byNumber.TryGetValue(number, out var briefing) ? briefing : null;

    /// <summary>
    /// The reminder of a day. The days go through the lines of all briefings in turn and give each once before any comes
    /// again, so everyone in a team has the same line on the same day, and neighbouring days have different briefings where
    /// there is more than one to choose from.
    /// </summary>
    /// <param name="asOf">The day.</param>
    /// <returns>The reminder, or null when no briefing has one.</returns>
    public DailyReminder? Reminder(DateTime asOf)
    {
        if (_reminders.Count == 0)
        {
            return null;
        }

        var date = DateTime.SpecifyKind(asOf.Date, DateTimeKind.Unspecified);
        var day = date.Ticks / TimeSpan.TicksPerDay;
        var (briefing, text) = _reminders[(int)(day * Stride(_reminders.Count) % _reminders.Count)];
        return new DailyReminder(date, briefing, text);
    }

    // A stride that has no divisor in common with the count visits every line; one near three eighths of the count keeps
    // neighbours in the list, which are of one briefing, days apart.
    private static int Stride(int count)
    {
        var stride = Math.Max(1, count * 3 / 8);
        while (GreatestCommonDivisor(stride, count) != 1)
        {
            stride++;
        }

        return stride;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
