using System;
using System.Collections.Generic;
using System.Linq;

namespace EliteSeller.Negotiations;

/// <summary>What concessions are worth in one currency. Amounts in different currencies are never added.</summary>
internal sealed class ConcessionMoney
{
    private readonly Dictionary<Concession, decimal> _worth = [];

    public ConcessionMoney(DealConcessions deal, string? currency, CurrencyConversion? convert)
    {
        var valued = deal.Lines.Where(line => line.Value is not null && line.Currency is not null).ToArray();
        Currency = currency ?? valued.FirstOrDefault()?.Currency;
        foreach (var line in valued)
        {
            if (Convert(line, convert) is { } worth)
            {
                _worth.Add(line, worth);
            }
            else
            {
                Problem ??= ConcessionProblems.CurrencyMixed(deal.OpportunityId, Currency!, line.Currency!).In(line.File, line.Line);
            }
        }
    }

    /// <summary>The currency of the sums, or null when no line carries a value.</summary>
    public string? Currency { get; }

    /// <summary>Set when a value is in another currency and there is no rate.</summary>
    public Problem? Problem { get; }

    /// <summary>What a line is worth, or null when that is not known.</summary>
    public decimal? Of(Concession line) => _worth.TryGetValue(line, out var worth) ? worth : null;

    /// <summary>What lines are worth together; null when currencies are mixed or none of them carries a value.</summary>
    public decimal? Sum(IReadOnlyList<Concession> lines)
    {
        var known = lines.Where(line => _worth.ContainsKey(line)).ToArray();
        return Problem is not null || known.Length == 0 ? null : known.Sum(line => _worth[line]);
    }

    private decimal? Convert(Concession line, CurrencyConversion? convert) =>
        string.Equals(line.Currency, Currency, StringComparison.OrdinalIgnoreCase) ? line.Value
        : convert?.Invoke(line.Value!.Value, line.Currency!, Currency!);
}
