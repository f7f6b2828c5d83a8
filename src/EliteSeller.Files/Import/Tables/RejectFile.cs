using System.Globalization;
using System.Text;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// Keeps the refused records of one CSV file byte for byte under the file's own header and in its encoding, so that they can be fixed and
/// read again. Refused rows of a workbook are written as CSV. The reasons stand in a second file, <c>name.reasons.csv</c>.
/// </summary>
/// <remarks>Nothing is put into place before <see cref="Commit"/>, and nothing at all when no record was refused.</remarks>
public sealed class RejectFile : IDisposable
{
    private readonly string _path;
    private readonly string _reasonsPath;
    private readonly bool _force;
    private FileStream? _records;
    private FileStream? _reasons;
    private CsvTableWriter? _reasonsTable;
    private CsvTableWriter? _rows;
    private Encoding _encoding = Encoding.UTF8;
    private byte[] _lineEnd = [];
    private string? _source;
    private long _count;

    /// <summary>Prepares the two files.</summary>
    /// <param name="path">The full path for the records.</param>
    /// <param name="force">Whether files that are already there may be replaced.</param>
    /// <exception cref="EliteSellerException">FileExists, FolderNotFound or PathIsFolder.</exception>
    public RejectFile(string path, bool force)
    {
        _path = path ?? throw new ArgumentNullException(nameof(path));
        _reasonsPath = Path.ChangeExtension(path, null) + ".reasons.csv";
        _force = force;
        AtomicFile.RequireFree(_path, force);
        AtomicFile.RequireFree(_reasonsPath, force);
    }

    /// <summary>Puts both files into place when there is anything in them.</summary>
    /// <exception cref="EliteSellerException">FileExists or FileNotWritten.</exception>
    public void Commit()
    {
        if (_count == 0)
        {
            return;
        }

        _reasonsTable!.Dispose();
        _rows?.Dispose();
        Place(_records!, _path);
        Place(_reasons!, _reasonsPath);
        _count = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reasonsTable?.Dispose();
        _rows?.Dispose();
        _records?.Dispose();
        _reasons?.Dispose();
    }

    /// <summary>Says which file the records come from.</summary>
    /// <exception cref="EliteSellerException">RejectPathTakesOneFile: a second file has another header.</exception>
    internal void Begin(string source, FoundEncoding encoding, string lineEnd, ReadOnlySpan<byte> header)
    {
        Begin(source);
        _encoding = encoding.Encoding;
        _lineEnd = encoding.IsUtf8 ? Encoding.ASCII.GetBytes(lineEnd) : _encoding.GetBytes(lineEnd);
        if (encoding.HasMark)
        {
            var mark = encoding.IsUtf8 ? [0xEF, 0xBB, 0xBF] : _encoding.GetPreamble();
            _records!.Write(mark, 0, mark.Length);
        }

        Write(header);
    }

    /// <summary>
    /// Says which workbook the rows come from; they become CSV in UTF-8, because a row of a workbook has no bytes of its own.
    /// </summary>
    /// <exception cref="EliteSellerException">RejectPathTakesOneFile.</exception>
    internal void Begin(string source, IReadOnlyList<string> header)
    {
        Begin(source);
        _rows = new CsvTableWriter(_records!, header);
    }

    /// <summary>Keeps a row of a workbook.</summary>
    /// <param name="problem">Why it was refused.</param>
    /// <param name="cells">Its texts.</param>
    internal void Add(Problem problem, IReadOnlyList<string> cells)
    {
        _rows!.Write(cells);
        Reason(problem);
    }

    /// <summary>Keeps a record.</summary>
    /// <param name="problem">Why it was refused.</param>
    /// <param name="record">Its bytes in UTF-8, without its line end.</param>
    internal void Add(Problem problem, ReadOnlySpan<byte> record)
    {
        Write(record);
        Reason(problem);
    }

    private void Begin(string source)
    {
        if (_source is not null)
        {
            throw new EliteSellerException(new Problem(
                "RejectPathTakesOneFile", ProblemKind.Argument, "-RejectPath takes one file, because each file has its own header.",
                "Read the files one at a time, each with its own -RejectPath."));
        }

        AtomicFile.RequireNotInput(_path, source);
        AtomicFile.RequireNotInput(_reasonsPath, source);
        _source = source;
        _records = Aside();
        _reasons = Aside();
        _reasonsTable = new CsvTableWriter(_reasons, ["Line", "Column", "ErrorId", "Reason"]);
    }

    private void Reason(Problem problem)
    {
        _reasonsTable!.Write([problem.Line?.ToString(CultureInfo.InvariantCulture), problem.Column, problem.ErrorId, problem.Message]);
        _count++;
    }

    private void Write(ReadOnlySpan<byte> record)
    {
        var bytes = record.ToArray();
        if (_encoding.CodePage != Encoding.UTF8.CodePage)
        {
            bytes = LoneSurrogates.Bytes(Encoding.UTF8.GetString(bytes), _encoding);
        }

        _records!.Write(bytes, 0, bytes.Length);
        _records.Write(_lineEnd, 0, _lineEnd.Length);
    }

    // Beside the file it will become, not in a folder for everybody's temporary files: these are customers' data.
    private FileStream Aside() => new(
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(_path))!, "." + Path.GetRandomFileName()),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);

    private void Place(FileStream aside, string path)
    {
        aside.Position = 0;
        AtomicFile.Write(path, _force, stream => aside.CopyTo(stream));
    }
}
