using System.Globalization;

namespace EliteSeller.Analysis.Scorecards;

/// <summary>Numbers in at most five bands of about as many deals each; the same number never falls into two bands.</summary>
internal sealed class BandScale : ColumnScale
{
    private const int MostBands = 5;

    private readonly CultureInfo _culture;
    private readonly List<double> _upTo = [];
    private readonly CategoryScale _texts;

    public BandScale(IReadOnlyList<string?> cells, List<double> numbers, CultureInfo culture)
    {
        _culture = culture;
        _texts = new CategoryScale([.. cells.Where(cell => !TryNumber(cell, culture, out _))]);
        var sorted = numbers.ToArray();
        Array.Sort(sorted);
        Cut(sorted, Math.Max(1, Math.Min(MostBands, sorted.Length / LeastDeals)));
    }

    public override int Count => _upTo.Count + _texts.Count;

    public override int CategoryOf(string? cell)
    {
        if (!TryNumber(cell, _culture, out var number))
        {
            return _texts.CategoryOf(cell) is var place && place < 0 ? -1 : _upTo.Count + place;
        }

        var band = 0;
        while (band < _upTo.Count - 1 && number > _upTo[band])
        {
            band++;
        }

        return band;
    }

    public override string? TextOf(int category) => category < _upTo.Count ? null : _texts.TextOf(category - _upTo.Count);

    public override double? UpToOf(int category) => category < _upTo.Count - 1 ? _upTo[category] : null;

    private void Cut(double[] sorted, int bands)
    {
        var start = 0;
        for (var band = 0; band < bands && start < sorted.Length; band++)
        {
            var end = band == bands - 1 ? sorted.Length : Math.Max(start + LeastDeals, (int)((band + 1L) * sorted.Length / bands));
            while (end < sorted.Length && sorted[end].Equals(sorted[end - 1]))
            {
                end++;
            }

            if (sorted.Length - end < LeastDeals)
            {
                end = sorted.Length;
            }

            _upTo.Add(sorted[Math.Min(end, sorted.Length) - 1]);
            start = end;
        }
    }
}
