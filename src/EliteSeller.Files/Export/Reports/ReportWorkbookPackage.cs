using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace EliteSeller.Files.Export.Reports;

/// <summary>
/// Rewrites the package of a report's workbook: the same content gives the same bytes, verdicts are coloured, and each sheet prints
/// landscape and one page wide, which the library that wrote it cannot do.
/// </summary>
internal static class ReportWorkbookPackage
{
    private const string Sheets = "xl/worksheets/";
    private const string Styles = "xl/styles.xml";

    /// <summary>The oldest time that a ZIP entry can carry; a file says nothing about when it was made.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The library draws the id of a sheet's relationship anew every time.</summary>
    private static readonly Regex DrawnId = new("\"R[0-9a-f]{32}\"", RegexOptions.CultureInvariant);

    private static readonly Regex VerdictHeader = new(
        "<x:c r=\"(?<column>[A-Z]+)1\"[^>]*>(?:(?!</x:c>).)*>Verdict</", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // Light fills with dark writing of the same colour, readable on screen and in black and white.
    private static readonly (string Verdict, string Ink, string Fill)[] Colours =
    [
        ("Walk away", "FF8F1D14", "FFF8D7D3"), ("Ask for the NO", "FF6B4500", "FFFCE9C4"), ("Cannot qualify", "FF4A535D", "FFE6E9EC"),
        ("Pursue", "FF1D5F3D", "FFD5EEDF"),
    ];

    /// <summary>Rewrites a package.</summary>
    /// <param name="package">The workbook as it was written; read from where it stands.</param>
    /// <param name="output">Takes the bytes; it stays open and need not be able to seek.</param>
    public static void Rewrite(Stream package, Stream output)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in source.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var text = DrawnId.Replace(reader.ReadToEnd(), match => NameOf(match.Value, ids));
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = EntryTime;
            using var writer = new StreamWriter(copy.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(entry.FullName == Styles ? WithColours(text)
                : entry.FullName.StartsWith(Sheets, StringComparison.Ordinal) && !entry.FullName.Contains("_rels") ? WithPrint(text) : text);
        }
    }

    private static string NameOf(string drawn, Dictionary<string, string> ids)
    {
        if (!ids.TryGetValue(drawn, out var name))
        {
            ids.Add(drawn, name = FormattableString.Invariant($"\"rIdReport{ids.Count + 1}\""));
        }

        return name;
    }

    private static string WithColours(string styles)
    {
        var colours = new StringBuilder();
        foreach (var (_, ink, fill) in Colours)
        {
            colours.Append($"<x:dxf><x:font><x:color rgb=\"{ink}\"/></x:font><x:fill><x:patternFill patternType=\"solid\">")
                .Append($"<x:fgColor rgb=\"{fill}\"/><x:bgColor rgb=\"{fill}\"/></x:patternFill></x:fill></x:dxf>");
        }

        var all = FormattableString.Invariant($"<x:dxfs count=\"{Colours.Length}\">{colours}</x:dxfs>");
        var old = Regex.Match(styles, "<x:dxfs[^>]*/>|<x:dxfs[^>]*>.*?</x:dxfs>", RegexOptions.Singleline);
        return old.Success ? styles.Remove(old.Index, old.Length).Insert(old.Index, all)
            : styles.Replace("</x:styleSheet>", all + "</x:styleSheet>");
    }

    private static string WithPrint(string sheet)
    {
        var start = sheet.IndexOf('>', sheet.IndexOf("<x:worksheet", StringComparison.Ordinal)) + 1;
        var properties = Regex.Match(sheet, "<x:sheetPr[^>]*/>");
        var text = properties.Success ? sheet.Remove(properties.Index, properties.Length) : sheet;
        text = text.Insert(start, "<x:sheetPr><x:pageSetUpPr fitToPage=\"1\"/></x:sheetPr>");
        var at = text.IndexOf("<x:drawing ", StringComparison.Ordinal);
        at = at >= 0 ? at : text.IndexOf("</x:worksheet>", StringComparison.Ordinal);
        return text.Insert(at, Verdicts(text)
            + "<x:pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
            + "<x:pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
            + "<x:headerFooter><x:oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</x:oddFooter></x:headerFooter>");
    }

    private static string Verdicts(string sheet)
    {
        if (VerdictHeader.Match(sheet) is not { Success: true } header)
        {
            return "";
        }

        var column = header.Groups["column"].Value;
        var rules = Colours.Select((colour, place) => FormattableString.Invariant(
            $"<x:cfRule type=\"cellIs\" dxfId=\"{place}\" priority=\"{place + 1}\" operator=\"equal\">")
            + $"<x:formula>\"{colour.Verdict}\"</x:formula></x:cfRule>");
        return $"<x:conditionalFormatting sqref=\"{column}2:{column}1048576\">{string.Concat(rules)}</x:conditionalFormatting>";
    }
}
