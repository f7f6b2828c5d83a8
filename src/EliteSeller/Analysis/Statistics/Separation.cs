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
        var timesDrawn = new int[groups.Length];
        return Bootstrap.ByDrawing(groups.Length, draw =>
        {
            Array.Clear(timesDrawn, 0, timesDrawn.Length);
            foreach (var group in draw)
            {
                timesDrawn[group]++;
            }

            return figure(Array.ConvertAll(rankings, ranking => ranking.Auc(timesDrawn)));
        });
    }

    /// <summary>Predictions in the order of their scores, in arrays of their own: they are gone through a thousand times.</summary>
    private sealed class Ranking
    {
        private readonly int[] _places;
        private readonly bool[] _won;
        private readonly bool[] _endsTie;

        public Ranking(IReadOnlyList<Prediction> predictions, Func<int, int> placeOf)
        {
            var order = new int[predictions.Count];
            var scores = new double[predictions.Count];
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = i;
                scores[i] = predictions[i].Score;
            }

            Array.Sort(scores, order);
            _places = Array.ConvertAll(order, index => placeOf(predictions[index].Group));
            _won = Array.ConvertAll(order, index => predictions[index].Won);
            _endsTie = new bool[order.Length];
            for (var i = 0; i < order.Length; i++)
            {
                _endsTie[i] = i == order.Length - 1 || !scores[i + 1].Equals(scores[i]);
            }
        }

        /// <summary>The AUC when the group of each place counts so many times.</summary>
        public double? Auc(int[] times)
        {
            double lostBelow = 0, pairs = 0, won = 0;
            int wonHere = 0, lostHere = 0;
            for (var i = 0; i < _places.Length; i++)
            {
                var weight = times[_places[i]];
                wonHere += _won[i] ? weight : 0;
                lostHere += _won[i] ? 0 : weight;
                if (_endsTie[i])
                {
                    pairs += wonHere * (lostBelow + (lostHere / 2.0));
                    lostBelow += lostHere;
                    won += wonHere;
                    (wonHere, lostHere) = (0, 0);
                }
            }

            return won > 0 && lostBelow > 0 ? pairs / (won * lostBelow) : null;
        }
    }
}
