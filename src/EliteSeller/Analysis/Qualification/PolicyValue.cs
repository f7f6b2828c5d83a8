using System.Globalization;

namespace EliteSeller.Analysis.Qualification;

/// <summary>A number of the policy that is in force, and where it came from.</summary>
public sealed class PolicyValue(decimal value, ValueOrigin origin = ValueOrigin.Default, int deals = 0)
{
    /// <summary>The number.</summary>
    public decimal Value { get; } = value;

    /// <summary>Where it came from.</summary>
    public ValueOrigin Origin { get; } = origin;

    /// <summary>The number of closed deals that a calibrated value was learned from, otherwise 0.</summary>
    public int Deals { get; } = deals;

    /// <summary>Where it came from, in words: <c>Default</c>, <c>Policy</c>, <c>Calibrated on 212 deals</c>.</summary>
    public string OriginText => Origin == ValueOrigin.Calibrated
        ? FormattableString.Invariant($"Calibrated on {Deals} deals")
        : Origin.ToString();

    /// <summary>The number without trailing zeros.</summary>
    /// <returns>The number in invariant form.</returns>
    public override string ToString() => Value.ToString("0.#########", CultureInfo.InvariantCulture);
}
