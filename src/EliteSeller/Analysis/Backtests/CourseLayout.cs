using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Backtests;

/// <summary>What the courses of all deals share: the judged days, and where the words of each policy begin in those of a day.</summary>
internal sealed class CourseLayout
{
    private readonly RuleSet[] _policies;
    private readonly int[] _starts;
    private readonly int[] _cards;

    public CourseLayout(RuleSet[] policies)
    {
        _policies = policies;
        (_starts, _cards) = (new int[policies.Length], new int[policies.Length]);
        for (var policy = 0; policy < policies.Length; policy++)
        {
            var width = PolicyDay.Width(policies[policy].Count);
            var hasCard = policies[policy].Policy.Scorecard is not null;
            (_starts[policy], _cards[policy]) = (Width, hasCard ? width : 0);
            Width += hasCard ? width + sizeof(double) : width;
        }
    }

    /// <summary>The judged days so far.</summary>
    public List<DateTime> Days { get; } = [];

    /// <summary>How many bytes all policies take for one day.</summary>
    public int Width { get; }

    /// <summary>What a policy said, in the bytes of all policies that begin at a place.</summary>
    public PolicyDay Said(byte[] said, int at, int policy) => new(said, at + _starts[policy], _cards[policy]);

    /// <summary>A no for each rule of each policy.</summary>
    public bool[][] NoForEachRule() => Array.ConvertAll(_policies, rules => new bool[rules.Count]);
}
