using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Adds up open deals by currency and verdict while they pass.</summary>
internal sealed class VerdictSums
{
    private const int Verdicts = (int)Verdict.Closed;
    private const string NoCurrency = "";

    private readonly Dictionary<string, (decimal Amount, int Deals, int Blank)[]> _sums = new(StringComparer.Ordinal);

    public void Add(Verdict verdict, decimal? amount, string? currency)
    {
        if (!_sums.TryGetValue(currency ?? NoCurrency, out var sums))
        {
            _sums.Add(currency ?? NoCurrency, sums = new (decimal, int, int)[Verdicts]);
        }

        ref var sum = ref sums[(int)verdict];
        sum = (sum.Amount + (amount ?? 0), sum.Deals + 1, sum.Blank + (amount is null ? 1 : 0));
    }

    /// <summary>One object a currency, the most deals first.</summary>
    public IReadOnlyList<VerdictAmounts> ToAmounts()
    {
        JoinBlank();
        var all = new List<VerdictAmounts>();
        foreach (var pair in _sums)
        {
            all.Add(new VerdictAmounts(Name(pair.Key), verdict => Sum(Name(pair.Key), pair.Value[(int)verdict])));
        }

        // No two of them have the same currency.
        all.Sort((one, other) => one.Open.Deals != other.Open.Deals
            ? other.Open.Deals.CompareTo(one.Open.Deals) : string.CompareOrdinal(one.Currency, other.Currency));
        return all;
    }

    private static MoneySum Sum(string? currency, (decimal Amount, int Deals, int Blank) sum) =>
        new(currency, sum.Amount, sum.Deals, sum.Blank);

    // Deals with neither amount nor currency add nothing to a sum; they are counted with the only currency that there is.
    private void JoinBlank()
    {
        if (_sums.Count != 2 || !_sums.TryGetValue(NoCurrency, out var blank) || blank.Any(sum => sum.Deals > sum.Blank))
        {
            return;
        }

        _sums.Remove(NoCurrency);
        var only = _sums.Values.Single();
        for (var verdict = 0; verdict < Verdicts; verdict++)
        {
            only[verdict] = (only[verdict].Amount, only[verdict].Deals + blank[verdict].Deals, only[verdict].Blank + blank[verdict].Blank);
        }
    }

    private static string? Name(string currency) => currency.Length == 0 ? null : currency;
}
