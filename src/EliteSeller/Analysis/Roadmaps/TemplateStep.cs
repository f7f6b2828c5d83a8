namespace EliteSeller.Analysis.Roadmaps;

/// <summary>One step as a template states it: what is done, by whom, how long it takes and what it waits for.</summary>
public sealed class TemplateStep(
    string id, string name, RoadmapSide side, int workingDays, IReadOnlyList<string>? dependsOn = null, int leadDays = 0,
    string? sellerOwner = null, string? customerOwner = null, RoadmapSide? accountable = null, AskKind? ask = null,
    string? commitment = null, string? notes = null, bool isInternal = false, long? line = null, decimal? doneFrom = null,
    OpportunityField? doneBy = null)
{
    /// <summary>The name by which other steps and edited files refer to it, such as <c>Signature</c>.</summary>
    public string Id { get; } = id ?? throw new ArgumentNullException(nameof(id));

    /// <summary>What both sides read.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Who does it.</summary>
    public RoadmapSide Side { get; } = side;

    /// <summary>
    /// The one side that answers for it: Seller or Customer. By default the side that does it, and the seller for a joint step.
    /// </summary>
    public RoadmapSide Accountable { get; } = accountable ?? (side == RoadmapSide.Joint ? RoadmapSide.Seller : side);

    /// <summary>The seller's role that carries it, or null; <c>{Owner}</c> stands for the deal's owner.</summary>
    public string? SellerOwner { get; } = sellerOwner;

    /// <summary>The customer's role that carries it, or null.</summary>
    public string? CustomerOwner { get; } = customerOwner;

    /// <summary>How long it takes, in working days of the side that does it; 0 for a milestone.</summary>
    public int WorkingDays { get; } = workingDays;

    /// <summary>Working days of waiting before it starts, on which nobody works on it.</summary>
    public int LeadDays { get; } = leadDays;

    /// <summary>The ids of the steps that must be finished before.</summary>
    public IReadOnlyList<string> DependsOn { get; } = dependsOn ?? [];

    /// <summary>Which of the four asks of briefing 39 the customer answers with this step, or null.</summary>
    public AskKind? Ask { get; } = ask;

    /// <summary>What the customer commits to with that answer, in the customer's words, or null.</summary>
    public string? Commitment { get; } = commitment;

    /// <summary>Notes of our own, never shown to the customer.</summary>
    public string? Notes { get; } = notes;

    /// <summary>Whether the whole step stays at home.</summary>
    public bool Internal { get; } = isInternal;

    /// <summary>The line of the file on which the step is written, or null.</summary>
    public long? Line { get; } = line;

    /// <summary>The stage position, from 0 to 1, from which a deal has it done; null when no stage says so.</summary>
    public decimal? DoneFrom { get; } = doneFrom;

    /// <summary>
    /// What says that a deal has it done: an evidence field that is confirmed, or an ask with the answer yes; null for neither.
    /// </summary>
    public OpportunityField? DoneBy { get; } = doneBy;

    /// <summary>The fields that <see cref="DoneBy"/> can name.</summary>
    internal static IReadOnlyList<OpportunityField> DoneByFields { get; } =
    [
        OpportunityField.BusinessIssue, OpportunityField.CustomerPriority, OpportunityField.ExecutiveAccess,
        OpportunityField.SpendingAuthority, OpportunityField.Sponsor, OpportunityField.ServiceCapacity, OpportunityField.Relationship,
        OpportunityField.BenefitAsk, OpportunityField.TimelineAsk, OpportunityField.RoadmapAsk, OpportunityField.ExecutiveAsk,
    ];

    /// <summary>Whether a deal has it done, by its stage or by what the customer confirmed.</summary>
    internal bool IsDone(Opportunity opportunity) =>
        opportunity.StagePosition >= DoneFrom || (DoneBy is { } field
            && (AskOf(field) is { } ask
                ? opportunity.GetAsk(ask).Answer == AskAnswer.Yes
                : opportunity.GetEvidence(field) == EvidenceGrade.Confirmed));

    /// <summary>The day of the customer's yes that says a deal has it done, or null.</summary>
    internal DateTime? AnsweredOn(Opportunity opportunity) => DoneBy is { } field && AskOf(field) is { } ask
        && opportunity.GetAsk(ask) is { Answer: AskAnswer.Yes } answer ? answer.AskedOn : null;

    /// <summary>The id and the name.</summary>
    /// <returns>Such as <c>Signature: The contract is signed</c>.</returns>
    public override string ToString() => $"{Id}: {Name}";

    private static AskKind? AskOf(OpportunityField field) =>
        ((AskKind[])Enum.GetValues(typeof(AskKind))).Where(ask => Model.Ask.FieldOf(ask) == field).Select(ask => (AskKind?)ask)
            .FirstOrDefault();
}
