using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using CsvHelper;
using EliteSeller.Opportunities;
using EliteSeller.Pipelines;
using EliteSeller.Reading;

namespace EliteSeller.Formats.Csv;

/// <summary>Reads the opportunities of a CSV file: once to settle how its columns are written, and once more to read them.</summary>
internal sealed class CsvOpportunityReader : OpportunityReader
{
    private const long MaximumSurvey = 64L << 20;
    private const int MaximumHeld = 1000;

    private readonly string _path;
    private readonly Func<IReadOnlyList<string>, ReadingOptions>? _choose;
    private ReadingOptions _options;
    private readonly CancellationToken _stopToken;
    private readonly CsvFile _file;
    private readonly long? _lengthAtStart;
    private readonly RejectFile? _rejects;
    private readonly Queue<HeldRecord> _held = new();
    private CsvPreamble _preamble = null!;
    private CsvRecords _records = null!;
    private CsvRowReader _rows = null!;
    private int _width;
    private Problem? _heldEnd;
    private bool _isOver;

    private CsvOpportunityReader(string path, ReadingOptions options, Func<IReadOnlyList<string>, ReadingOptions>? choose, RejectFile? rejects, CancellationToken stopToken)
        : base(path)
    {
        _rejects = rejects;
        _path = path;
        _options = options;
        _choose = choose;
        _stopToken = stopToken;
        _file = CsvFile.Open(path, options.Encoding, stopToken);
        _lengthAtStart = _file.Length;
        BytesToRead = _file.Length;
    }

    /// <inheritdoc/>
    public override long BytesRead => _records.BytesRead;

    /// <inheritdoc/>
    public override long? BytesToRead { get; }

    /// <summary>Opens a file and settles it.</summary>
    public static new OpportunityReader Open(string path, ReadingOptions options, Func<IReadOnlyList<string>, ReadingOptions>? choose, RejectFile? rejects, CancellationToken stopToken)
    {
        CsvOpportunityReader? reader = null;
        try
        {
            reader = new CsvOpportunityReader(path, options, choose, rejects, stopToken);
            reader.Settle();
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
    internal override bool ReadRow(out ReadItem item) => Advance(null, out item);

    /// <inheritdoc/>
    private protected override bool MeasureRow(PipelineMeasurement measurement, out ReadItem item) => Advance(measurement, out item);

    /// <summary>Moves to the next deal or problem.</summary>
    /// <param name="measurement">Takes the deal, or null to make an object of it.</param>
    /// <param name="item">An opportunity or a problem; empty when the deal was measured.</param>
    /// <returns>False at the end of the file.</returns>
    private bool Advance(PipelineMeasurement? measurement, out ReadItem item)
    {
        while (_held.Count > 0)
        {
            if (Take(_held.Dequeue(), measurement, out item))
            {
                return true;
            }
        }

        item = default;
        while (!_isOver)
        {
            if (!MoveNext(out var end))
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
            else if (measurement is null)
            {
                if (Give(_rows.Read(_records, out Opportunity? opportunity), opportunity, _records.Raw, out item))
                {
                    return true;
                }
            }
            else if (_rows.Read(_records, out OpportunityDraft? draft) is var problem && (problem is not null || draft is not null))
            {
                Measure(draft, measurement);
                return Give(problem, null, _records.Raw, out item) || draft is not null;
            }
        }

        return false;
    }

    private bool GiveEnd(Problem? end, out ReadItem item)
    {
        item = default;
        _isOver = true;
        end ??= _file.CanReadTwice ? null : _heldEnd;
        if (end is null)
        {
            CompareLength();
            return false;
        }

        Log.Refuse(end);
        _rejects?.Add(end, _records.IsOpenQuote ? _records.Raw : default);
        item = new ReadItem(end);
        return true;
    }

    private void Measure(OpportunityDraft? draft, PipelineMeasurement measurement)
    {
        if (draft is not null)
        {
            measurement.Add(draft);
            Log.Read();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _records?.Dispose();
        _file.Dispose();
    }

    private void Settle()
    {
        var matcher = new HeaderMatcher(Layouts.LayoutFiles.Catalogue);
        var beginning = _file.Beginning(out var isWhole);
        _preamble = new CsvPreambleFinder(matcher, beginning, isWhole).Find(_options.Delimiter);
        Log.Describe(_file.Encoding.Name, _file.Encoding.Reason, _preamble.Delimiter.ToString(), _preamble.Reason);

        var cells = StartRecords();
        var header = _records.Raw.ToArray();
        var names = new HeaderNames(cells.ConvertAll(FormulaGuard.Unguard));
        names.Note(Log);
        _options = _choose?.Invoke(names.Names) ?? _options;
        var match = matcher.Match(names.Names, _options);
        _width = cells.Count;
        _records.Expect(cells, match.Columns);

        var survey = new TableSurvey(match, _options, Log);
        var hasRows = Survey(survey);
        if (!hasRows)
        {
            throw new EliteSellerException(new Problem(
                "HeaderOnly", ProblemKind.NoInput, "The file has a header and no deal below it.", "Export it again; a filter in the CRM may have left nothing over.", _path));
        }

        var factory = survey.Settle(_path);
        _rows = new CsvRowReader(factory, _preamble.Delimiter);
        if (_file.CanReadTwice)
        {
            _records.Dispose();
            StartRecords();
            _records.Expect(cells, match.Columns);
        }

        _rejects?.Begin(_path, _file.Encoding, LineEnd(beginning), header);
        for (var i = _preamble.HasSeparatorLine ? 1 : 0; i < _preamble.RecordsBeforeHeader; i++)
        {
            Log.Drop(DropReason.Title);
        }
    }

    /// <summary>Opens the records and moves behind the header, whose cells it gives.</summary>
    private List<string> StartRecords()
    {
        _records = new CsvRecords(_file.Start(_stopToken), _file.Encoding, _preamble.Delimiter);
        for (var i = 0; i <= _preamble.RecordsBeforeHeader; i++)
        {
            if (!MoveNext(out var problem))
            {
                throw new EliteSellerException(problem ?? Blank());
            }
        }

        var cells = _records.Cells();
        return cells.Exists(cell => cell.Trim().Length > 0)
            ? cells
            : throw new EliteSellerException(Blank());
    }

    private static string LineEnd(string beginning)
    {
        var at = beginning.IndexOfAny(['\r', '\n']);
        return at < 0 || beginning[at] == '\n' ? "\n" : at + 1 < beginning.Length && beginning[at + 1] == '\n' ? "\r\n" : "\r";
    }

    private Problem Blank() => new("EmptyFile", ProblemKind.NoInput, "The file holds nothing but blank lines.", "Export it again.", _path);

    /// <summary>Shows the survey the rows that it needs. What can not be read twice is held.</summary>
    /// <returns>Whether there is any row below the header.</returns>
    private bool Survey(TableSurvey survey)
    {
        var hasRows = false;
        while (!survey.IsSettled && _records.BytesRead < MaximumSurvey && _held.Count < MaximumHeld)
        {
            if (!MoveNext(out var end))
            {
                _heldEnd = end;
                return hasRows || end is not null;
            }

            var kind = _records.Classify();
            hasRows |= kind is not (RecordKind.Blank or RecordKind.Footer or RecordKind.RepeatedHeader or RecordKind.Total);
            if (kind == RecordKind.Deal)
            {
                survey.Add(_records.Text, _records.Line);
            }

            if (!_file.CanReadTwice)
            {
                _held.Enqueue(new HeldRecord(kind, _records.Line, _records.FieldCount, _records.Raw.ToArray()));
            }
        }

        return true;
    }

    private bool Take(HeldRecord record, PipelineMeasurement? measurement, out ReadItem item)
    {
        if (record.Kind != RecordKind.Deal)
        {
            return Leave(record.Kind, record.Line, record.FieldCount, record.Bytes, out item);
        }

        var problem = _rows.Read(record, out var opportunity);
        if (measurement is null || opportunity is null)
        {
            return Give(problem, opportunity, record.Bytes, out item);
        }

        measurement.Add(opportunity);
        Log.Read();
        item = default;
        return true;
    }

    /// <summary>Gives what became of a deal's row.</summary>
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
        var problem = kind switch
        {
            RecordKind.Ragged => _records.IsCutOff(_file.Length) ? CsvProblems.FileEndsInRow(_path, line) : CsvProblems.FieldCount(_path, line, fieldCount, _width),
            RecordKind.Malformed => CsvProblems.MalformedQuote(_path, line),
            RecordKind.Undecodable => CsvProblems.EncodingContradiction(_path, line, _file.Encoding.Name),
            _ => null,
        };
        if (problem is not null)
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
            _ => DropReason.Blank,
        });
        return false;
    }

