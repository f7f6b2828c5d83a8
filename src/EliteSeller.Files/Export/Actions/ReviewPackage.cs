using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace EliteSeller.Files.Export.Actions;

/// <summary>
/// Rewrites the package of a workbook: the same content gives the same bytes, and every sheet gets what the library that
/// wrote it cannot write.
/// </summary>
internal static class ReviewPackage
{
    private const string Sheets = "xl/worksheets/sheet";
    private const string AfterValidations = "<x:drawing ";

    /// <summary>The oldest time that a ZIP entry can carry; a file says nothing about when it was made.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The library draws the ids of the sheets' relationships anew every time.</summary>
    private static readonly Regex DrawnId = new("\"R[0-9a-f]{32}\"", RegexOptions.CultureInvariant);

    /// <summary>Rewrites a package.</summary>
    /// <param name="package">The workbook as it was written; read from where it stands.</param>
    /// <param name="validations">The element <c>dataValidations</c> of every sheet.</param>
    /// <param name="output">Takes the bytes; it stays open and need not be able to seek.</param>
    public static void Rewrite(Stream package, string validations, Stream output)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in source.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var text = DrawnId.Replace(reader.ReadToEnd(), drawn => Lasting(ids, drawn.Value));
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = EntryTime;
            using var writer = new StreamWriter(copy.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(entry.FullName.StartsWith(Sheets, StringComparison.Ordinal) ? WithValidations(text, validations) : text);
        }
    }

    private static string Lasting(Dictionary<string, string> ids, string drawn)
    {
        if (!ids.TryGetValue(drawn, out var lasting))
        {
            ids.Add(drawn, lasting = FormattableString.Invariant($"\"rIdSheet{ids.Count + 1}\""));
        }

        return lasting;
    }

    private static string WithValidations(string sheet, string validations)
    {
        var at = sheet.IndexOf(AfterValidations, StringComparison.Ordinal);
        return at >= 0
            ? sheet.Insert(at, validations)
            : throw new InvalidOperationException("The sheet is not written as it used to be: it has no drawing to stand before.");
    }
}
