using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Calibration;

/// <summary>Learns a scorecard from closed deals and says how good it is, or why there is none.</summary>
internal sealed class LearnedScorecard
{
    private const int FewDeals = 100;
    private const int FewOfEach = 30;
    private const double DriftThatHidesChances = 0.10;
    private const double DriftThatRefuses = 0.25;

    private LearnedScorecard(ColumnScreen screen) => Screen = screen;

    public ColumnScreen Screen { get; }

    /// <summary>The card learned from all closed deals, or null.</summary>
    public Scorecard? Card { get; private set; }

    /// <summary>The figures on deals held out, or null when there were too few deals to try.</summary>
    public ScorecardEvaluation? Evaluation { get; private set; }

    /// <summary>Why there is no card, or what to mind about it; null when there is nothing to say.</summary>
    public string? Remark { get; private set; }

    public static LearnedScorecard Learn(LearningTable table, CalibrationOptions options)
    {
        var screen = new ColumnScreen(table, options);
        var learned = new LearnedScorecard(screen);
        var won = table.Rows.Count(row => row.Won);
        var lost = table.Rows.Count - won;
        if (table.Rows.Count < FewDeals || Math.Min(won, lost) < FewOfEach)
        {
            learned.Remark = FormattableString.Invariant(
                $"{won} won and {lost} lost deals are too few for a scorecard ({FewDeals} closed deals are needed, {FewOfEach} of each outcome). Only thresholds are calibrated.");
            return learned;
        }

        if (screen.Kept.Count == 0)
        {
            learned.Remark = "No column is left to learn from. See Excluded.";
            return learned;
        }

        learned.Learn(LearningSet.Create(screen.Kept, table.Rows), options);
        return learned;
    }

    private void Learn(LearningSet set, CalibrationOptions options)
    {
        Evaluation = ScorecardEvaluation.Run(set, options.Culture);
        var fitted = FittedCard.Learn(set, options.Culture);
        Remark = Refusal(fitted, Evaluation);
        if (Remark is not null)
        {
            return;
        }

        var showsChance = Evaluation.Drift is null or <= DriftThatHidesChances;
        Card = new Scorecard(fitted.Base, [.. fitted.Lines()], set.Rows.Length, set.Won, showsChance, options.Culture);
        Remark = showsChance ? null : FormattableString.Invariant(
            $"The win rate changed by {100 * Evaluation.Drift:0} points from earlier to later deals: the scorecard ranks deals but gives no win chance.");
    }

    private static string? Refusal(FittedCard fitted, ScorecardEvaluation evaluation) =>
        evaluation.Drift > DriftThatRefuses ? FormattableString.Invariant(
            $"No scorecard: the win rate changed by {100 * evaluation.Drift:0} points from earlier to later deals, so past deals do not predict new ones.") :
        evaluation.AucInterval.High < 0.5 ? "No scorecard: the pattern of earlier deals is reversed in later ones." :
        fitted.IsEmpty || !evaluation.IsMoreThanLuck ? "No scorecard: on held-out deals the columns predict wins no better than chance." :
        null;
}
