using System.Globalization;
using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Calibration;

/// <summary>A scorecard as it comes out of one set of closed deals.</summary>
internal sealed class FittedCard
{
    private const int InnerFolds = 5;
    private const ulong InnerSeed = 37;
    private static readonly double PointsPerLogOdds = 10 / Math.Log(2);

    private readonly List<FittedColumn> _columns = [];

    private FittedCard(int basePoints) => Base = basePoints;

    /// <summary>The points every deal starts with.</summary>
    public int Base { get; }

    public bool IsEmpty => _columns.Count == 0;

    public IEnumerable<string> Columns => _columns.Select(column => column.Column.Header);

    /// <summary>Learns a card from closed deals; it is empty where nothing can be learned.</summary>
    public static FittedCard Learn(LearningSet set, CultureInfo culture)
    {
        if (set.Won == 0 || set.Lost == 0)
        {
            return new FittedCard(0);
        }

        var offset = Math.Log(set.WonShare / (1 - set.WonShare));
        var won = Array.ConvertAll(set.Rows, row => row.Won);
        var foldOf = FoldPlan.Deal(set, InnerFolds, InnerSeed);
        var scales = set.Columns.Select(column => ColumnScale.For(set.CellsOf(column), culture)).ToArray();
        var categories = set.Columns.Select((column, i) => Array.ConvertAll(set.CellsOf(column), scales[i].CategoryOf)).ToArray();
        var evidence = categories.Select((codes, i) => OutOfFold(codes, won, scales[i].Count, foldOf)).ToArray();
        var coefficients = JointFit.Solve(evidence, won, offset);

        var card = new FittedCard(Round(offset * PointsPerLogOdds));
        for (var i = 0; i < coefficients.Length; i++)
        {
            var weights = new WeightOfEvidence(categories[i], won, scales[i].Count);
            var points = Enumerable.Range(0, scales[i].Count)
                .Select(category => Round(coefficients[i] * weights.Of(category) * PointsPerLogOdds)).ToArray();
            if (points.Any(point => point != 0))
            {
                card._columns.Add(new FittedColumn(set.Columns[i], scales[i], weights, points));
            }
        }

        return card;
    }

    /// <summary>The points of a closed deal without the base.</summary>
    public int PointsOf(LearningRow row) => _columns.Sum(column => column.PointsOf(LearningTable.Cell(row, column.Column)));

    /// <summary>The lines, column by column.</summary>
    public IEnumerable<ScorecardLine> Lines() => _columns.SelectMany(column => column.Lines());

    private static double[] OutOfFold(int[] categories, bool[] won, int count, int[] foldOf)
    {
        var weights = Enumerable.Range(0, InnerFolds).Select(fold => new WeightOfEvidence(categories, won, count, foldOf, fold)).ToArray();
        return [.. categories.Select((category, i) => weights[foldOf[i]].Of(category))];
    }

    private static int Round(double points) => (int)Math.Round(points, MidpointRounding.AwayFromZero);
}
