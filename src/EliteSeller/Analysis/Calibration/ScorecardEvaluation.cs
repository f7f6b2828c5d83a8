using System.Globalization;
using EliteSeller.Analysis.Scorecards;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>How good a card is on deals that it was not learned from.</summary>
internal sealed class ScorecardEvaluation
{
    private const int LeastDatedDeals = 300;
    private const int LeastOfEach = 10;
    private const int OuterFolds = 10;
    private const ulong OuterSeed = 38;
    private const double TrainedShare = 0.7;

    private readonly List<Prediction> _byEvidence = [];
    private readonly List<Prediction> _byChance = [];
    private double _baseSquares;

    private ScorecardEvaluation()
    {
    }

    /// <summary>How many deals the card was learned from; in ten folds, all of them in turn.</summary>
    public int Train { get; private set; }

    /// <summary>How many deals it was tried on.</summary>
    public int HeldOut => _byChance.Count;

    /// <summary>True when later deals were held out, false when ten folds took turns.</summary>
    public bool ByTime { get; private set; }

    /// <summary>Whether the card of the training deals looked at any column; in ten folds, each of the ten cards.</summary>
    public bool CardWasFound { get; private set; } = true;

    public double? Auc { get; private set; }

    public Interval AucInterval { get; private set; }

    public double Brier { get; private set; }

    public double BaseBrier => _baseSquares / HeldOut;

    /// <summary>By how much a foretold step of log odds came true: 1 is right, below 1 the card is too sure.</summary>
    public double? Slope { get; private set; }

    /// <summary>How far the share of wins moved from the earlier deals to the later ones; null for ten folds.</summary>
    public double? Drift { get; private set; }

    /// <summary>Whether the order that the card gives is more than luck.</summary>
    public bool IsMoreThanLuck { get; private set; }

    public static ScorecardEvaluation Run(LearningSet set, CultureInfo culture)
    {
        var evaluation = new ScorecardEvaluation();
        if (!evaluation.HoldOutTheLatest(set, culture))
        {
            evaluation.TakeTurns(set, culture);
        }

        evaluation.Judge();
        return evaluation;
    }

    private bool HoldOutTheLatest(LearningSet set, CultureInfo culture)
    {
        var days = set.Rows.Where(row => row.CreatedDay != 0).Select(row => row.CreatedDay).OrderBy(day => day).ToArray();
        if (days.Length < LeastDatedDeals)
        {
            return false;
        }

        var firstHeldOut = days[(int)Math.Floor(TrainedShare * days.Length)];
        var train = set.Where(i => set.Rows[i].CreatedDay != 0 && set.Rows[i].CreatedDay < firstHeldOut);
        var heldOut = set.Where(i => set.Rows[i].CreatedDay >= firstHeldOut);
        if (Math.Min(Math.Min(train.Won, train.Lost), Math.Min(heldOut.Won, heldOut.Lost)) < LeastOfEach)
        {
            return false;
        }

        ByTime = true;
        Train = train.Rows.Length;
        Drift = Math.Abs(train.WonShare - heldOut.WonShare);
        CardWasFound = Try(train, heldOut, culture);
        return true;
    }

    private void TakeTurns(LearningSet set, CultureInfo culture)
    {
        Train = set.Rows.Length;
        var foldOf = FoldPlan.Deal(set, OuterFolds, OuterSeed);
        for (var fold = 0; fold < OuterFolds; fold++)
        {
            CardWasFound &= Try(set.Where(i => foldOf[i] != fold), set.Where(i => foldOf[i] == fold), culture);
        }
    }

    private bool Try(LearningSet train, LearningSet heldOut, CultureInfo culture)
    {
        var card = FittedCard.Learn(train, culture);
        for (var i = 0; i < heldOut.Rows.Length; i++)
        {
            var row = heldOut.Rows[i];
            var points = card.PointsOf(row);
            _byEvidence.Add(new Prediction(points, row.Won, heldOut.Groups[i]));
            _byChance.Add(new Prediction(Scorecard.Chance(card.Base + points), row.Won, heldOut.Groups[i]));
            _baseSquares += Math.Pow(train.WonShare - (row.Won ? 1 : 0), 2);
        }

        return !card.IsEmpty;
    }

    private void Judge()
    {
        Auc = Separation.Auc(_byEvidence);
        AucInterval = Separation.AucInterval(_byEvidence);
        Brier = Separation.Brier(_byChance);
        Slope = CalibrationSlope.Compute(_byEvidence);
        var won = _byEvidence.Count(prediction => prediction.Won);
        var luck = Proportion.Z * Separation.LuckOf(won, _byEvidence.Count - won);
        IsMoreThanLuck = CardWasFound && AucInterval.Low > 0.5 && Auc - luck > 0.5;
    }
}
