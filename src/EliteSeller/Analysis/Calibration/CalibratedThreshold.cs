namespace EliteSeller.Analysis.Calibration;

/// <summary>A threshold of a rule as a team's own closed deals suggest it.</summary>
public sealed class CalibratedThreshold
{
    /// <summary>What the name of a limit of one stage begins with.</summary>
    internal const string StagePrefix = "StageDays.";

    internal CalibratedThreshold(string rule, string name, decimal value, int deals, string basis)
    {
        Rule = rule;
        Name = name;
        Value = value;
        Deals = deals;
        Basis = basis;
    }

    /// <summary>The rule's name, such as <c>AgeReasonable</c>.</summary>
    public string Rule { get; }

    /// <summary>The threshold's key in a policy file, such as <c>MaximumDays</c>, or <c>StageDays.</c> and the name of a stage.</summary>
    public string Name { get; }

    /// <summary>The value.</summary>
    public decimal Value { get; }

    /// <summary>How many deals it rests on.</summary>
    public int Deals { get; }

    /// <summary>How it was computed, in words.</summary>
    public string Basis { get; }

    /// <summary>The threshold and its value.</summary>
    /// <returns>Such as <c>AgeReasonable.MaximumDays = 214</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Rule}.{Name} = {Value}");
}
