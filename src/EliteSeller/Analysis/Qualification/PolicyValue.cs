using System.Globalization;

namespace EliteSeller.Analysis.Qualification;

/// <summary>A number of the policy that is in force, and where it came from.</summary>
public sealed class PolicyValue
{
    /// <summary>Creates a value.</summary>
    /// <param name="value">The number, in the unit of its threshold.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="deals">For a calibrated value, the number of closed deals that it was learned from.</param>
    public PolicyValue(decimal value, ValueOrigin origin = ValueOrigin.Default, int deals = 0)
    {
        Value = value;
        Origin = origin;
        Deals = deals;
    }

    /// <summary>The number.</summary>
    public decimal Value { get; }

    /// <summary>Where it came from.</summary>
    public ValueOrigin Origin { get; }

    /// <summary>The number of closed deals that a calibrated value was learned from, otherwise 0.</summary>
    public int Deals { get; }

    /// <summary>Where it came from, in words: <c>Default</c>, <c>Policy</c>, <c>Calibrated on 212 deals</c>.</summary>
    public string OriginText => Origin == ValueOrigin.Calibrated
        ? FormattableString.Invariant($"Calibrated on {Deals} deals")
        : Origin.ToString();

    /// <summary>The number without trailing zeros.</summary>
    /// <returns>The number in invariant form.</returns>
    public override string ToString() => Value.ToString("0.#########", CultureInfo.InvariantCulture);
}
