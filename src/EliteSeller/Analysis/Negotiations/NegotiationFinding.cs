using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>What one test says about one negotiation, with the facts that it used and what to do next.</summary>
public sealed class NegotiationFinding
{
    internal NegotiationFinding(NegotiationCase deal, NegotiationTest test, NegotiationOutcome outcome, string reason, string summary)
    {
        OpportunityId = deal.Opportunity.Id;
        Test = test.Name;
        Role = test.Role;
        Outcome = outcome;
        Reason = Wording.Reason(reason);
        Summary = Wording.Summary(summary);
        NextAction = outcome is NegotiationOutcome.Fail or NegotiationOutcome.Half or NegotiationOutcome.Unknown ? test.NextAction : null;
    }

    /// <summary>The deal's id.</summary>
    public string? OpportunityId { get; }

    /// <summary>What was tested.</summary>
    public NegotiationTestName Test { get; }

    /// <summary>A harm of a bad deal, a state to repair, or a signal about ourselves.</summary>
    public NegotiationRole Role { get; }

    /// <summary>The number of the briefing that the test comes from.</summary>
    public int Briefing { get; } = 40;

    /// <summary>The outcome of the test.</summary>
    public NegotiationOutcome Outcome { get; }

    /// <summary>Why, in one full sentence of at most 140 characters.</summary>
    public string Reason { get; }

    /// <summary>The same in at most 45 characters, for tables, such as <c>45% discount (limit 20%)</c>.</summary>
    public string Summary { get; }

    /// <summary>The header of the column that decided, or null.</summary>
    public string? Column { get; internal init; }

    /// <summary>What that column says, as the source wrote it, or null.</summary>
    public string? RawValue { get; internal init; }

    /// <summary>The number that was compared with, or null.</summary>
    public decimal? Threshold => Line?.Value;

    /// <summary>Where that number came from, or null.</summary>
    public string? ThresholdOrigin => Line?.OriginText;

    /// <summary>What the seller can do, or null when nothing is open.</summary>
    public string? NextAction { get; }

    /// <summary>The number with its origin.</summary>
    internal PolicyValue? Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Reason;
}
