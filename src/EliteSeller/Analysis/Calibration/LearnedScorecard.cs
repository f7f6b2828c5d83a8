using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Calibration;

/// <summary>Learns a scorecard from closed deals and says how good it is, or why there is none.</summary>
internal sealed class LearnedScorecard
{
    private const int FewDeals = 100;
    private const int FewOfEach = 30;
    private const double DriftThatHidesChances = 0.10;
    private const double DriftThatRefuses = 0.25;
    private const double TooGood = 0.90;

    private LearnedScorecard(ColumnScreen screen) => Screen = screen;

    public ColumnScreen Screen { get; }

    /// <summary>The card learned from all closed deals, or null.</summary>
    public Scorecard? Card { get; private set; }

    /// <summary>The figures on deals held out, or null when there were too few deals to try.</summary>
    public ScorecardEvaluation? Evaluation { get; private set; }

    /// <summary>Why there is no card, or what to mind about it; null when there is nothing to say.</summary>
    public string? Information { get; private set; }

    public static LearnedScorecard Learn(LearningTable table)
    {
        var screen = new ColumnScreen(table);
        var learned = new LearnedScorecard(screen);
        var won = table.Rows.Count(row => row.Won);
        var lost = table.Rows.Count - won;
        if (table.Rows.Count < FewDeals || Math.Min(won, lost) < FewOfEach)
        {
            learned.Information = FormattableString.Invariant(
                $"A scorecard needs {FewDeals} closed deals with {FewOfEach} of each outcome; there are {won} won and {lost} lost. ")
                    + FormattableString.Invariant($"Thresholds only.");
            return learned;
        }

        if (screen.Kept.Count == 0)
        {
            learned.Information = "There is no column to learn from: see Excluded.";
            return learned;
        }

        learned.Learn(LearningSet.Create(screen.Kept, table.Rows), table.Options);
        return learned;
    }

    private void Learn(LearningSet set, CalibrationOptions options)
    {
        Evaluation = ScorecardEvaluation.Run(set, options.Culture);
        var fitted = FittedCard.Learn(set, options.Culture);
        Information = Refusal(fitted, Evaluation) ?? TooGoodToBeTrue(fitted, Evaluation, options);
        if (Information is not null)
        {
            return;
        }

        var showsChance = Evaluation.Drift is null or <= DriftThatHidesChances;
        Card = new Scorecard(fitted.Base, [.. fitted.Lines()], set.Rows.Length, set.Won, showsChance, options.Culture);
        Information = showsChance ? null : FormattableString.Invariant(
            $"The share of wins moved by {100 * Evaluation.Drift:0} points between the earlier and the later deals: the scorecard ranks ")
                + FormattableString.Invariant($"deals and gives no chance of winning.");
    }

    // A column that a person has named was known before the close, and may be as good as it is.
    private static string? TooGoodToBeTrue(FittedCard fitted, ScorecardEvaluation evaluation, CalibrationOptions options)
    {
        return evaluation.Auc <= TooGood || fitted.Columns.Any(options.IncludeColumns.Contains) ? null : FormattableString.Invariant(
            $"Too good to be true: AUC {evaluation.Auc:0.00} on held-out deals, so a column was filled in after the outcome was known. ")
                + $"Check {Wording.List(fitted.Columns, 200)}. Leave that column out of the export, or use -IncludeColumn with its name "
                + "if it was known before the close.";
    }

    private static string? Refusal(FittedCard fitted, ScorecardEvaluation evaluation) =>
        evaluation.Drift > DriftThatRefuses ? FormattableString.Invariant(
            $"The share of wins moved by {100 * evaluation.Drift:0} points between the earlier and the later deals. What was true then is ")
                + FormattableString.Invariant($"not true now, so there is no scorecard.") :
        evaluation.AucInterval.High < 0.5
            ? "What was true for the earlier deals is reversed for the later ones, so there is no scorecard." :
        fitted.IsEmpty || !evaluation.IsMoreThanLuck
            ? "No signal: on held-out deals the columns predict the outcome no better than chance, so there is no scorecard." :
        null;
}
