using System;

namespace EliteSeller.Model;

/// <summary>One line of an ask ledger: what was asked of which deal, when, by whom, and what the customer answered.</summary>
public sealed class AskRecord
{
    /// <summary>Creates a record.</summary>
    /// <param name="opportunityId">The id of the deal.</param>
    /// <param name="askedOn">The day on which the ask was put.</param>
    /// <param name="ask">Which of the four asks it is.</param>
    /// <param name="answer">What the customer answered.</param>
    /// <param name="by">Who put it, or null.</param>
    /// <param name="evidence">Where the answer can be seen, or null.</param>
    public AskRecord(string opportunityId, DateTime? askedOn, AskKind ask, AskAnswer answer, string? by = null, string? evidence = null)
    {
        OpportunityId = opportunityId ?? throw new ArgumentNullException(nameof(opportunityId));
        AskedOn = askedOn?.Date;
        Ask = ask;
        Answer = answer;
        By = by;
        Evidence = evidence;
    }

    /// <summary>The id of the deal, as it was written.</summary>
    public string OpportunityId { get; }

    /// <summary>The day on which the ask was put.</summary>
    public DateTime? AskedOn { get; }

    /// <summary>Which of the four asks it is.</summary>
    public AskKind Ask { get; }

    /// <summary>What the customer answered.</summary>
    public AskAnswer Answer { get; }

    /// <summary>Who put it, or null.</summary>
    public string? By { get; }

    /// <summary>Where the answer can be seen, or null.</summary>
    public string? Evidence { get; }

    /// <summary>The ask with its answer, without the deal it belongs to.</summary>
    /// <returns>An ask.</returns>
    public Ask ToAsk() => new(Ask, Answer, AskedOn, By, Evidence);

    /// <summary>The deal, the ask and the answer.</summary>
    /// <returns>Such as <c>D-12, Benefit: Yes</c>.</returns>
    public override string ToString() => $"{OpportunityId}, {Ask}: {Answer}";
}
