using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>What each category of a column says for a win, in natural log odds against the whole.</summary>
internal sealed class WeightOfEvidence
{
    /// <summary>As many average deals are added to each category, so that a handful of deals does not shout.</summary>
    private const double Smoothing = 5;

    private readonly double[] _weights;
    private readonly int[] _won;
    private readonly int[] _deals;

    /// <summary>Counts the rows that take part.</summary>
    /// <param name="categories">The category of each row, -1 for none.</param>
    /// <param name="won">Whether each row was won.</param>
    /// <param name="count">How many categories there are.</param>
    /// <param name="foldOf">The fold of each row, or null to count all rows.</param>
    /// <param name="foldLeftOut">The fold that does not take part.</param>
    public WeightOfEvidence(int[] categories, bool[] won, int count, int[]? foldOf = null, int foldLeftOut = -1)
    {
        _weights = new double[count];
        _won = new int[count];
        _deals = new int[count];
        int allWon = 0, all = 0;
        for (var i = 0; i < categories.Length; i++)
        {
            if (foldOf is not null && foldOf[i] == foldLeftOut)
            {
                continue;
            }

            all++;
            allWon += won[i] ? 1 : 0;
            if (categories[i] >= 0)
            {
                _deals[categories[i]]++;
                _won[categories[i]] += won[i] ? 1 : 0;
            }
        }

        if (allWon == 0 || allWon == all)
        {
            return;
        }

        var share = (double)allWon / all;
        for (var category = 0; category < count; category++)
        {
            var lost = _deals[category] - _won[category];
            _weights[category] = Math.Log((_won[category] + (Smoothing * share)) / (lost + (Smoothing * (1 - share)))) - Math.Log(
                share / (1 - share));
        }
    }

    /// <summary>The weight of a category; 0 for -1.</summary>
    public double Of(int category) => category < 0 ? 0 : _weights[category];

    public int WonIn(int category) => _won[category];

    public int DealsIn(int category) => _deals[category];

    /// <summary>How well this column alone tells won from lost, on the deals that it was counted on.</summary>
    public double? Auc(int[] categories, bool[] won)
    {
        var predictions = new List<Prediction>(categories.Length);
        for (var i = 0; i < categories.Length; i++)
        {
            predictions.Add(new Prediction(Of(categories[i]), won[i]));
        }

        return Separation.Auc(predictions);
    }
}
