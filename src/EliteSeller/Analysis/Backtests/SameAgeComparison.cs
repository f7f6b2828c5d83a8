using System.Runtime.CompilerServices;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>
/// Compares each deal, at its first WalkAway, with the deals that were open as long as it was by then and had not been condemned.
/// </summary>
/// <remarks>
/// A deal that stays open longer has more days on which it can be condemned. If lost deals stay longer than won ones, they are condemned
/// more often by any verdict, even by a coin. Among deals that have been open equally long a coin shows no difference.
/// </remarks>
internal sealed class SameAgeComparison
{
    private readonly int[] _leaves;
    private readonly bool[] _areCondemned;
    private readonly bool[] _areWon;
    private readonly int[] _open;
    private readonly int[] _won;

    public SameAgeComparison(IReadOnlyList<BacktestDeal> ended)
    {
        _leaves = [.. ended.Select(deal => deal.CondemnedAt < 0 ? deal.Course.JudgedDays : deal.CondemnedAt)];
        _areCondemned = [.. ended.Select(deal => deal.CondemnedAt >= 0)];
        _areWon = [.. ended.Select(deal => deal.IsWon)];
        var ages = _leaves.DefaultIfEmpty(0).Max() + 2;
        (_open, _won) = (new int[ages], new int[ages]);
    }

    /// <summary>The share won of condemned deals minus that of the deals open as long; null without such deals.</summary>
    public Estimate? Measure() => Difference(Once()) is { } difference
        ? new Estimate(difference, Bootstrap.ByTimesDrawn(_leaves.Length, Difference)) : null;

    /// <summary>The same figure of another policy on the same deals minus this one.</summary>
    public Estimate? Compare(SameAgeComparison other)
    {
        return Between(Once()) is { } difference
            ? new Estimate(difference, Bootstrap.ByTimesDrawn(_leaves.Length, Between)) : null;

        double? Between(int[] times) => other.Difference(times) - Difference(times);
    }

    private int[] Once() => [.. Enumerable.Repeat(1, _leaves.Length)];

    [MethodImpl(HotMethod.CompiledOnce)]
    private double? Difference(int[] weights)
    {
        // How many deals, and how many that were won, are open and not condemned after so many judged days.
        var (open, won) = (_open, _won);
        Array.Clear(open, 0, open.Length);
        Array.Clear(won, 0, won.Length);
        for (var i = 0; i < _leaves.Length; i++)
        {
            open[_leaves[i]] += weights[i];
            won[_leaves[i]] += _areWon[i] ? weights[i] : 0;
        }

        for (var age = open.Length - 2; age >= 0; age--)
        {
            open[age] += open[age + 1];
            won[age] += won[age + 1];
        }

        return Difference(weights, open, won);
    }

    [MethodImpl(HotMethod.CompiledOnce)]
    private double? Difference(int[] weights, int[] open, int[] won)
    {
        double condemned = 0, condemnedWon = 0, othersWon = 0;
        for (var i = 0; i < _leaves.Length; i++)
        {
            // Those that leave later are the ones that are open at this age and stay uncondemned on this day.
            if (_areCondemned[i] && open[_leaves[i] + 1] is var others and > 0)
            {
                condemned += weights[i];
                condemnedWon += _areWon[i] ? weights[i] : 0;
                othersWon += weights[i] * (double)won[_leaves[i] + 1] / others;
            }
        }

        return condemned == 0 ? null : (condemnedWon - othersWon) / condemned;
    }
}
