using System.IO.Compression;

namespace EliteSeller.Files.Storage;

/// <summary>What a zip file holds: a workbook, one text file, or something else that one sentence explains.</summary>
internal static class ZipPackage
{
    private const int LargestRatio = 200;
    private const long AlwaysSmall = 16L << 20;
    private static readonly string[] _texts = [".csv", ".tsv", ".txt"];

    /// <summary>The name of the only text file in an archive, or null when the archive is a workbook or cannot be looked into.</summary>
    /// <exception cref="EliteSellerException">OpenDocument, BinaryWorkbook, NotASpreadsheet or SeveralFiles.</exception>
    public static string? FindText(Stream stream, string path)
    {
        List<ZipArchiveEntry> entries;
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            entries = [.. archive.Entries];
            if (entries.Count == 0
                || entries.Exists(entry => entry.FullName.StartsWith("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            if (entries.Exists(entry => entry.FullName.Equals("xl/workbook.bin", StringComparison.OrdinalIgnoreCase)))
            {
                throw Wrong("BinaryWorkbook", "This is a binary workbook (.xlsb).", "Open it in Excel and save it as .xlsx or CSV.", path);
            }

            if (entries.Exists(entry => entry.FullName == "mimetype") && entries.Exists(entry => entry.FullName == "content.xml"))
            {
                throw Wrong("OpenDocument", "This is an OpenDocument file (.ods).",
                    "Open it in LibreOffice or Excel and save it as .xlsx or CSV.", path);
            }

            if (entries.Exists(entry =>
                entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
            {
                throw Wrong("NotASpreadsheet", "This is an Office document, not a workbook.", "Export the deals as CSV or .xlsx.", path);
            }

            if (entries.Exists(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return null;
        }

        var texts = entries.Where(entry =>
            entry.Length > 0 && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)
            && _texts.Contains(Path.GetExtension(entry.FullName).ToLowerInvariant())).ToList();
        if (texts.Count == 1)
        {
            return texts[0].Length > AlwaysSmall && texts[0].Length / LargestRatio > texts[0].CompressedLength
                ? throw new EliteSellerException(new Problem("ArchiveTooLarge", ProblemKind.Limit,
                    "The file in this archive is too large when unpacked.", "Check that this is the right file, or unpack it first.", path))
                : texts[0].FullName;
        }

        throw Wrong(
            "SeveralFiles", texts.Count == 0
                ? "This zip archive has no CSV file." : FormattableString.Invariant($"This zip archive has {texts.Count} text files."),
            "Unpack it and read the file with the deals.", path);
    }

    /// <summary>Opens the text file of an archive; closing it closes the archive.</summary>
    public static Stream OpenText(Stream stream, string name)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        return new EntryStream(archive, archive.GetEntry(name)!.Open());
    }

    private static EliteSellerException Wrong(string id, string message, string hint, string path) =>
        new(new Problem(id, ProblemKind.Data, message, hint, path));

    private sealed class EntryStream(ZipArchive archive, Stream inner) : ReadOnlyStream(inner)
    {
        public override int Read(byte[] buffer, int offset, int count) => Inner.Read(buffer, offset, count);

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
            {
                archive.Dispose();
            }
        }
    }
}
