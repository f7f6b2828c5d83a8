namespace EliteSeller.Negotiations;

/// <summary>Turns an amount of one currency into another.</summary>
/// <param name="amount">The amount.</param>
/// <param name="from">The currency that it is in.</param>
/// <param name="to">The currency wanted.</param>
/// <returns>The amount, or null when there is no rate.</returns>
public delegate decimal? CurrencyConversion(decimal amount, string from, string to);
