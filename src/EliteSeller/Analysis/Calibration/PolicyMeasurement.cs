using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Calibration;

/// <summary>What a team's closed deals teach, and how far it can be trusted: figures are of deals that were held out.</summary>
public sealed class PolicyMeasurement
{
    internal PolicyMeasurement(int won, int lost, LearnedScorecard learned, IReadOnlyList<CalibratedThreshold> thresholds,
        IReadOnlyList<string> warnings)
    {
        Won = won;
        Lost = lost;
        if (learned.Evaluation is { } evaluation)
        {
            Train = evaluation.Train;
            HeldOut = evaluation.HeldOut;
            Auc = evaluation.Auc;
            (AucLow, AucHigh) = (evaluation.AucInterval.Low, evaluation.AucInterval.High);
            (Brier, BaseBrier) = (evaluation.Brier, evaluation.BaseBrier);
            Slope = evaluation.Slope;
            Drift = evaluation.Drift;
        }

        Card = learned.Card;
        Columns = (Card?.Columns ?? []).Readable();
        Excluded = learned.Screen.Excluded.Readable();
        Thresholds = thresholds.Readable();
        Information = learned.Information;
        Warnings = learned.Screen.Warnings.Concat(warnings).Readable();
    }

    /// <summary>Won deals that were learned from.</summary>
    public int Won { get; }

    /// <summary>Lost deals that were learned from.</summary>
    public int Lost { get; }

    /// <summary>
    /// Deals that the card under test was learned from; in ten folds, all of them in turn. Null when there were too few to test.
    /// </summary>
    public int? Train { get; }

    /// <summary>Deals that it was tested on.</summary>
    public int? HeldOut { get; }

    /// <summary>
    /// The share of pairs of a won and a lost deal, held out, that the card puts in the right order: 0.5 is luck, 1 is perfect.
    /// </summary>
    public double? Auc { get; }

    /// <summary>The lower end of its 95 % interval.</summary>
    public double? AucLow { get; }

    /// <summary>The upper end of its 95 % interval.</summary>
    public double? AucHigh { get; }

    /// <summary>
    /// The mean squared miss of the chances that the card names; less than <see cref="BaseBrier"/> is better than naming the share of wins
    /// each time.
    /// </summary>
    public double? Brier { get; }

    /// <summary>The mean squared miss of the share of wins.</summary>
    public double? BaseBrier { get; }

    /// <summary>How much of a foretold difference comes true: 1 is right, less means that the card is too sure.</summary>
    public double? Slope { get; }

    /// <summary>Whether there is a card that is better than luck.</summary>
    public bool Signal => Card is not null;

    /// <summary>How far the share of wins moved from the earlier deals to the later ones; null without dates.</summary>
    public double? Drift { get; }

    /// <summary>The columns that the card looks at.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Columns that nothing was learned from, each with its reason.</summary>
    public IReadOnlyList<ExcludedColumn> Excluded { get; }

    /// <summary>Thresholds that the closed deals suggest.</summary>
    public IReadOnlyList<CalibratedThreshold> Thresholds { get; }

    /// <summary>The scorecard, or null.</summary>
    public Scorecard? Card { get; }

    /// <summary>Why there is no scorecard, or what to mind about it; null when there is nothing to say.</summary>
    public string? Information { get; }

    /// <summary>What looks odd about the data.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>What came out, in one line.</summary>
    /// <returns>Such as <c>AUC 0.74 on 135 held-out deals</c>.</returns>
    public override string ToString() =>
        Signal ? FormattableString.Invariant($"AUC {Auc:0.00} on {HeldOut} held-out deals") : Information ?? "no scorecard";
}
