using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Calibration;

/// <summary>One column that a fitted card looks at.</summary>
internal sealed class FittedColumn(LearningColumn column, ColumnScale scale, WeightOfEvidence weights, int[] points)
{
    public LearningColumn Column { get; } = column;

    public int PointsOf(string? cell) => scale.CategoryOf(cell) is var category && category < 0 ? 0 : points[category];

    public IEnumerable<ScorecardLine> Lines()
    {
        for (var category = 0; category < points.Length; category++)
        {
            yield return new ScorecardLine(
                Column.Header, scale.TextOf(category), scale.UpToOf(category), points[category], weights.WonIn(category),
                    weights.DealsIn(category));
        }
    }
}
