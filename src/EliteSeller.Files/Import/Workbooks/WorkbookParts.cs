using System.IO.Compression;
using System.Text;
using System.Xml;

namespace EliteSeller.Files.Import.Workbooks;

/// <summary>The parts of a workbook that its sheets share: their names, its calendar, its styles and its texts.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private static readonly XmlReaderSettings _settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private readonly ZipArchive _package;
    private readonly Lazy<List<string>> _texts;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SheetPart> _byName = new(StringComparer.Ordinal);

    /// <summary>Reads the list of sheets.</summary>
    /// <exception cref="InvalidDataException">The package is no workbook.</exception>
    public WorkbookParts(Stream stream)
    {
        _package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in _package.Entries)
        {
            AddFirst(_entries, entry.FullName.TrimStart('/'), entry);
        }

        var targets = Targets();
        var sheets = new List<SheetPart>();
        using (var part = Open("xl/workbook.xml") ?? throw new InvalidDataException("The package has no workbook."))
        using (var xml = XmlReader.Create(part, _settings))
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
                {
                    Is1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet"
                    && targets.TryGetValue(RelationOf(xml), out var path))
                {
                    sheets.Add(new SheetPart(xml.GetAttribute("name") ?? "", path, xml.GetAttribute("state") is "hidden" or "veryHidden"));
                }
            }
        }

        sheets.ForEach(sheet => AddFirst(_byName, sheet.Name, sheet));
        Sheets = sheets.Count > 0 ? sheets : throw new InvalidDataException("The workbook has no sheet.");
        using var styles = Open("xl/styles.xml");
        Formats = CellFormats.Read(styles);
        _texts = new(ReadTexts);
    }

    /// <summary>The sheets in their order.</summary>
    public IReadOnlyList<SheetPart> Sheets { get; }

    /// <summary>Whether the workbook counts its days from 1904.</summary>
    public bool Is1904 { get; }

    /// <summary>How numbers are shown.</summary>
    public CellFormats Formats { get; }

    /// <summary>The first sheet of a name.</summary>
    public SheetPart this[string name] => _byName[name];

    /// <summary>A text that cells share, by its number.</summary>
    public string Text(int number) =>
        number >= 0 && number < _texts.Value.Count
        ? _texts.Value[number] : throw new InvalidDataException("A cell names a text that is not there.");

    /// <summary>Opens a part, or null when it is not there.</summary>
    public Stream? Open(string path) => _entries.TryGetValue(path, out var entry) ? entry.Open() : null;

    /// <inheritdoc/>
    public void Dispose() => _package.Dispose();

    /// <summary>
    /// The text of a shared or inline string: its runs without the readings of its characters. The reader stands on the element.
    /// </summary>
    public static string ReadString(XmlReader xml)
    {
        var text = new StringBuilder();
        var end = xml.LocalName;
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var (isPhonetic, isText) = (false, end == "v");
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth && xml.LocalName == end))
        {
            if (xml.LocalName == "rPh")
            {
                isPhonetic = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.LocalName == "t")
            {
                // What stands between the elements is how somebody has indented the file.
                isText = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                && isText && !isPhonetic)
            {
                text.Append(xml.Value);
            }
        }

        return Unescape(text.ToString());
    }

    /// <summary>Spreadsheets write characters that XML does not allow as <c>_x000D_</c>.</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.Substring(i + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier,
                    System.Globalization.CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 6;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static void AddFirst<T>(Dictionary<string, T> all, string name, T one)
    {
        if (!all.ContainsKey(name))
        {
            all[name] = one;
        }
    }

    private static string RelationOf(XmlReader xml)
    {
        for (var has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("relationships", StringComparison.Ordinal))
            {
                var id = xml.Value;
                xml.MoveToElement();
                return id;
            }
        }

        xml.MoveToElement();
        return "";
    }

    private Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var part = Open("xl/_rels/workbook.xml.rels")
            ?? throw new InvalidDataException("The workbook does not say where its sheets are.");
        using var xml = XmlReader.Create(part, _settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id
                && xml.GetAttribute("Target") is { } target
                && xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true
                    && xml.GetAttribute("TargetMode") != "External")
            {
                targets[id] = target.StartsWith("/", StringComparison.Ordinal) ? target.Substring(1) : "xl/" + target;
            }
        }

        return targets;
    }

    private List<string> ReadTexts()
    {
        var texts = new List<string>();
        using var part = Open("xl/sharedStrings.xml");
        if (part is null)
        {
            return texts;
        }

        using var xml = XmlReader.Create(part, _settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(ReadString(xml));
            }
        }

        return texts;
    }
}
