namespace EliteSeller.Analysis.Calibration;

/// <summary>A threshold of a rule as a team's own closed deals suggest it.</summary>
public sealed class CalibratedThreshold(string rule, string name, decimal value, int deals, string basis)
{
    /// <summary>What the name of a limit of one stage begins with.</summary>
    internal const string StagePrefix = "StageDays.";

    /// <summary>The rule's name, such as <c>AgeReasonable</c>.</summary>
    public string Rule { get; } = rule;

    /// <summary>The threshold's key in a policy file, such as <c>MaximumDays</c>, or <c>StageDays.</c> and the name of a stage.</summary>
    public string Name { get; } = name;

    /// <summary>The value.</summary>
    public decimal Value { get; } = value;

    /// <summary>How many deals it rests on.</summary>
    public int Deals { get; } = deals;

    /// <summary>How it was computed, in words.</summary>
    public string Basis { get; } = basis;

    /// <summary>The threshold and its value.</summary>
    /// <returns>Such as <c>AgeReasonable.MaximumDays = 214</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Rule}.{Name} = {Value}");
}
