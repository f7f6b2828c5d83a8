using System.Text;
using CsvHelper;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>The records of a CSV file behind its header, each with what it is.</summary>
internal sealed class CsvRecords : IDisposable
{
    /// <summary>The longest record that is read, in bytes of UTF-8.</summary>
    public const int MaximumRecord = 1 << 20;

    private static readonly OpportunityField[] _identity =
    [
        OpportunityField.Id, OpportunityField.Name, OpportunityField.Account, OpportunityField.Owner, OpportunityField.Stage,
            OpportunityField.CloseDate,
    ];

    private readonly StoppableStream _stream;
    private readonly CsvReader _reader;
    private readonly bool _isUtf8;
    private string[] _headers = [];
    private int _keyColumn;
    private bool _isMalformed;

    /// <summary>Starts at the beginning of a file.</summary>
    /// <param name="stream">The file; it is closed with this object.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="delimiter">The character between two cells.</param>
    /// <param name="hasZeros">Whether zero bytes are to be left out.</param>
    /// <param name="hasBackslashes">Whether quotes inside cells stand behind a backslash.</param>
    public CsvRecords(
        StoppableStream stream, FoundEncoding encoding, char delimiter, bool hasZeros = false, bool hasBackslashes = false)
    {
        _stream = stream;
        _isUtf8 = encoding.IsUtf8;
        Stream source = encoding.IsUtf8 ? stream : new DecodedStream(stream, encoding.Encoding);
        source = hasZeros ? new ZeroFreeStream(source) : source;
        _reader = CsvReader.Create(hasBackslashes ? new BackslashQuoteStream(source, delimiter) : source, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = delimiter,
            DetectSeparatorHint = false,
            SkipEmptyLines = false,
            MaxRecordSize = MaximumRecord,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = Notice,
        });
    }

    /// <summary>Whether the current record begins with a quote that is still open at the end of the file.</summary>
    public bool IsOpenQuote { get; private set; }

    /// <summary>How many bytes of the file were read so far.</summary>
    public long BytesRead => _stream.BytesRead;

    /// <summary>Where the current record begins, in bytes of UTF-8.</summary>
    public long ByteOffset => _reader.ByteOffset;

    /// <summary>The line on which the current record begins.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>
    /// Whether the file ends within the current record, so far as its length in bytes tells: with too few cells, and no line break behind
    /// them.
    /// </summary>
    public bool IsCutOff(long? fileLength) =>
        _isUtf8 && _reader.FieldCount < _headers.Length && _reader.ByteOffset + _reader.RawRecord.Length >= fileLength;

    /// <summary>The columns that tell deals apart, as far as the file has them.</summary>
    public IReadOnlyList<int> IdentityColumns { get; private set; } = [];

    /// <summary>The columns that hold fields.</summary>
    public IReadOnlyList<int> ReadColumns { get; private set; } = [];

    /// <summary>How many cells the header has.</summary>
    public int Width => _headers.Length;

    /// <summary>How many cells the current record has.</summary>
    public int FieldCount => _reader.FieldCount;

    /// <summary>The bytes of the current record in UTF-8.</summary>
    public ReadOnlySpan<byte> Raw => _reader.RawRecord;

    /// <summary>The bytes of a cell of the current record in UTF-8, without its quotes.</summary>
    public ReadOnlySpan<byte> Span(int column) => column < _reader.FieldCount ? _reader.GetSpan(column) : default;

    /// <summary>The text of a cell of the current record.</summary>
    public string Text(int column) => column < _reader.FieldCount ? FormulaGuard.Unguard(_reader.GetString(column)) : "";

    /// <summary>The text of a cell of the current record, with the apostrophe that may guard it.</summary>
    public string RawText(int column) => _reader.GetString(column);

    /// <summary>All cells of the current record.</summary>
    public List<string> Cells()
    {
        var cells = new List<string>(_reader.FieldCount);
        for (var column = 0; column < _reader.FieldCount; column++)
        {
            cells.Add(_reader.GetString(column));
        }

        return cells;
    }

    /// <summary>Says what the header was, so that records can be told apart.</summary>
    public void Expect(IReadOnlyList<string> headerCells, IReadOnlyDictionary<OpportunityField, int> columns)
    {
        _headers = [.. headerCells];
        var identity = new List<int>();
        foreach (var field in _identity)
        {
            if (columns.TryGetValue(field, out var column) && !identity.Contains(column))
            {
                identity.Add(column);
            }
        }

        IdentityColumns = [.. identity];
        ReadColumns = [.. columns.Values];
        _keyColumn = identity.Count == 0 ? 0 : identity[identity.Count - 1];
        if (columns.TryGetValue(OpportunityField.Stage, out var stage))
        {
            _keyColumn = stage;
        }
    }

    /// <summary>Expects the same header as other records of the file.</summary>
    public void ExpectAs(CsvRecords other)
    {
        _headers = other._headers;
        IdentityColumns = other.IdentityColumns;
        ReadColumns = other.ReadColumns;
        _keyColumn = other._keyColumn;
    }

    /// <summary>Moves to the next record.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="CsvFormatException">A record is longer than <see cref="MaximumRecord"/>.</exception>
    public bool Read()
    {
        _isMalformed = false;
        return _reader.Read();
    }

    /// <summary>What the current record is.</summary>
    public RecordKind Classify()
    {
        if (_isMalformed)
        {
            return RecordKind.Malformed;
        }

        if (_isUtf8 ? !_stream.IsAscii && !Utf8Text.IsValid(_reader.RawRecord) : LoneSurrogates.AreIn(_reader.RawRecord))
        {
            return RecordKind.Undecodable;
        }

        if (_reader.FieldCount != _headers.Length)
        {
            return OddRecord.OfOtherLength(this);
        }

        return _reader.GetSpan(_keyColumn).IsEmpty ? OddRecord.WithoutKey(this) : IsHeader() ? RecordKind.RepeatedHeader : RecordKind.Deal;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private void Notice(CsvMalformedRecord record)
    {
        _isMalformed |= record.Reason is CsvMalformedReason.TextAfterClosingQuote;
        IsOpenQuote |= record.Reason is CsvMalformedReason.UnterminatedQuote;
    }

    private bool IsHeader()
    {
        for (var column = 0; column < _headers.Length; column++)
        {
            var span = _reader.GetSpan(column);
            var header = _headers[column];
            if (span.Length < header.Length || (span.Length > 0 && (header.Length == 0 || (span[0] < 0x80 && (char)span[0] != header[0])))
                || _reader.GetString(column) != header)
            {
                return false;
            }
        }

        return true;
    }
}
