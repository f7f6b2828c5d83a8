namespace EliteSeller.Analysis.Qualification;

/// <summary>
/// What a rule looks at. Momentum and evidence are scored apart, so that a lively deal is not mistaken for a qualified one.
/// </summary>
public enum RuleKind
{
    /// <summary>Whether the deal moves: activity, next step, stage, close date, age.</summary>
    Momentum,

    /// <summary>What is known about the customer: business issue, priority, executives, money, sponsor, service.</summary>
    Evidence,

    /// <summary>One of the four asks that give the customer a chance to say no.</summary>
    Ask,

    /// <summary>Everything else that carries a weight: amount, contacts, discount, give and get.</summary>
    Other,

    /// <summary>Carries no weight; when it fails, the deal is one to walk away from, whatever its score.</summary>
    Gate,

    /// <summary>Carries no weight and decides nothing: it shows something that a person should look at.</summary>
    Notice,
}
