using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Calibration;

/// <summary>One column that a fitted card looks at.</summary>
internal sealed class FittedColumn(LearningColumn column, ColumnScale scale, WeightOfEvidence weights, int[] points)
{
    private readonly ColumnScale _scale = scale;
    private readonly WeightOfEvidence _weights = weights;
    private readonly int[] _points = points;

    public LearningColumn Column { get; } = column;

    public int PointsOf(string? cell) => _scale.CategoryOf(cell) is var category && category < 0 ? 0 : _points[category];

    public IEnumerable<ScorecardLine> Lines()
    {
        for (var category = 0; category < _points.Length; category++)
        {
            yield return new ScorecardLine(
                Column.Header, _scale.TextOf(category), _scale.UpToOf(category), _points[category], _weights.WonIn(category),
                    _weights.DealsIn(category));
        }
    }
}
