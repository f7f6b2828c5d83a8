using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Backtests;

/// <summary>
/// Judges the deals of past days, each by nothing that was known later, and holds the verdicts against the way the deals ended.
/// </summary>
/// <remarks>
/// Days are added in their order; whoever adds deals gives them as they stood on that day. The record of the team on a day is that of the
/// deals that were closed by then.
/// </remarks>
public sealed class BacktestRecorder
{
    private readonly BacktestJudge[] _policies;
    private readonly Dictionary<string, DealCourse> _courses = new(OpportunityId.Comparer);
    private readonly List<DealCourse?> _remembered = [];
    private readonly List<(DealCourse Course, Opportunity Deal)> _open = [];

    // Copies of deals that were judged on earlier days, to be filled again: what lives until the last deal of its day has been read is
    // dear to collect.
    private readonly List<Opportunity> _copies = [];
    private readonly CourseLayout _layout;
    private readonly byte[] _said;
    private TeamRecordBuilder _record = null!;
    private DateTime? _day;
    private int _used;

    /// <summary>Begins with no day.</summary>
    /// <param name="judges">One judge for each policy, with the ledger as it stands at the end.</param>
    public BacktestRecorder(IEnumerable<OpportunityJudge> judges)
    {
        _policies = [.. (judges ?? throw new ArgumentNullException(nameof(judges))).Select(judge => new BacktestJudge(judge))];
        _layout = new CourseLayout(Array.ConvertAll(_policies, policy => policy.Rules));
        _said = new byte[_layout.Width];
    }

    /// <summary>How many rows were left out because they have no id.</summary>
    public int WithoutId { get; private set; }

    /// <summary>How many rows were left out because their deal came before on the same day.</summary>
    public int Repeated { get; private set; }

    /// <summary>Adds the deals of a day, and judges those that are open.</summary>
    /// <param name="day">The day, later than the one before.</param>
    /// <param name="deals">The deals as they stood on that day, with what the past tells of them.</param>
    /// <param name="isJudged">Whether open deals are judged; if not, the day only tells how deals ended.</param>
    /// <param name="known">
    /// The deals that the record of the team is counted from, where <paramref name="deals"/> has no closed ones; one that closed after the
    /// day counts as open.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not later than the one before.</exception>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: the source has no column of ids.</exception>
    public void Add(DateTime day, IEnumerable<Opportunity> deals, bool isJudged = true, IEnumerable<Opportunity>? known = null)
    {
        Begin(day);
        foreach (var deal in deals ?? throw new ArgumentNullException(nameof(deals)))
        {
            Take(deal);
        }

        if (isJudged && known is not null)
        {
            _record = new TeamRecordBuilder(day);
            known.ToList().ForEach(_record.Add);
        }

        End(isJudged, null);
    }

    /// <summary>Begins a day.</summary>
    /// <param name="day">The day, later than the one before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not later than the one before.</exception>
    public void Begin(DateTime day)
    {
        if (day <= _day)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "Days are added in their order.");
        }

        _day = day;
        _record = new TeamRecordBuilder(day);
    }

    /// <summary>Takes a deal of the day.</summary>
    /// <param name="deal">The deal; a reader may fill the same object for the next row.</param>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: the source has no column of ids.</exception>
    public void Take(Opportunity deal)
    {
        _record.Add(deal);
        if (CourseOf(deal) is not { } course)
        {
            WithoutId++;
        }
        else if (course.LastSeen == _day)
        {
            Repeated++;
        }
        else if (course.See(deal, _day!.Value))
        {
            _open.Add((course, Keep(deal)));
        }
    }

    /// <summary>Ends a day, and judges its open deals.</summary>
    /// <param name="isJudged">Whether open deals are judged; if not, the day only tells how deals ended.</param>
    /// <param name="recall">Fills what the past tells into an open deal; null where that is done.</param>
    public void End(bool isJudged, Action<Opportunity>? recall)
    {
        if (isJudged)
        {
            Judge(_day!.Value, _record.Build(), recall);
        }

        _open.Clear();
        _used = 0;
    }

    /// <summary>What came out, one result a policy; each but the first is compared with the first.</summary>
    /// <returns>The results in the order of the policies.</returns>
    /// <exception cref="EliteSellerException"><c>NoPastDay</c>: no deal was open on a judged day.</exception>
    public IReadOnlyList<PolicyBacktest> Complete()
    {
        var courses = _courses.Values.OrderBy(course => course.Id, StringComparer.Ordinal).ToArray();
        if (courses.All(course => course.JudgedDays == 0))
        {
            throw new EliteSellerException(new Problem("NoPastDay", ProblemKind.NoInput, "No deal is open on any past day of the history.",
                "A backtest needs dated exports, or a log, from before the deals closed."));
        }

        var history = new BacktestHistory(courses, _layout.Days, _day!.Value);
        var results = new List<PolicyBacktest>();
        for (var place = 0; place < _policies.Length; place++)
        {
            results.Add(new PolicyBacktest(history, _policies[place].Rules, place, results.Count == 0 ? null : results[0]));
        }

        return results;
    }

    private Opportunity Keep(Opportunity deal)
    {
        var copy = _used < _copies.Count ? _copies[_used] : null;
        var kept = deal.Keep(copy);
        if (!ReferenceEquals(kept, deal))
        {
            _used++;
            if (copy is null)
            {
                _copies.Add(kept);
            }
        }

        return kept;
    }

    // A deal that was remembered has its place in the past, so its id is looked for once.
    private DealCourse? CourseOf(Opportunity deal)
    {
        if (deal.Values.Trail is not { Number: var number })
        {
            return OpportunityId.InSnapshot(deal) is { } id ? CourseOf(id) : null;
        }

        while (_remembered.Count <= number)
        {
            _remembered.Add(null);
        }

        return _remembered[number] ??= CourseOf(deal.Id!);
    }

    private DealCourse CourseOf(string id)
    {
        if (!_courses.TryGetValue(id, out var course))
        {
            _courses.Add(id, course = new DealCourse(id, _layout));
        }

        return course;
    }

    private void Judge(DateTime day, TeamRecord record, Action<Opportunity>? recall)
    {
        _layout.Days.Add(day);
        Array.ForEach(_policies, policy => policy.BeginDay(day, record));
        for (var at = 0; at < _open.Count; at++)
        {
            var (course, deal) = _open[at];
            recall?.Invoke(deal);
            for (var i = 0; i < _policies.Length; i++)
            {
                _policies[i].Judge(deal, course.CondemnedWithout[i], _layout.Said(_said, 0, i));
            }

            course.Add(_layout.Days.Count - 1, deal, _said);
            if (recall is not null)
            {
                // What the past tells is not kept until the last deal of the day has been judged.
                deal.Values.History = null;
            }
        }
    }
}
