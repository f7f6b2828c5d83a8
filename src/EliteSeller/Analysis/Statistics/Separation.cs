namespace EliteSeller.Analysis.Statistics;

/// <summary>How well a score tells won deals from lost ones: the share of pairs that it puts in the right order (AUC).</summary>
internal static class Separation
{
    /// <summary>
    /// The share of pairs of a won and a lost deal in which the won one scores higher; ties count half. Null without such a pair.
    /// </summary>
    public static double? Auc(IReadOnlyList<Prediction> predictions)
    {
        var order = Ranked(predictions);
        return Auc(predictions, order, null);
    }

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
        var orders = Array.ConvertAll(lists, Ranked);
        var placesOf = Array.ConvertAll(lists, list => list.Select(prediction => places[prediction.Group]).ToArray());
        var weights = Array.ConvertAll(lists, list => new int[list.Count]);
        var timesDrawn = new int[groups.Length];
        var aucs = new double?[lists.Length];
        return Bootstrap.ByDrawing(groups.Length, draw =>
        {
            Array.Clear(timesDrawn, 0, timesDrawn.Length);
            foreach (var group in draw)
            {
                timesDrawn[group]++;
            }

            for (var list = 0; list < lists.Length; list++)
            {
                for (var i = 0; i < weights[list].Length; i++)
                {
                    weights[list][i] = timesDrawn[placesOf[list][i]];
                }

                aucs[list] = Auc(lists[list], orders[list], weights[list]);
            }

            return figure(aucs);
        });
    }

    private static int[] Ranked(IReadOnlyList<Prediction> predictions)
    {
        var order = new int[predictions.Count];
        var scores = new double[predictions.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            scores[i] = predictions[i].Score;
        }

        Array.Sort(scores, order);
        return order;
    }

    private static double? Auc(IReadOnlyList<Prediction> predictions, int[] order, int[]? weights)
    {
        double lostBelow = 0, pairs = 0, won = 0;
        for (var start = 0; start < order.Length;)
        {
            double wonHere = 0, lostHere = 0;
            var score = predictions[order[start]].Score;
            for (; start < order.Length && predictions[order[start]].Score.Equals(score); start++)
            {
                var index = order[start];
                var weight = weights is null ? 1 : weights[index];
                if (predictions[index].Won)
                {
                    wonHere += weight;
                }
                else
                {
                    lostHere += weight;
                }
            }

            pairs += wonHere * (lostBelow + (lostHere / 2));
            lostBelow += lostHere;
            won += wonHere;
        }

        return won > 0 && lostBelow > 0 ? pairs / (won * lostBelow) : null;
    }
}
