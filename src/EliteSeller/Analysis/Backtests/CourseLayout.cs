namespace EliteSeller.Analysis.Backtests;

/// <summary>What the courses of all deals share: the judged days, and where the words of each policy begin in those of a day.</summary>
internal sealed class CourseLayout
{
    private readonly int[] _rules;
    private readonly int[] _starts;

    public CourseLayout(int[] rules)
    {
        _rules = rules;
        _starts = new int[rules.Length];
        for (var policy = 0; policy < rules.Length; policy++)
        {
            _starts[policy] = Width;
            Width += PolicyDay.Width(rules[policy]);
        }
    }

    /// <summary>The judged days so far.</summary>
    public List<DateTime> Days { get; } = [];

    /// <summary>How many bytes all policies take for one day.</summary>
    public int Width { get; }

    /// <summary>Where a policy begins.</summary>
    public int StartOf(int policy) => _starts[policy];

    /// <summary>A no for each rule of each policy.</summary>
    public bool[][] NoForEachRule() => Array.ConvertAll(_rules, rules => new bool[rules]);
}
