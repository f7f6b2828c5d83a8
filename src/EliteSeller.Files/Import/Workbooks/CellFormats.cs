using System.Globalization;
using System.Text;
using System.Xml;

namespace EliteSeller.Files.Import.Workbooks;

/// <summary>How the numbers of a workbook's cells are shown: as numbers, dates or percentages.</summary>
internal sealed class CellFormats
{
    private readonly List<Kind> _styles = [];

    /// <summary>What a number stands for.</summary>
    public enum Kind
    {
        /// <summary>A number.</summary>
        Number,

        /// <summary>A day, counted from the workbook's first.</summary>
        Date,

        /// <summary>Parts of one, shown as a percentage.</summary>
        Percent,
    }

    /// <summary>The kind of a style by its number.</summary>
    public Kind this[int style] => style >= 0 && style < _styles.Count ? _styles[style] : Kind.Number;

    /// <summary>Reads the styles of a workbook.</summary>
    public static CellFormats Read(Stream? part)
    {
        var formats = new CellFormats();
        if (part is null)
        {
            return formats;
        }

        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var codes = new Dictionary<int, Kind>();
        var isCell = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                isCell = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                codes[Number(xml.GetAttribute("numFmtId"))] = KindOf(xml.GetAttribute("formatCode") ?? "");
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && isCell)
            {
                var id = Number(xml.GetAttribute("numFmtId"));
                formats._styles.Add(codes.TryGetValue(id, out var kind) ? kind : BuiltIn(id));
            }
        }

        return formats;
    }

    /// <summary>The kind that a format code describes.</summary>
    internal static Kind KindOf(string code)
    {
        var bare = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    var end = code.IndexOf('"', i + 1);
                    i = end < 0 ? code.Length : end;
                    break;
                case '[':
                    var close = code.IndexOf(']', i + 1);
                    var inside = close < 0 ? "" : code.Substring(i + 1, close - i - 1).ToLowerInvariant();
                    bare.Append(inside is "h" or "hh" or "m" or "mm" or "s" or "ss" ? "h" : "");
                    i = close < 0 ? code.Length : close;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case ';':
                    i = code.Length;
                    break;
                default:
                    bare.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        var text = bare.ToString().Replace("general", "").Replace("e+", "").Replace("e-", "");
        return text.IndexOf('%') >= 0 ? Kind.Percent : text.IndexOfAny(_dateMarks) >= 0 ? Kind.Date : Kind.Number;
    }

    private static readonly char[] _dateMarks = ['d', 'm', 'y', 'h', 's', 'e', 'b'];

    private static Kind BuiltIn(int id) => id switch
    {
        9 or 10 => Kind.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => Kind.Date,
        _ => Kind.Number,
    };

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
