using System.Globalization;
using System.Text;
using System.Xml;

namespace EliteSeller.Files.Export.Reports;

/// <summary>Writes one sheet of a workbook: a header that stays in view, filters, coloured verdicts, paper one page wide.</summary>
/// <remarks>The order of the elements is that of ECMA-376, part 1, 18.3.1.99.</remarks>
internal static class SheetWriter
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The verdicts in the order of their colours in the styles of the workbook.</summary>
    public static readonly string[] Verdicts = ["Walk away", "Ask for the NO", "Cannot qualify", "Pursue"];

    /// <summary>A sheet has 1,048,576 rows, one of them the header.</summary>
    private const int MostRows = 1_048_575;
    private const int LongestCell = 32_767;
    private const int HeaderLook = 1;
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    /// <summary>Writes the part of a sheet.</summary>
    /// <returns>How many rows it has, with the header.</returns>
    public static int Write(Sheet sheet, Stream output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineChars = "\n",
        });
        xml.WriteStartElement("worksheet", Namespace);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" "
            + "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            xml.WriteRaw(FormattableString.Invariant(
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{sheet.Columns[i].Width}\" customWidth=\"1\"/>"));
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Namespace);
        var count = 1;
        Row(xml, count, sheet.Columns.Select(column => (object?)column.Header), _ => HeaderLook);
        foreach (var row in sheet.Rows.Take(MostRows))
        {
            Row(xml, ++count, row, column => (int)sheet.Columns[column].Look);
        }

        xml.WriteEndElement();
        Foot(xml, sheet, count);
        xml.WriteEndElement();
        return count;
    }

    /// <summary>The letter of a column; no sheet has more than 26.</summary>
    public static char Letter(int column) => (char)('A' + column);

    private static void Row(XmlWriter xml, int number, IEnumerable<object?> cells, Func<int, int> lookOf)
    {
        xml.WriteStartElement("row", Namespace);
        xml.WriteAttributeString("r", number.ToString(Neutral));
        var column = 0;
        foreach (var cell in cells)
        {
            Cell(xml, Letter(column) + number.ToString(Neutral), cell, lookOf(column));
            column++;
        }

        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string place, object? value, int look)
    {
        xml.WriteStartElement("c", Namespace);
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", look.ToString(Neutral));
        if (value is string text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Namespace);
            xml.WriteElementString("t", Namespace, Clean(text));
            xml.WriteEndElement();
        }
        else if (value is not null)
        {
            xml.WriteElementString("v", Namespace, value is DateTime day
                ? day.ToOADate().ToString(Neutral) : ((IFormattable)value).ToString(null, Neutral));
        }

        xml.WriteEndElement();
    }

    private static void Foot(XmlWriter xml, Sheet sheet, int rows)
    {
        var all = FormattableString.Invariant($"A1:{Letter(sheet.Columns.Count - 1)}{rows}");
        xml.WriteRaw($"<autoFilter ref=\"{all}\"/>");
        var verdict = sheet.Columns.Select((column, place) => column.Header == "Verdict" ? place : -1).Max();
        if (verdict >= 0 && rows > 1)
        {
            var rules = Verdicts.Select((name, place) => FormattableString.Invariant(
                $"<cfRule type=\"cellIs\" dxfId=\"{place}\" priority=\"{place + 1}\" operator=\"equal\">")
                + $"<formula>\"{name}\"</formula></cfRule>");
            xml.WriteRaw(FormattableString.Invariant($"<conditionalFormatting sqref=\"{Letter(verdict)}2:{Letter(verdict)}{rows}\">")
                + string.Concat(rules) + "</conditionalFormatting>");
        }

        xml.WriteRaw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
            + "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
    }

    // Some programs refuse the whole file for one control character, and _x0041_ would be read as an A.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, LongestCell));
        for (var i = 0; i < text.Length && clean.Length < LongestCell - 8; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]) && !char.IsControl(text[i]))
            {
                clean.Append(text[i] == '_' && i + 1 < text.Length && text[i + 1] == 'x' ? "_x005F_" : text[i].ToString());
            }
        }

        return clean.ToString();
    }
}
