namespace EliteSeller.Analysis.Qualification;

/// <summary>A number that a rule compares with, as the module ships it. A team's policy may change it.</summary>
public sealed class RuleThreshold(string name, decimal value, ThresholdUnit unit, string meaning)
{
    /// <summary>Its key in a policy file.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The value that the module ships.</summary>
    public decimal Default { get; } = value;

    /// <summary>What it counts.</summary>
    public ThresholdUnit Unit { get; } = unit;

    /// <summary>What it means, in one sentence.</summary>
    public string Meaning { get; } = meaning ?? throw new ArgumentNullException(nameof(meaning));

    /// <summary>The largest value that makes sense; the smallest is 0.</summary>
    public decimal Maximum => Unit switch
    {
        ThresholdUnit.Days => 36_500,
        ThresholdUnit.Count => 1_000_000,
        ThresholdUnit.Percent => 100,
        ThresholdUnit.Position => 1,
        _ => 1_000_000_000_000m,
    };

    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsWhole => Unit is ThresholdUnit.Days or ThresholdUnit.Count;

    /// <summary>The name and the default.</summary>
    /// <returns>Such as <c>MaximumDays = 30</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name} = {Default}");
}
