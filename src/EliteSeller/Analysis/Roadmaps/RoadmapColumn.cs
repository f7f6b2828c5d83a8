namespace EliteSeller.Analysis.Roadmaps;

/// <summary>One column of a roadmap as a sheet: one row a step, the same columns in CSV and in workbooks.</summary>
internal sealed class RoadmapColumn
{
    private readonly Func<ActionRoadmap, RoadmapStep, object?> _value;

    private RoadmapColumn(string header, Func<ActionRoadmap, RoadmapStep, object?> value, bool isInternal = false)
    {
        Header = header;
        _value = value;
        IsInternal = isInternal;
    }

    /// <summary>What is done.</summary>
    public static RoadmapColumn Step { get; } = new("Step", (_, step) => step.Name);

    /// <summary>Seller, Customer or Joint.</summary>
    public static RoadmapColumn Side { get; } = new("Side", (_, step) => step.Side.ToString());

    /// <summary>The person on the customer's side.</summary>
    public static RoadmapColumn CustomerOwner { get; } = new(
        "Customer Owner", (_, step) => Labels.Owner(step.CustomerOwner, step.CustomerRole));

    /// <summary>The person on the seller's side.</summary>
    public static RoadmapColumn SellerOwner { get; } = new("Seller Owner", (_, step) => Labels.Owner(step.SellerOwner, step.SellerRole));

    /// <summary>The first day.</summary>
    public static RoadmapColumn Start { get; } = new("Start", (_, step) => step.Start);

    /// <summary>The last day.</summary>
    public static RoadmapColumn Due { get; } = new("Due", (_, step) => step.Due);

    /// <summary>How far it has come.</summary>
    public static RoadmapColumn Status { get; } = new("Status", (_, step) => Labels.Format(step.Status));

    /// <summary>The day on which it was finished.</summary>
    public static RoadmapColumn DoneOn { get; } = new("Done On", (_, step) => step.DoneOn);

    /// <summary>The working days it takes.</summary>
    public static RoadmapColumn WorkingDays { get; } = new("Working Days", (_, step) => step.WorkingDays);

    /// <summary>The working days of waiting before it.</summary>
    public static RoadmapColumn LeadDays { get; } = new("Lead Days", (_, step) => step.LeadDays);

    /// <summary>The side that answers for it.</summary>
    public static RoadmapColumn Accountable { get; } = new("Accountable", (_, step) => step.Accountable.ToString());

    /// <summary>What the customer commits to with it.</summary>
    public static RoadmapColumn Commitment { get; } = new("Commitment", (_, step) => step.Commitment);

    /// <summary>The ask that it answers.</summary>
    public static RoadmapColumn Ask { get; } = new("Ask", (_, step) => step.Ask?.ToString());

    /// <summary>The last day on which it can be due without moving the go-live.</summary>
    public static RoadmapColumn Latest { get; } = new("Latest Due", (_, step) => step.LatestDue, isInternal: true);

    /// <summary>How many working days it can slip without moving the go-live.</summary>
    public static RoadmapColumn FloatDays { get; } = new("Float Days", (_, step) => step.FloatDays, isInternal: true);

    /// <summary>Notes of our own.</summary>
    public static RoadmapColumn Notes { get; } = new("Notes", (_, step) => step.Notes, isInternal: true);

    /// <summary>Whether the step is for us alone.</summary>
    public static RoadmapColumn Internal { get; } = new("Internal", (_, step) => step.Internal ? "Yes" : null, isInternal: true);

    /// <summary>Whether somebody chose its days.</summary>
    public static RoadmapColumn FixedDates { get; } = new("Fixed Dates", (_, step) => step.HasFixedDates ? "Yes" : null, isInternal: true);

    /// <summary>The last day on which the customer edited it.</summary>
    public static RoadmapColumn ConfirmedOn { get; } = new("Confirmed On", (_, step) => step.ConfirmedOn, isInternal: true);

    /// <summary>The id by which a step is matched when the file comes back.</summary>
    public static RoadmapColumn StepId { get; } = new("Step Id", (_, step) => step.Id);

    /// <summary>The ids of the steps before it.</summary>
    public static RoadmapColumn DependsOn { get; } = new(
        "Depends On", (_, step) => step.DependsOn.Count == 0 ? null : string.Join(", ", step.DependsOn));

    /// <summary>What the deal is called.</summary>
    public static RoadmapColumn Deal { get; } = new("Deal", (roadmap, _) => roadmap.Name);

    /// <summary>The customer.</summary>
    public static RoadmapColumn Account { get; } = new("Account", (roadmap, _) => roadmap.Account);

    /// <summary>The seller who carries the deal.</summary>
    public static RoadmapColumn Seller { get; } = new("Seller", (roadmap, _) => roadmap.Owner);

    /// <summary>The day by which everything is to be done.</summary>
    public static RoadmapColumn Anchor { get; } = new("Go-Live", (roadmap, _) => roadmap.Anchor);

    /// <summary>The day of this issue.</summary>
    public static RoadmapColumn AsOf { get; } = new("As Of", (roadmap, _) => roadmap.AsOf);

    /// <summary>The day on which the plan was first made.</summary>
    public static RoadmapColumn PlannedOn { get; } = new("Planned On", (roadmap, _) => roadmap.PlannedOn, isInternal: true);

    /// <summary>The number of this issue of the plan.</summary>
    public static RoadmapColumn Version { get; } = new("Version", (roadmap, _) => roadmap.Version);

    /// <summary>The deal's id in the CRM.</summary>
    public static RoadmapColumn DealId { get; } = new("Deal Id", (roadmap, _) => roadmap.OpportunityId);

    /// <summary>Every column, in the order of the sheet: what people read and edit first, ids last.</summary>
    public static IReadOnlyList<RoadmapColumn> All { get; } =
    [
        Step, Side, CustomerOwner, SellerOwner, Start, Due, Status, DoneOn, WorkingDays, LeadDays, Accountable, Commitment, Ask,
        Latest, FloatDays, Notes, Internal, FixedDates, ConfirmedOn, StepId, DependsOn, Deal, Account, Seller, Anchor, AsOf,
        PlannedOn, Version, DealId,
    ];

    /// <summary>The columns that are printed: what both sides talk about.</summary>
    public static IReadOnlyList<RoadmapColumn> Printed { get; } = [Step, Side, CustomerOwner, SellerOwner, Start, Due, Status, DoneOn];

    /// <summary>The text above the column.</summary>
    public string Header { get; }

    /// <summary>Whether the column stays at home.</summary>
    public bool IsInternal { get; }

    /// <summary>The columns that a roadmap is written with.</summary>
    /// <param name="roadmap">The roadmap; one for the customer has no internal columns.</param>
    /// <returns>The columns in order.</returns>
    public static IReadOnlyList<RoadmapColumn> ColumnsFor(ActionRoadmap roadmap) =>
        roadmap is null
            ? throw new ArgumentNullException(nameof(roadmap)) : All.Where(column => roadmap.HasInternal || !column.IsInternal).ToArray();

    /// <summary>The value of one step.</summary>
    /// <param name="roadmap">The roadmap.</param>
    /// <param name="step">One of its steps.</param>
    /// <returns>A text, a day, a whole number, or null.</returns>
    public object? ValueOf(ActionRoadmap roadmap, RoadmapStep step) => _value(roadmap, step);

    /// <summary>The header.</summary>
    /// <returns>The header.</returns>
    public override string ToString() => Header;
}
