using System.Threading;
using CsvHelper;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>
/// The records of one CSV file, from behind its header to its end: as often as the file can be read again, and with a problem in our words
/// for whatever ends it too early.
/// </summary>
internal sealed class CsvRecordSource : IDisposable
{
    private readonly string _path;
    private readonly ReadingLog _log;
    private readonly CancellationToken _stopToken;
    private readonly CsvFile _file;
    private readonly long? _lengthAtStart;
    private CsvPreamble _preamble = null!;
    private bool _hasBackslashes;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="encoding">The encoding that the user has named, or null.</param>
    /// <param name="log">The report of the file.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <exception cref="EliteSellerException">As <see cref="CsvFile.Open"/>.</exception>
    public CsvRecordSource(string path, string? encoding, ReadingLog log, CancellationToken stopToken)
    {
        _path = path;
        _log = log;
        _stopToken = stopToken;
        _file = CsvFile.Open(path, encoding, stopToken);
        _lengthAtStart = _file.Length;
    }

    /// <summary>The encoding.</summary>
    public FoundEncoding Encoding => _file.Encoding;

    /// <summary>The character between two cells, known when the preamble has been found.</summary>
    public char Delimiter => _preamble.Delimiter;

    /// <summary>Whether the file can be read again from its beginning.</summary>
    public bool CanReadTwice => _file.CanReadTwice;

    /// <summary>Whether the file can be gone through once more when it has been read.</summary>
    public bool CanReadAgain => _file.CanReadAgain;

    /// <summary>How long the file is in bytes now, or null when nobody can say.</summary>
    public long? Length => _file.Length;

    /// <summary>What ends a line of the file.</summary>
    public string LineEnd { get; private set; } = "\n";

    /// <summary>Finds the delimiter and the header.</summary>
    /// <param name="matcher">Knows headers.</param>
    /// <param name="wanted">The delimiter that the user has named, or null.</param>
    /// <exception cref="EliteSellerException">As <see cref="CsvPreambleFinder.Find"/>.</exception>
    public void FindPreamble(HeaderMatcher matcher, char? wanted)
    {
        var beginning = _file.Beginning();
        _preamble = new CsvPreambleFinder(matcher, beginning).Find(wanted);
        _hasBackslashes = beginning.HasBackslashQuotes(_preamble.Delimiter);
        if (_hasBackslashes)
        {
            _log.Inform("BackslashQuotes", "Quotes inside texts stand behind a backslash, as MySQL writes them; they are read as quotes.");
        }

        LineEnd = beginning.LineEnd();
        if (_file.HasZeros)
        {
            _log.Warn(
                "ZeroBytes", FormattableString.Invariant($"The file has zero bytes ({_file.Zeros} in its first MiB), which are left out."));
        }

        _log.Describe(Encoding.Name, Encoding.Reason, _preamble.Delimiter.ToString(), _preamble.Reason);
    }

    /// <summary>Counts the records above the header.</summary>
    public void CountTitles()
    {
        for (var i = _preamble.HasSeparatorLine ? 1 : 0; i < _preamble.RecordsBeforeHeader; i++)
        {
            _log.Drop(DropReason.Title);
        }
    }

    /// <summary>Opens the records and moves behind the header.</summary>
    /// <param name="header">The cells of the header.</param>
    /// <returns>The records, to be closed by the caller.</returns>
    /// <exception cref="EliteSellerException">EmptyFile, or what ends the file within its header.</exception>
    public CsvRecords Start(out List<string> header)
    {
        var records = new CsvRecords(_file.Start(_stopToken), Encoding, Delimiter, _file.HasZeros, _hasBackslashes);
        try
        {
            for (var i = 0; i <= _preamble.RecordsBeforeHeader; i++)
            {
                if (!MoveNext(records, out var problem))
                {
                    throw new EliteSellerException(problem ?? Blank());
                }
            }

            header = records.Cells();
            return header.Exists(cell => cell.Trim().Length > 0) ? records : throw new EliteSellerException(Blank());
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the next record.</summary>
    /// <param name="records">The records.</param>
    /// <param name="end">What ended the file before its end, or null.</param>
    /// <returns>False at the end.</returns>
    /// <exception cref="EliteSellerException">FileBroken.</exception>
    public bool MoveNext(CsvRecords records, out Problem? end)
    {
        end = null;
        try
        {
            if (!records.Read())
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
            throw new EliteSellerException(CsvProblems.Broken(_path, records.Line, failure), failure);
        }

        if (records.IsOpenQuote)
        {
            end = CsvProblems.UnclosedQuote(_path, records.Line);
            LeaveUnread(records.ByteOffset);
            return false;
        }

        return true;
    }

    /// <summary>What is wrong with a record, or null for one that is a deal or is left out.</summary>
    /// <param name="kind">What the record is.</param>
    /// <param name="line">Its line.</param>
    /// <param name="fieldCount">How many cells it has.</param>
    /// <param name="record">Its bytes.</param>
    /// <param name="records">The records that it came from.</param>
    public Problem? ProblemOf(RecordKind kind, long line, int fieldCount, ReadOnlySpan<byte> record, CsvRecords records) => kind switch
    {
        RecordKind.Ragged =>
            records.IsCutOff(Length)
            ? CsvProblems.FileEndsInRow(_path, line) : CsvProblems.FieldCount(_path, line, fieldCount, records.Width),
        RecordKind.Malformed => CsvProblems.MalformedQuote(_path, line, LineCount(record)),
        RecordKind.Undecodable => CsvProblems.EncodingContradiction(_path, line, Encoding.Name),
        _ => null,
    };

    /// <summary>A file that changes while it is read is told: what was read may be half of a row.</summary>
    /// <param name="records">The records at their end.</param>
    /// <exception cref="EliteSellerException">FileCutShort.</exception>
    public void CompareLength(CsvRecords records)
    {
        if (records.BytesRead < _lengthAtStart)
        {
            throw new EliteSellerException(CsvProblems.CutShort(_path, records.Line, _lengthAtStart.Value, records.BytesRead));
        }

        if (records.BytesRead > _lengthAtStart)
        {
            _log.Warn("FileGrew",
                "The file grew while it was read, so its last row may be incomplete. Read it again when no other program is writing it.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static int LineCount(ReadOnlySpan<byte> record)
    {
        var count = 1;
        foreach (var b in record)
        {
            count += b == (byte)'\n' ? 1 : 0;
        }

        return count;
    }

    private Problem Blank() => new("EmptyFile", ProblemKind.NoInput, "The file has only blank lines.", "Export it again.", _path);

    private Problem TooLong(CsvFormatException failure)
    {
        LeaveUnread(failure.ByteOffset);
        var isOpenQuote = Encoding.IsUtf8 && CanReadTwice && LongRecord.IsOpenQuote(_path, failure.ByteOffset, (byte)Delimiter);
        return isOpenQuote ? CsvProblems.UnclosedQuote(_path, failure.LineNumber) : CsvProblems.RecordTooLong(_path, failure.LineNumber);
    }

    private void LeaveUnread(long offset)
    {
        if (Encoding.IsUtf8 && Length is { } length)
        {
            _log.LeaveUnread(Math.Max(0, length - offset));
        }
    }
}
