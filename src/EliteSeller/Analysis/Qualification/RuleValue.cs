namespace EliteSeller.Analysis.Qualification;

/// <summary>One value of a rule: what is in force, what the module ships, and who changed it.</summary>
public sealed class RuleValue(string name, string value, string standard, string origin, string meaning)
{
    /// <summary>Its key in a policy file.</summary>
    public string Name { get; } = name;

    /// <summary>The value in force.</summary>
    public string Value { get; } = value;

    /// <summary>The value that the module ships.</summary>
    public string Default { get; } = standard;

    /// <summary>Where the value in force came from: Default, Policy, or Calibrated on so many deals.</summary>
    public string Origin { get; } = origin;

    /// <summary>What it means.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>The key and the value in force.</summary>
    /// <returns>Such as <c>MaximumDays = 30</c>.</returns>
    public override string ToString() => $"{Name} = {Value}";
}
