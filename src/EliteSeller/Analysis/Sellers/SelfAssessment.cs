using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Sellers;

/// <summary>How well a seller's own words foretold what came (briefing 36: look at your own results honestly).</summary>
internal sealed class SelfAssessment
{
    /// <summary>Under so many statements nothing is said.</summary>
    public const int EnoughStatements = 20;

    /// <summary>A statement counts when it was made so many days before the close, or more.</summary>
    public const int DaysBefore = 30;

    private SelfAssessment(int statements, double? skill, Interval interval, double? closeDateError, int closeDates)
    {
        Statements = statements;
        Skill = skill;
        Interval = interval;
        CloseDateError = closeDateError;
        CloseDates = closeDates;
    }

    public int Statements { get; }

    /// <summary>The chance from 0 to 1 that every statement names; null when they differ, and under 20.</summary>
    public double? AlwaysSays { get; private init; }

    /// <summary>
    /// 1 is perfect, 0 is no better than the seller's own share of wins, below 0 is worse; null under 20 statements or when all ended
    /// alike.
    /// </summary>
    public double? Skill { get; }

    public Interval Interval { get; }

    /// <summary>The median of actual minus stated close date in days; null under 20.</summary>
    public double? CloseDateError { get; }

    public int CloseDates { get; }

    /// <param name="statements">The stated chance of each closed deal and whether it was won, in an order of its own.</param>
    /// <param name="closeDateErrors">Days from each stated close date to the actual one.</param>
    public static SelfAssessment Create(IReadOnlyList<Prediction> statements, IReadOnlyList<int> closeDateErrors)
    {
        var errors = closeDateErrors.Select(days => (double)days).OrderBy(days => days).ToArray();
        double? closeDateError = errors.Length >= EnoughStatements ? Quantiles.Compute(errors, 0.5) : null;
        double? always = statements.Count >= EnoughStatements && statements.All(one => one.Score.Equals(statements[0].Score))
            ? statements[0].Score : null;
        if (statements.Count < EnoughStatements || SkillOf(statements, Enumerable.Range(0, statements.Count)) is not { } skill)
        {
            return new SelfAssessment(statements.Count, null, default, closeDateError, errors.Length) { AlwaysSays = always };
        }

        var interval = Bootstrap.ByDrawing(statements.Count, draw => SkillOf(statements, draw));
        return new SelfAssessment(statements.Count, skill, interval, closeDateError, errors.Length) { AlwaysSays = always };
    }

    private static double? SkillOf(IReadOnlyList<Prediction> statements, IEnumerable<int> draw)
    {
        double squares = 0, won = 0, count = 0;
        foreach (var index in draw)
        {
            var outcome = statements[index].Won ? 1 : 0;
            squares += Math.Pow(statements[index].Score - outcome, 2);
            won += outcome;
            count++;
        }

        var share = won / count;
        return share is > 0 and < 1 ? 1 - (squares / count / (share * (1 - share))) : null;
    }
}
