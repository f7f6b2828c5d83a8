using System.IO.Compression;
using System.Threading;
using System.Xml;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Workbooks;

/// <summary>
/// The rows of a workbook's sheets as texts, one after the other. Macros are never run and links to other files never followed.
/// </summary>
internal sealed class WorkbookRows : IDisposable
{
    private const long LargestUnpacked = 512L << 20;
    private const int LargestRatio = 200;
    private const long AlwaysSmall = 16L << 20;

    // A sheet of a few bytes may claim sixteen thousand columns in a million rows. A million deals in a hundred columns fit.
    // Nobody keeps a thousand facts of a deal, so the cells of wider rows count more.
    private const long MostCells = 128L << 20;
    private const int WideRow = 1000;
    private const int WideCell = 16;

    private readonly Stream _stream;
    private readonly string _path;
    private readonly CancellationToken _stopToken;
    private readonly long _largestUnpacked;
    private readonly Dictionary<string, IReadOnlyList<MergedRange>> _merged = new(StringComparer.OrdinalIgnoreCase);
    private WorkbookParts _parts = null!;

    /// <summary>Opens a workbook.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <param name="largestUnpacked">How many bytes the workbook may unpack to.</param>
    /// <exception cref="EliteSellerException">NotAWorkbook, WorkbookTooLarge, FileNotFound or FileNotReadable.</exception>
    public WorkbookRows(string path, CancellationToken stopToken, long largestUnpacked = LargestUnpacked)
    {
        _largestUnpacked = largestUnpacked;
        _path = path;
        _stopToken = stopToken;
        _stream = SourceFile.Open(path, stopToken);
        try
        {
            SheetNames = Guard(() =>
            {
                RequireSmall();
                _parts = new WorkbookParts(_stream);
                return _parts.Sheets.Select(sheet => sheet.Name).ToList();
            });
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>The names of the sheets in their order.</summary>
    public IReadOnlyList<string> SheetNames { get; }

    /// <summary>Whether a file begins as a workbook does.</summary>
    public static bool IsWorkbook(string path)
    {
        try
        {
            // Opening a pipe and closing it again would cut off its writer.
            using var stream = PipeStream.MayBe(path) ? Stream.Null : SourceFile.Open(path);
            if (stream.ReadByte() != 'P' || stream.ReadByte() != 'K' || stream.ReadByte() != 3 || stream.ReadByte() != 4)
            {
                return false;
            }

            stream.Position = 0;
            return ZipPackage.FindText(stream, path) is null;
        }
        catch (Exception failure) when (failure is EliteSellerException or IOException)
        {
            // Whoever opens it to read it says what is wrong.
            return false;
        }
    }

    /// <summary>Whether a sheet is hidden.</summary>
    public bool IsHidden(string sheet) => _parts[sheet].IsHidden;

    /// <summary>What the last reading came across, and which rows it found hidden.</summary>
    public SheetXml? LastRead { get; private set; }

    /// <summary>The rows of a sheet from its first one. Each is numbered as the spreadsheet numbers it.</summary>
    public IEnumerable<(long Line, string[] Cells)> Read(string sheet)
    {
        var path = _parts[sheet].Path;
        using var part = Guard(() => _parts.Open(path) ?? throw new InvalidDataException("The sheet is missing."));
        var reading = LastRead = new SheetXml(_parts, _merged.TryGetValue(path, out var merged) ? merged : []);
        using var rows = reading.Read(part).GetEnumerator();
        while (Guard(rows.MoveNext))
        {
            _stopToken.ThrowIfCancellationRequested();
            yield return rows.Current;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _parts?.Dispose();
        _stream.Dispose();
    }

    /// <summary>
    /// A package of a few bytes can unpack to gigabytes: what it says of itself is looked at before anything is unpacked.
    /// </summary>
    private void RequireSmall()
    {
        using var package = new ZipArchive(_stream, ZipArchiveMode.Read, leaveOpen: true);
        long unpacked = 0;
        foreach (var entry in package.Entries)
        {
            unpacked += entry.Length;
            if (unpacked > _largestUnpacked || (entry.Length > AlwaysSmall && entry.Length / LargestRatio > entry.CompressedLength))
            {
                throw new EliteSellerException(new Problem(
                    "WorkbookTooLarge", ProblemKind.Limit, FormattableString.Invariant(
                        $"The workbook is too large when unpacked (limit: {_largestUnpacked >> 20} MiB, and {LargestRatio} times a part's ")
                        + "packed size).",
                    "Check that this is the right file, or save the sheet as CSV (no size limit).", _path));
            }
        }

        foreach (var entry in package.Entries)
        {
            if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                using var part = entry.Open();
                var extent = SheetExtent.Read(part, _stopToken);
                RequireSmall(extent);
                _merged[entry.FullName] = extent.Merged;
            }
        }
    }

    private void RequireSmall(SheetExtent extent)
    {
        var most = extent.Columns > WideRow ? MostCells / WideCell : MostCells;
        if ((double)extent.Rows * extent.Columns > most)
        {
            throw new EliteSellerException(new Problem(
                "WorkbookTooLarge", ProblemKind.Limit, FormattableString.Invariant(
                    $"A sheet has {extent.Columns} columns in {extent.Rows} rows (limit: {most} cells at this width)."),
                "Delete the empty columns and rows after the deals, or save the sheet as CSV (no size limit).", _path));
        }
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or KeyNotFoundException
            or InvalidOperationException or FormatException
            or ArgumentException or NullReferenceException or IndexOutOfRangeException or OverflowException or NotSupportedException)
        {
            throw new EliteSellerException(
                new Problem("NotAWorkbook", ProblemKind.Data, "The file is not a valid workbook.",
                    "Save it again as an Excel workbook (.xlsx), or as CSV.", _path), failure);
        }
        catch (Exception failure) when (failure is IOException)
        {
            throw new EliteSellerException(SourceProblems.NotReadable(_path, failure), failure);
        }
    }
}
