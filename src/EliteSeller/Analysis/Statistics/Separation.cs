using System.Runtime.CompilerServices;

namespace EliteSeller.Analysis.Statistics;

/// <summary>How well a score tells won deals from lost ones: the share of pairs that it puts in the right order (AUC).</summary>
internal static class Separation
{
    /// <summary>
    /// The share of pairs of a won and a lost deal in which the won one scores higher; ties count half. Null without such a pair.
    /// </summary>
    public static double? Auc(IReadOnlyList<Prediction> predictions) => new Ranking(predictions, _ => 0).Auc([1]);

    /// <summary>The 95 % interval of the AUC, by drawing whole groups of deals again.</summary>
    public static Interval AucInterval(IReadOnlyList<Prediction> predictions) => ByDrawingGroups([predictions], aucs => aucs[0]);

    /// <summary>The 95 % interval of the AUC of other predictions minus that of the first, by drawing the same groups for both.</summary>
    public static Interval AucDifferenceInterval(IReadOnlyList<Prediction> first, IReadOnlyList<Prediction> other) =>
        ByDrawingGroups([first, other], aucs => aucs[1] - aucs[0]);

    /// <summary>How far an AUC strays from one half by luck alone, as one standard deviation.</summary>
    public static double LuckOf(int won, int lost) => Math.Sqrt((won + lost + 1) / (12.0 * won * lost));

    /// <summary>The mean squared distance between the foretold share and what came (Brier score); 0 is perfect.</summary>
    public static double Brier(IReadOnlyList<Prediction> predictions) =>
        predictions.Average(prediction => Square(prediction.Score - (prediction.Won ? 1 : 0)));

    private static double Square(double value) => value * value;

    private static Interval ByDrawingGroups(IReadOnlyList<Prediction>[] lists, Func<double?[], double?> figure)
    {
        var groups = lists.SelectMany(list => list).Select(prediction => prediction.Group).Distinct().OrderBy(group => group).ToArray();
        var places = groups.Select((group, place) => (group, place)).ToDictionary(pair => pair.group, pair => pair.place);
        var rankings = Array.ConvertAll(lists, list => new Ranking(list, group => places[group]));
        return Bootstrap.ByTimesDrawn(groups.Length, times => figure(Array.ConvertAll(rankings, ranking => ranking.Auc(times))));
    }

    /// <summary>Predictions in the order of their scores, in arrays of their own: they are gone through a thousand times.</summary>
    private sealed class Ranking
    {
        // Of equal scores those of won deals come first.
        private readonly int[] _places;
        private readonly List<(int WonEnd, int End)> _ties = [];

        public Ranking(IReadOnlyList<Prediction> predictions, Func<int, int> placeOf)
        {
            var order = new int[predictions.Count];
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = i;
            }

            Array.Sort(order, (a, b) => Compare(predictions[a], predictions[b]));
            _places = Array.ConvertAll(order, index => placeOf(predictions[index].Group));
            for (int end = 1, won = 0; end <= order.Length; end++)
            {
                won += predictions[order[end - 1]].Won ? 1 : 0;
                if (end == order.Length || !predictions[order[end]].Score.Equals(predictions[order[end - 1]].Score))
                {
                    _ties.Add(((_ties.Count == 0 ? 0 : _ties[_ties.Count - 1].End) + won, end));
                    won = 0;
                }
            }
        }

        /// <summary>The AUC when the group of each place counts so many times.</summary>
        [MethodImpl(HotMethod.CompiledOnce)]
        public double? Auc(int[] times)
        {
            double lostBelow = 0, pairs = 0, won = 0;
            var at = 0;
            foreach (var (wonEnd, end) in _ties)
            {
                var (wonHere, lostHere) = (0, 0);
                for (; at < wonEnd; at++)
                {
                    wonHere += times[_places[at]];
                }

                for (; at < end; at++)
                {
                    lostHere += times[_places[at]];
                }

                pairs += wonHere * (lostBelow + (lostHere / 2.0));
                lostBelow += lostHere;
                won += wonHere;
            }

            return won > 0 && lostBelow > 0 ? pairs / (won * lostBelow) : null;
        }

        private static int Compare(Prediction one, Prediction other) =>
            one.Score.CompareTo(other.Score) is var order && order != 0 ? order : other.Won.CompareTo(one.Won);
    }
}
