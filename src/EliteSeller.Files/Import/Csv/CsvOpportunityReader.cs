using System.Threading;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Reads the opportunities of a CSV file: once to settle how its columns are written, and once more to read them.</summary>
internal sealed class CsvOpportunityReader : OpportunityReader
{
    private readonly string _path;
    private readonly CsvRecordSource _source;
    private readonly RejectFile? _rejects;
    private readonly HeldRecords _held = new();
    private CsvRecords _records = null!;
    private CsvRowReader _rows = null!;
    private OpportunityFactory _factory = null!;
    private bool _isOver;

    private CsvOpportunityReader(string path, string? encoding, RejectFile? rejects, CancellationToken stopToken)
        : base(path)
    {
        _path = path;
        _rejects = rejects;
        _source = new CsvRecordSource(path, encoding, Log, stopToken);
        BytesToRead = _source.Length;
    }

    /// <inheritdoc/>
    internal override RowHistory? Past => _factory.Past;

    /// <inheritdoc/>
    public override long BytesRead => _records.BytesRead;

    /// <inheritdoc/>
    public override long? BytesToRead { get; }

    /// <summary>Opens a file and settles it.</summary>
    public static OpportunityReader Open(string path, ReadingOptions options, Func<IReadOnlyList<string>, ReadingOptions>? choose,
        RejectFile? rejects, CancellationToken stopToken)
    {
        CsvOpportunityReader? reader = null;
        try
        {
            reader = new CsvOpportunityReader(path, options.Encoding, rejects, stopToken);
            reader.Settle(options, choose);
            return reader;
        }
        catch (EliteSellerException failure) when (failure.Problem.File is null && failure.Problem.Kind != ProblemKind.Argument)
        {
            reader?.Dispose();
            throw new EliteSellerException(failure.Problem.In(path), failure);
        }
        catch
        {
            reader?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    internal override bool ReadRow(out ReadItem item) => Advance(isPassing: false, out item);

    /// <inheritdoc/>
    internal override bool PassRow(out ReadItem item) => Advance(isPassing: true, out item);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _records?.Dispose();
        _source.Dispose();
    }

    private void Settle(ReadingOptions options, Func<IReadOnlyList<string>, ReadingOptions>? choose)
    {
        var matcher = new HeaderMatcher(Files.Import.Layouts.LayoutFiles.Catalogue);
        _source.FindPreamble(matcher, options.Delimiter);
        _records = _source.Start(out var cells);
        var header = _records.Raw.ToArray();
        var names = new HeaderNames(cells.ConvertAll(FormulaGuard.Unguard));
        names.Note(Log);
        options = choose?.Invoke(names.Names) ?? options;
        var match = matcher.Match(names.Names, options);
        _records.Expect(cells, match.Columns);

        var survey = new TableProfile(match, options, Log);
        if (!_held.Survey(survey, _source, _records))
        {
            throw new EliteSellerException(new Problem(
                "HeaderOnly", ProblemKind.NoInput, "The file has a header but no deals.",
                    "Export it again; a filter in the CRM may hide all deals.", _path));
        }

        var factory = _factory = survey.Detect(_path);
        _rows = new CsvRowReader(factory, _source.Delimiter);
        if (_source.CanReadAgain)
        {
            factory.CanReadAgain();
        }

        if (_source.CanReadTwice)
        {
            _records.Dispose();
            _records = _source.Start(out _);
            _records.Expect(cells, match.Columns);
        }

        _rejects?.Begin(_path, _source.Encoding, _source.LineEnd, header);
        _source.CountTitles();
    }

    /// <summary>Moves to the next deal or problem.</summary>
    /// <param name="isPassing">Whether no object is made of the deal that the next row leaves alone.</param>
    /// <param name="item">An opportunity or a problem.</param>
    /// <returns>False at the end of the file.</returns>
    private bool Advance(bool isPassing, out ReadItem item)
    {
        while (_held.HasAny)
        {
            if (Take(_held.Next(), out item))
            {
                return true;
            }
        }

        item = default;
        while (!_isOver)
        {
            if (!_source.MoveNext(_records, out var end))
            {
                return GiveEnd(end, out item);
            }

            var kind = _records.Classify();
            if (kind != RecordKind.Deal)
            {
                if (Leave(kind, _records.Line, _records.FieldCount, _records.Raw, out item))
                {
                    return true;
                }
            }
            else
            {
                var problem = isPassing ? _rows.Pass(_records, out var deal) : _rows.Read(_records, out deal);
                if (Give(problem, deal, _records.Raw, out item))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool GiveEnd(Problem? end, out ReadItem item)
    {
        item = default;
        _isOver = true;
        RepeatedRecords.Compare(_source, _records, _rows);
        _factory.Complete();
        end ??= _source.CanReadTwice ? null : _held.End;
        if (end is null)
        {
            _source.CompareLength(_records);
            return false;
        }

        Log.Refuse(end);
        _rejects?.Add(end, _records.IsOpenQuote ? _records.Raw : default);
        item = new ReadItem(end);
        return true;
    }

    private bool Take(HeldRecord record, out ReadItem item)
    {
        if (record.Kind != RecordKind.Deal)
        {
            return Leave(record.Kind, record.Line, record.FieldCount, record.Bytes, out item);
        }

        return Give(_rows.Read(record, out var opportunity), opportunity, record.Bytes, out item);
    }

    /// <summary>Gives What happened to a deal's row.</summary>
    /// <returns>False when it was folded into an earlier one.</returns>
    private bool Give(Problem? problem, Opportunity? opportunity, ReadOnlySpan<byte> record, out ReadItem item)
    {
        if (problem is not null)
        {
            _rejects?.Add(problem, record);
        }

        item = problem is not null ? new ReadItem(problem) : opportunity is not null ? new ReadItem(opportunity) : default;
        return problem is not null || opportunity is not null;
    }

    /// <summary>Drops a record that is no deal, or refuses it.</summary>
    /// <returns>Whether there is something to tell.</returns>
    private bool Leave(RecordKind kind, long line, int fieldCount, ReadOnlySpan<byte> record, out ReadItem item)
    {
        item = default;
        if (_source.ProblemOf(kind, line, fieldCount, record, _records) is { } problem)
        {
            Log.Refuse(problem);
            _rejects?.Add(problem, record);
            item = new ReadItem(problem);
            return true;
        }

        Log.Drop(kind switch
        {
            RecordKind.RepeatedHeader => DropReason.RepeatedHeader,
            RecordKind.Total => DropReason.Total,
            RecordKind.Footer => DropReason.Footer,
            RecordKind.Beside => DropReason.Beside,
            _ => DropReason.Blank,
        });
        return false;
    }
}
