using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Qualification;

/// <summary>What a policy changes; whatever is left alone keeps its default.</summary>
public sealed class PolicyDraft
{
    /// <summary>The policy's name, shown with every result.</summary>
    public string Name { get; set; } = "Default";

    /// <summary>The Score and the Potential from which a deal is worth pursuing, or null for the default.</summary>
    public PolicyValue? PursueLine { get; set; }

    /// <summary>The share of the due weight that has to be judged before a deal can be pursued, or null for the default.</summary>
    public PolicyValue? MinimumCoverage { get; set; }

    /// <summary>The Momentum below which a deal with two failed momentum rules is one to walk away from, or null for the default.</summary>
    public PolicyValue? MomentumLine { get; set; }

    /// <summary>How much of the process may pass before not knowing is a failure, or null for the default.</summary>
    public PolicyValue? FindOutWithin { get; set; }

    /// <summary>The days after which a yes has to be asked for again, or null for the default.</summary>
    public PolicyValue? AskExpiryDays { get; set; }

    /// <summary>The days after which evidence with a date has to be asked for again, or null for the default.</summary>
    public PolicyValue? EvidenceExpiryDays { get; set; }

    /// <summary>The position from which a pursued deal needs the customer's own word, or null for the default.</summary>
    public PolicyValue? ProofFrom { get; set; }

    /// <summary>The ISO code of the currency in which money thresholds are meant, or null for each deal's own.</summary>
    public string? Currency { get; set; }

    /// <summary>The first month of the fiscal year, from 1 to 12.</summary>
    public int FiscalYearStartMonth { get; set; } = 1;

    /// <summary>The days off of every year or of one, or null for the default.</summary>
    public IReadOnlyList<string>? DaysOff { get; set; }

    /// <summary>Limits of their own for some deals; the first segment that holds a deal counts.</summary>
    public IList<PolicySegment> Segments { get; } = [];

    /// <summary>The rules whose values the policy changes.</summary>
    public IList<RuleSettings> Rules { get; } = [];

    /// <summary>What the policy changes about negotiations.</summary>
    public NegotiationPolicy Negotiation { get; internal set; } = new();

    /// <summary>Other headers under which an evidence field may stand in a source that has no column for it otherwise.</summary>
    public IDictionary<OpportunityField, IReadOnlyList<string>> EvidenceColumns { get; } =
        new Dictionary<OpportunityField, IReadOnlyList<string>>();

    /// <summary>Evidence fields, each with words of its column and Confirmed, Assumed, No or Unknown.</summary>
    public IDictionary<string, IReadOnlyDictionary<string, string>> EvidenceMap { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Rules set aside for single deals.</summary>
    public IList<Suppression> Suppressions { get; } = [];

    /// <summary>The scorecard learned from the team's own closed deals, or null.</summary>
    public Scorecard? Scorecard { get; set; }
}
