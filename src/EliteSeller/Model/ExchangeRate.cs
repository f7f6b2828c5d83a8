namespace EliteSeller.Model;

/// <summary>What one unit of a currency is worth in the reporting currency, from a day on.</summary>
public sealed class ExchangeRate
{
    /// <summary>Creates a rate.</summary>
    /// <param name="currency">The currency, as an ISO code or as the export writes it.</param>
    /// <param name="rate">Units of the reporting currency for one unit; greater than 0.</param>
    /// <param name="from">The first day on which it holds; null for a rate that always holds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not greater than 0.</exception>
    public ExchangeRate(string currency, decimal rate, DateTime? from = null)
    {
        Currency = currency ?? throw new ArgumentNullException(nameof(currency));
        Rate = rate > 0 ? rate : throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate must be greater than 0.");
        From = from;
    }

    /// <summary>The currency.</summary>
    public string Currency { get; }

    /// <summary>Units of the reporting currency for one unit.</summary>
    public decimal Rate { get; }

    /// <summary>The first day on which it holds, or null.</summary>
    public DateTime? From { get; }

    /// <summary>The currency and the rate.</summary>
    /// <returns>Such as <c>USD 0.92</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Currency} {Rate}");
}
