namespace EliteSeller.Model;

/// <summary>The parts that a person plays in the customer's buying group; one person may play several.</summary>
[Flags]
public enum ContactRole
{
    /// <summary>No part is recorded.</summary>
    None = 0,

    /// <summary>Approves the budget: economic buyer, budget holder.</summary>
    EconomicBuyer = 1,

    /// <summary>Decides, or is one of the executives who do.</summary>
    DecisionMaker = 2,

    /// <summary>Wants this to happen and coaches us: sponsor, champion.</summary>
    Sponsor = 4,

    /// <summary>Says whether it works: technical buyer, evaluator.</summary>
    Technical = 8,

    /// <summary>Negotiates and orders for the customer: procurement, purchasing.</summary>
    Procurement = 16,

    /// <summary>Checks the contract: legal, compliance.</summary>
    Legal = 32,

    /// <summary>Works with the result: end user, business user.</summary>
    User = 64,

    /// <summary>Is listened to by those who decide.</summary>
    Influencer = 128,

    /// <summary>Works against us.</summary>
    Blocker = 256,
}
