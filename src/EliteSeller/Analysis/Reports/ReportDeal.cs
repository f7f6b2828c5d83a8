using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>One deal as a report tells it, its sentences made.</summary>
public sealed class ReportDeal
{
    internal ReportDeal()
    {
    }

    /// <summary>The deal's id.</summary>
    public string? Id { get; internal init; }

    /// <summary>What the deal is called.</summary>
    public string? Name { get; internal init; }

    /// <summary>The customer.</summary>
    public string? Account { get; internal init; }

    /// <summary>The seller who carries the deal.</summary>
    public string? Owner { get; internal init; }

    /// <summary>
    /// What the deal is worth: an open one in the report's currency where there is a rate, a closed one as the source states it.
    /// </summary>
    public decimal? Amount { get; internal init; }

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; internal init; }

    /// <summary>The stage's name as the source writes it.</summary>
    public string? Stage { get; internal init; }

    /// <summary>The forecast category as the source writes it.</summary>
    public string? ForecastCategory { get; internal init; }

    /// <summary>The expected close date; the actual one of a closed deal.</summary>
    public DateTime? CloseDate { get; internal init; }

    /// <summary>Whether the deal is open, and if not, how it ended.</summary>
    public DealOutcome Outcome { get; internal init; }

    /// <summary>Why a closed deal was lost, as the source writes it.</summary>
    public string? LossReason { get; internal init; }

    /// <summary>What to do with the deal.</summary>
    public Verdict Verdict { get; internal init; }

    /// <summary>Points earned out of 100.</summary>
    public decimal? Score { get; internal init; }

    /// <summary>How lively the deal is, out of 100.</summary>
    public decimal? Momentum { get; internal init; }

    /// <summary>How much is known about the customer, out of 100.</summary>
    public decimal? Evidence { get; internal init; }

    /// <summary>Whether its bad news is new.</summary>
    public BadNewsAge BadNews { get; internal init; }

    /// <summary>Whether the earlier export did not hold the deal.</summary>
    public bool IsNewDeal { get; internal init; }

    /// <summary>
    /// Whether all its new bad news is of a kind that most deals of the file share, so that it tells nothing about this one.
    /// </summary>
    public bool IsFileWide { get; internal set; }

    /// <summary>The sentences of what is new, gravest first; empty when nothing is.</summary>
    public IReadOnlyList<string> News { get; internal init; } = [];

    /// <summary>The gravest of what is new, otherwise of what has failed.</summary>
    public string Headline { get; internal init; } = "";

    /// <summary>The same in at most 45 characters.</summary>
    public string HeadlineSummary { get; internal init; } = "";

    /// <summary>The day on which the gravest of what is new began; null when it has no day.</summary>
    public DateTime? NewsSince { get; internal init; }

    /// <summary>The day on which the oldest bad news began.</summary>
    public DateTime? Since { get; internal init; }

    /// <summary>The worst finding's sentence.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The worst finding's sentence, also for a deal whose verdict has a sentence of its own.</summary>
    public string Why { get; internal init; } = "";

    /// <summary>The one question to put, or null.</summary>
    public string? Question { get; internal init; }

    /// <summary>The day by which to put it.</summary>
    public DateTime Due { get; internal init; }

    /// <summary>The close date of the earlier export, where it has moved later since; otherwise null.</summary>
    public DateTime? PushedFrom { get; internal init; }

    /// <summary>Whether the run before would not have had the deal walked away from: then the customer is asked first.</summary>
    public bool IsNewlyCondemned => HasPrevious && WalkAwayRuns == 1;

    /// <summary>The worst finding in at most 45 characters.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>The day of the first of the runs in a row, up to this one, that proposed to walk away; null for other deals.</summary>
    public DateTime? WalkAwaySince { get; internal init; }

    /// <summary>How many runs in a row, this one included, proposed to walk away; 0 for other deals.</summary>
    public int WalkAwayRuns { get; internal init; }

    /// <summary>What decided that the deal is to be dropped, such as the gate that failed; null for other deals.</summary>
    public string? DecidedBy { get; internal init; }

    /// <summary>What has failed, oldest first; empty in a report that lists no failures.</summary>
    public IReadOnlyList<ReportFinding> Failed { get; internal init; } = [];

    /// <summary>The state of the deal's actions; null when it was not asked about.</summary>
    public ActionReview? Action { get; internal set; }

    internal bool HasPrevious { get; init; }

    /// <summary>The deal's name and id.</summary>
    /// <returns>Never more of its row.</returns>
    public override string ToString() => (Name, Id) switch
    {
        ({ } name, { } id) => $"{name} ({id})",
        ({ } name, null) => name,
        (null, { } id) => $"({id})",
        _ => "no name",
    };

    /// <summary>A closed deal, as the source states it.</summary>
    /// <param name="deal">The deal.</param>
    internal static ReportDeal Closed(Opportunity deal) => new()
    {
        Id = deal.Id,
        Name = deal.Name,
        Account = deal.Account,
        Owner = deal.Owner,
        Amount = deal.Amount,
        Currency = deal.Currency,
        Stage = deal.Stage,
        ForecastCategory = deal.ForecastCategory,
        CloseDate = deal.CloseDate,
        Outcome = deal.Outcome,
        LossReason = deal.LossReason,
        Verdict = Verdict.Closed,
    };
}
