using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>One open deal as a report tells it. Sentences are made when somebody looks at them.</summary>
public sealed class ReportDeal
{
    private readonly QualificationResult _result;
    private readonly IReadOnlyList<string> _newRules;

    internal ReportDeal(QualificationResult result, (decimal? Amount, string? Currency) money, BadNewsAge badNews,
        IReadOnlyList<string> newRules, bool isNewDeal, bool isFileWide, DateTime due)
    {
        _result = result;
        _newRules = newRules;
        Amount = money.Amount;
        Currency = money.Currency;
        BadNews = badNews;
        IsNewDeal = isNewDeal;
        IsFileWide = isFileWide;
        Due = due;
        if (badNews != BadNewsAge.None)
        {
            var told = result.Untold();
            Since = told.BadNews.Count > 0 ? told.BadNews[0].Since : null;
            HasQuestion = told.NextQuestion is not null;
        }
    }

    private ReportDeal(ReportDeal deal)
    {
        (_result, _newRules) = (deal._result.Untold(), deal._newRules);
        (Amount, Currency, BadNews, Due, Since) = (deal.Amount, deal.Currency, deal.BadNews, deal.Due, deal.Since);
        (IsNewDeal, IsFileWide, HasQuestion) = (deal.IsNewDeal, deal.IsFileWide, deal.HasQuestion);
        (PushedFrom, Action) = (deal.PushedFrom, deal.Action);
    }

    /// <summary>The deal's id.</summary>
    public string? Id => _result.Id;

    /// <summary>What the deal is called.</summary>
    public string? Name => _result.Name;

    /// <summary>The customer.</summary>
    public string? Account => _result.Account;

    /// <summary>The seller who carries the deal.</summary>
    public string? Owner => _result.Owner;

    /// <summary>What the deal is worth, in the report's currency where there is a rate.</summary>
    public decimal? Amount { get; }

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; }

    /// <summary>The stage's name as the source writes it.</summary>
    public string? Stage => _result.Stage;

    /// <summary>The forecast category as the source writes it.</summary>
    public string? ForecastCategory => _result.Opportunity.ForecastCategory;

    /// <summary>The expected close date.</summary>
    public DateTime? CloseDate => _result.CloseDate;

    /// <summary>What to do with the deal.</summary>
    public Verdict Verdict => _result.Verdict ?? Verdict.CannotQualify;

    /// <summary>Points earned out of 100.</summary>
    public decimal? Score => _result.Score;

    /// <summary>How lively the deal is, out of 100.</summary>
    public decimal? Momentum => _result.Momentum;

    /// <summary>How much is known about the customer, out of 100.</summary>
    public decimal? Evidence => _result.Evidence;

    /// <summary>Hours that our side has put into the deal, where the source keeps them.</summary>
    public decimal? HoursInvested => _result.Opportunity.HoursInvested;

    /// <summary>Whether its bad news is new.</summary>
    public BadNewsAge BadNews { get; }

    /// <summary>Whether the earlier export did not hold the deal.</summary>
    public bool IsNewDeal { get; }

    /// <summary>
    /// Whether all its new bad news is of a kind that most deals of the file share, so that it tells nothing about this one.
    /// </summary>
    public bool IsFileWide { get; }

    /// <summary>The sentences of what is new, gravest first; empty when nothing is.</summary>
    public IReadOnlyList<string> News => [.. NewFindings.Select(finding => finding.Reason)];

    /// <summary>The gravest of what is new, otherwise of what has failed.</summary>
    public string Headline => First(NewFindings.Concat(_result.ReasonsAgainst));

    /// <summary>The same in at most 45 characters.</summary>
    public string HeadlineSummary => NewFindings.Concat(_result.ReasonsAgainst).FirstOrDefault()?.Summary ?? Summary;

    /// <summary>The day on which the gravest of what is new began; null when it has no day.</summary>
    public DateTime? NewsSince => NewFindings.FirstOrDefault()?.Since;

    /// <summary>The day on which the oldest bad news began.</summary>
    public DateTime? Since { get; }

    /// <summary>The worst finding's sentence.</summary>
    public string Reason => _result.Reason;

    /// <summary>The worst finding's sentence, also for a deal whose verdict has a sentence of its own.</summary>
    public string Why => First(_result.ReasonsAgainst);

    /// <summary>The one question to put, or null.</summary>
    public string? Question => _result.NextQuestion;

    /// <summary>The day by which to put it.</summary>
    public DateTime Due { get; }

    /// <summary>The close date of the earlier export, where it has moved later since; otherwise null.</summary>
    public DateTime? PushedFrom { get; internal set; }

    /// <summary>Whether the run before would not have had the deal walked away from: then the customer is asked first.</summary>
    public bool IsNewlyCondemned => HasPrevious && WalkAwayRuns == 1;

    internal bool HasPrevious { get; init; }

    /// <summary>The worst finding in at most 45 characters.</summary>
    public string Summary => _result.Summary;

    /// <summary>The day of the first of the runs in a row, up to this one, that proposed to walk away; null for other deals.</summary>
    public DateTime? WalkAwaySince { get; internal set; }

    /// <summary>How many runs in a row, this one included, proposed to walk away; 0 for other deals.</summary>
    public int WalkAwayRuns { get; internal set; }

    /// <summary>What decided that the deal is to be dropped, such as the gate that failed; null for other deals.</summary>
    public string? DecidedBy => Verdict != Verdict.WalkAway ? null
        : _result.ReasonsAgainst.FirstOrDefault(finding => finding.IsGate) is { } gate ? gate.Rule
        : _result.Potential < _result.Judge.Rules.Policy.PursueLine.Value
            ? $"Cannot reach {Wording.Number(_result.Judge.Rules.Policy.PursueLine.Value)} points any more"
            : "Stopped moving";

    /// <summary>The state of the deal's actions; null when it was not asked about.</summary>
    public ActionReview? Action { get; internal set; }

    /// <summary>The deal's name and id.</summary>
    /// <returns>Never more of its row.</returns>
    public override string ToString() => _result.Opportunity.ToString();

    /// <summary>What has failed, oldest first.</summary>
    internal IReadOnlyList<Finding> Failed => _result.BadNews;

    internal QualificationResult Result => _result;

    /// <summary>Whether a deal with bad news has a question to put.</summary>
    internal bool HasQuestion { get; }

    /// <summary>The deal for one look, after which its sentences are forgotten: those of a million take gigabytes.</summary>
    internal ReportDeal Untold() => new(this);

    internal Opportunity Opportunity => _result.Opportunity;

    private string First(IEnumerable<Finding> findings) => findings.FirstOrDefault()?.Reason ?? Reason;

    private IEnumerable<Finding> NewFindings =>
        _result.ReasonsAgainst.Where(finding => finding.Outcome == RuleOutcome.Fail && _newRules.Contains(finding.Rule));
}
