using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>
/// How well a figure that was known while deals were open puts won deals above lost ones, on one drawn day of each deal.
/// </summary>
internal sealed class BacktestAucs(IReadOnlyList<DealCourse> ended, int policy)
{
    private readonly IReadOnlyList<DealCourse> _ended = ended;
    private readonly int _policy = policy;

    /// <summary>The Score and the ending of each deal, all stages or one band of them.</summary>
    public List<Prediction> Scores(int? band = null) => Predict(day => (double?)day.By(_policy).Score, band);

    public Estimate? Score(int? band = null) => Estimate(Scores(band));

    /// <summary>The learned scorecard of the policy alone; null without one.</summary>
    public Estimate? Card() => Estimate(Predict(day => day.By(_policy).Card));

    /// <summary>The stage alone.</summary>
    public Estimate? Stage() => Estimate(Predict(day => day.Stage is { Thousandths: >= 0 and var at } ? at : null));

    /// <summary>The amount alone; null with amounts of several currencies.</summary>
    public Estimate? Amount() => _ended.SelectMany(deal => deal.Days).Select(day => day.State).Where(day => day.Amount is not null)
        .Select(day => day.Currency).Distinct(StringComparer.Ordinal).Count() > 1 ? null : Estimate(Predict(day => (double?)day.Amount));

    private static Estimate? Estimate(List<Prediction> predictions) => Separation.Auc(predictions) is { } auc
        ? new Estimate(auc, Separation.AucInterval(predictions)) : null;

    private List<Prediction> Predict(Func<CourseState, double?> figure, int? band = null)
    {
        var predictions = new List<Prediction>(_ended.Count);
        for (var i = 0; i < _ended.Count; i++)
        {
            if (_ended[i].DrawDay(band, day => figure(day) is not null) is { } day)
            {
                predictions.Add(new Prediction(figure(day)!.Value, _ended[i].IsWon, i));
            }
        }

        return predictions;
    }
}
