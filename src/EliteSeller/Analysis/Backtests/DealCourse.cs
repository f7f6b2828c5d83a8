using System.Runtime.CompilerServices;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>A deal over the days of a history: how it stood on each judged day, and how it ended.</summary>
internal sealed class DealCourse
{
    private readonly CourseLayout _layout;
    private readonly ulong _hash;

    // Arrays, because there are tens of thousands of deals: a run has its days and figures here, and what was said at its place there.
    private (int First, int Days, CourseFigures Figures)[] _runs = [];
    private byte[] _said = [];
    private int _count;
    private bool[][]? _condemnedWithout;

    public DealCourse(string id, CourseLayout layout)
    {
        Id = id;
        _layout = layout;
        foreach (var letter in OpportunityId.Normalize(id) ?? id)
        {
            _hash = SeededGenerator.Mix(_hash ^ letter);
        }
    }

    public string Id { get; }

    /// <summary>On how many judged days the deal was open.</summary>
    public int JudgedDays { get; private set; }

    /// <summary>The judged days on which the deal was open, in their order.</summary>
    public IEnumerable<CourseDay> Days
    {
        get
        {
            for (var run = 0; run < _count; run++)
            {
                for (var number = _runs[run].First; number < _runs[run].First + _runs[run].Days; number++)
                {
                    yield return new CourseDay(number, _layout.Days[number], new CourseState(this, run));
                }
            }
        }
    }

    /// <summary>The stages in which it stood on them.</summary>
    public IEnumerable<SalesStage?> Stages
    {
        get
        {
            for (var run = 0; run < _count; run++)
            {
                yield return _runs[run].Figures.Stage;
            }
        }
    }

    /// <summary>How the deal stood on the last judged day; there is one.</summary>
    public CourseState LastState => new(this, _count - 1);

    /// <summary>For each policy and each of its rules, whether the verdict without that rule has been WalkAway on any day.</summary>
    public bool[][] CondemnedWithout => _condemnedWithout ??= _layout.NoForEachRule();

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
    /// <param name="number">The place of the day among the judged days.</param>
    /// <param name="deal">The deal on that day.</param>
    /// <param name="said">What all policies said, as the layout has it; it is copied.</param>
    [MethodImpl(HotMethod.CompiledOnce)]
    public void Add(int number, Opportunity deal, byte[] said)
    {
        JudgedDays++;
        var figures = _count > 0 && _runs[_count - 1].Figures is var last && last.AreOf(deal) ? last : new CourseFigures(deal);
        if (_count > 0 && ReferenceEquals(figures, _runs[_count - 1].Figures) && _runs[_count - 1].First + _runs[_count - 1].Days == number
            && Repeats(said))
        {
            _runs[_count - 1].Days++;
            return;
        }

        if (_count == _runs.Length)
        {
            Array.Resize(ref _runs, _count + 1 + (_count / 2));
            Array.Resize(ref _said, _runs.Length * _layout.Width);
        }

        said.CopyTo(_said, _count * _layout.Width);
        _runs[_count] = (number, 1, figures);
        _count++;
    }

    /// <summary>Whether the deal ever stood in a way, on a judged day.</summary>
    public bool Exists(Func<CourseState, bool> isSo)
    {
        var run = 0;
        while (run < _count && !isSo(new CourseState(this, run)))
        {
            run++;
        }

        return run < _count;
    }

    public CourseFigures FiguresOf(int run) => _runs[run].Figures;

    public PolicyDay Said(int run, int policy) => _layout.Said(_said, run * _layout.Width, policy);

    /// <summary>One of the days, drawn by the deal's id alone.</summary>
    /// <param name="band">Only days in this band; all days when null.</param>
    /// <param name="isUsable">Which days can be drawn, by what was said on them.</param>
    /// <returns>How the deal stood on that day; null when no day can be drawn.</returns>
    /// <remarks>
    /// A deal that stays longer has more days on which a rule can fail. With one day of each deal, drawn before anybody looks at what was
    /// judged, every deal has one chance, and a rule that fails at random does not seem to foretell losses.
    /// </remarks>
    [MethodImpl(HotMethod.CompiledOnce)]
    public CourseState? DrawDay(int? band, Func<CourseState, bool> isUsable)
    {
        var usable = 0;
        for (var run = 0; run < _count; run++)
        {
            usable += IsUsable(run) ? _runs[run].Days : 0;
        }

        if (usable == 0)
        {
            return null;
        }

        var salt = band is { } number ? (ulong)number + 1 : 0;
        var drawn = (int)(SeededGenerator.Mix(_hash ^ salt) % (ulong)usable);
        var at = 0;
        while (!IsUsable(at) || (drawn -= _runs[at].Days) >= 0)
        {
            at++;
        }

        return new CourseState(this, at);

        bool IsUsable(int run) => (band is null || _runs[run].Figures.Band == band) && isUsable(new CourseState(this, run));
    }

    private bool Repeats(byte[] said)
    {
        var (start, i) = ((_count - 1) * said.Length, 0);
        while (i < said.Length && _said[start + i] == said[i])
        {
            i++;
        }

        return i == said.Length;
    }
}
