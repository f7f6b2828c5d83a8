using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>
/// Deals the closed deals out to folds, so that each fold has its share of won and lost ones and deals that say the same
/// always share a fold, whatever became of them.
/// </summary>
internal static class FoldPlan
{
    /// <summary>The fold of each row, counted from 0.</summary>
    /// <param name="set">The rows.</param>
    /// <param name="folds">How many folds.</param>
    /// <param name="seed">Another seed deals in another order.</param>
    public static int[] Deal(LearningSet set, int folds, ulong seed)
    {
        var won = new Dictionary<int, int>();
        var lost = new Dictionary<int, int>();
        var order = new List<(int Group, ulong Hash)>();
        for (var i = 0; i < set.Rows.Length; i++)
        {
            var group = set.Groups[i];
            if (!won.ContainsKey(group))
            {
                won[group] = lost[group] = 0;
                order.Add((group, SeededGenerator.Mix(set.Hashes[i] ^ seed)));
            }

            (set.Rows[i].Won ? won : lost)[group]++;
        }

        var foldOf = new Dictionary<int, int>();
        var foldWon = new int[folds];
        var foldLost = new int[folds];
        foreach (var (group, _) in order.OrderByDescending(entry => won[entry.Group] + lost[entry.Group]).ThenBy(entry => entry.Hash)
            .ThenBy(entry => entry.Group))
        {
            var fold = Emptiest(won[group], lost[group]);
            foldOf[group] = fold;
            foldWon[fold] += won[group];
            foldLost[fold] += lost[group];
        }

        return Array.ConvertAll(set.Groups, group => foldOf[group]);

        int Emptiest(int groupWon, int groupLost)
        {
            var best = 0;
            var bestCost = double.MaxValue;
            for (var fold = 0; fold < folds; fold++)
            {
                var cost = (groupWon * (double)foldWon[fold] / Math.Max(1, set.Won))
                    + (groupLost * (double)foldLost[fold] / Math.Max(1, set.Lost));
                if (cost < bestCost || (cost.Equals(bestCost) && foldWon[fold] + foldLost[fold] < foldWon[best] + foldLost[best]))
                {
                    best = fold;
                    bestCost = cost;
                }
            }

            return best;
        }
    }
}