    /// <summary>Moves to the next record.</summary>
    /// <param name="end">What ended the file before its end, or null.</param>
    private bool MoveNext(out Problem? end)
    {
        end = null;
        try
        {
            if (!_records.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException failure)
        {
            end = TooLong(failure);
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new EliteSellerException(CsvProblems.Broken(_path, _records.Line, failure), failure);
        }

        if (_records.IsOpenQuote)
        {
            end = CsvProblems.UnclosedQuote(_path, _records.Line);
            LeaveUnread(_records.ByteOffset);
            return false;
        }

        return true;
    }

    /// <summary>A file that changes while it is read is told: what was read may be half of a row.</summary>
    private void CompareLength()
    {
        if (_records.BytesRead < _lengthAtStart)
        {
            throw new EliteSellerException(CsvProblems.CutShort(_path, _records.Line, _lengthAtStart.Value, _records.BytesRead));
        }

        if (_records.BytesRead > _lengthAtStart)
        {
            Log.Note("FileGrew", "The file grew while it was read, so its last row may have been written only in part. Read it again when nobody writes it any more.");
        }
    }

    private Problem TooLong(CsvFormatException failure)
    {
        LeaveUnread(failure.ByteOffset);
        var isOpenQuote = _file.Encoding.IsUtf8 && _file.CanReadTwice && LongRecord.IsOpenQuote(_path, failure.ByteOffset, (byte)_preamble.Delimiter);
        return isOpenQuote ? CsvProblems.UnclosedQuote(_path, failure.LineNumber) : CsvProblems.RecordTooLong(_path, failure.LineNumber);
    }

    private void LeaveUnread(long offset)
    {
        if (_file.Encoding.IsUtf8 && _file.Length is { } length)
        {
            Log.LeaveUnread(Math.Max(0, length - offset));
        }
    }
}
