using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Finds out whether a column of evidence holds numbers on a scale, and whether probabilities are parts of one.</summary>
internal sealed class ScaleProfile
{
    private const int LargestPicklist = 8;
    private const int LeastRepeats = 3;

    private bool _hasWords;
    private bool _hasNumbers;
    private int _top;
    private HashSet<string>? _words;
    private long _count;
    private bool _hasPercent;
    private decimal _largest;

    /// <summary>Takes a cell of evidence that is neither blank nor a word for not knowing.</summary>
    public void AddEvidence(string text)
    {
        if (EvidenceText.TryReadStep(text.Trim(), out var step))
        {
            _hasNumbers = true;
            _top = step > _top ? step : _top;
        }
        else
        {
            _hasWords = true;
            _count++;
            _words ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            if (_words.Count <= LargestPicklist)
            {
                _words.Add(text.Trim());
            }
        }
    }

    /// <summary>The words of the column where it is a picklist: few words that come again and again; otherwise none.</summary>
    public IEnumerable<string> Picklist =>
        _words is not null && _words.Count <= LargestPicklist && _count >= LeastRepeats * _words.Count ? _words : [];

    /// <summary>Takes a probability.</summary>
    public void AddProbability(NumberCell cell)
    {
        if ((cell.Point ?? cell.Comma) is { } number)
        {
            _hasNumbers = true;
            _hasPercent |= cell.IsPercent;
            // Of a doubtful cell the smaller reading counts: 1,000 parts of one do not exist, and 1.000 may.
            var smaller = cell.Comma < cell.Point ? cell.Comma.Value : number;
            _largest = smaller > _largest ? smaller : _largest;
        }
    }

    /// <summary>
    /// Whether all probabilities lie between 0 and 1. One percent is nobody's probability, so a column of 0 and 1 is on that scale too.
    /// </summary>
    public bool IsPartOfOne => _hasNumbers && !_hasPercent && _largest is > 0 and <= 1;

    /// <summary>The column of an evidence field with its scale.</summary>
    public EvidenceColumn Column(OpportunityField field, int index, string header, EvidenceMap map)
    {
        var scale = !_hasNumbers || _hasWords ? EvidenceScale.Words : _top <= 1 ? EvidenceScale.ZeroOrOne : EvidenceScale.UpToTop;
        return new EvidenceColumn(field, index, header, scale, _top, map);
    }
}
