namespace EliteSeller.Analysis.Roadmaps;

/// <summary>One step as a template states it: what is done, by whom, how long it takes and what it waits for.</summary>
public sealed class TemplateStep
{
    /// <summary>Creates a step.</summary>
    /// <param name="id">The name by which other steps and edited files refer to it, such as <c>Signature</c>.</param>
    /// <param name="name">What both sides read.</param>
    /// <param name="side">Who does it.</param>
    /// <param name="workingDays">How long it takes, in working days of that side; 0 for a milestone.</param>
    /// <param name="dependsOn">The ids of the steps that must be finished before.</param>
    /// <param name="leadDays">Working days of waiting before it starts, on which nobody works on it.</param>
    /// <param name="sellerOwner">The seller's role that carries it; <c>{Owner}</c> stands for the deal's owner.</param>
    /// <param name="customerOwner">The customer's role that carries it.</param>
    /// <param name="accountable">The one side that answers for it; null for the side that does it, the seller for a joint step.</param>
    /// <param name="ask">Which of the four asks of briefing 39 the customer answers with this step, or null.</param>
    /// <param name="commitment">What the customer commits to with that answer, in the customer's words, or null.</param>
    /// <param name="notes">Notes of our own, never shown to the customer.</param>
    /// <param name="isInternal">Whether the whole step stays at home.</param>
    /// <param name="line">The line of the file on which the step is written, or null.</param>
    /// <param name="doneFrom">The stage position, from 0 to 1, from which a deal has it done, or null.</param>
    /// <param name="doneBy">The evidence or ask of the deal that says it is done, or null.</param>
    public TemplateStep(
        string id,
        string name,
        RoadmapSide side,
        int workingDays,
        IReadOnlyList<string>? dependsOn = null,
        int leadDays = 0,
        string? sellerOwner = null,
        string? customerOwner = null,
        RoadmapSide? accountable = null,
        AskKind? ask = null,
        string? commitment = null,
        string? notes = null,
        bool isInternal = false,
        long? line = null,
        decimal? doneFrom = null,
        OpportunityField? doneBy = null)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Side = side;
        WorkingDays = workingDays;
        DependsOn = dependsOn ?? [];
        LeadDays = leadDays;
        SellerOwner = sellerOwner;
        CustomerOwner = customerOwner;
        Accountable = accountable ?? (side == RoadmapSide.Joint ? RoadmapSide.Seller : side);
        Ask = ask;
        Commitment = commitment;
        Notes = notes;
        Internal = isInternal;
        Line = line;
        DoneFrom = doneFrom;
        DoneBy = doneBy;
    }

    /// <summary>The name by which other steps and edited files refer to it.</summary>
    public string Id { get; }

    /// <summary>What both sides read.</summary>
    public string Name { get; }

    /// <summary>Who does it.</summary>
    public RoadmapSide Side { get; }

    /// <summary>The one side that answers for it: Seller or Customer.</summary>
    public RoadmapSide Accountable { get; }

    /// <summary>The seller's role that carries it, or null.</summary>
    public string? SellerOwner { get; }

    /// <summary>The customer's role that carries it, or null.</summary>
    public string? CustomerOwner { get; }

    /// <summary>How long it takes, in working days of the side that does it; 0 for a milestone.</summary>
    public int WorkingDays { get; }

    /// <summary>Working days of waiting before it starts.</summary>
    public int LeadDays { get; }

    /// <summary>The ids of the steps that must be finished before.</summary>
    public IReadOnlyList<string> DependsOn { get; }

    /// <summary>Which of the four asks the customer answers with this step, or null.</summary>
    public AskKind? Ask { get; }

    /// <summary>What the customer commits to with that answer, or null.</summary>
    public string? Commitment { get; }

    /// <summary>Notes of our own, never shown to the customer.</summary>
    public string? Notes { get; }

    /// <summary>Whether the whole step stays at home.</summary>
    public bool Internal { get; }

    /// <summary>The line of the file on which the step is written, or null.</summary>
    public long? Line { get; }

    /// <summary>The stage position, from 0 to 1, from which a deal has it done; null when no stage says so.</summary>
    public decimal? DoneFrom { get; }

    /// <summary>
    /// What says that a deal has it done: an evidence field that is confirmed, or an ask with the answer yes; null for neither.
    /// </summary>
    public OpportunityField? DoneBy { get; }

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
        ((AskKind[])Enum.GetValues(typeof(AskKind))).Where(ask => AskFields.Answer(ask) == field).Select(ask => (AskKind?)ask)
            .FirstOrDefault();
}
