using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Calibration;

/// <summary>One column that a fitted card looks at.</summary>
internal sealed class FittedColumn
{
    private readonly ColumnScale _scale;
    private readonly WeightOfEvidence _weights;
    private readonly int[] _points;

    public FittedColumn(LearningColumn column, ColumnScale scale, WeightOfEvidence weights, int[] points)
    {
        Column = column;
        _scale = scale;
        _weights = weights;
        _points = points;
    }

    public LearningColumn Column { get; }

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
