using EliteSeller.Analysis.Reports;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace EliteSeller.Files.Export.Reports;

/// <summary>
/// A pipeline report as a workbook: a summary, every deal, what failed on each, the questions and the sellers; with filters, a header that
/// stays in view, real dates and amounts, and paper one page wide.
/// </summary>
/// <remarks>Texts are cells of text: what begins with an equals sign is shown, never calculated.</remarks>
internal sealed class ReportWorkbook : IReportWriter
{
    /// <summary>The most rows of a worksheet below its header (ECMA-376 allows 1,048,576 rows).</summary>
    private const int MostRows = 1_048_575;

    private const int LongestCell = 32_767;

    private static readonly Dictionary<string, (string? Format, double Width)> Looks = new()
    {
        ["Topic"] = (null, 18),
        ["Item"] = (null, 100),
        ["Verdict"] = (null, 14),
        ["Account"] = (null, 26),
        ["Name"] = (null, 30),
        ["Owner"] = (null, 20),
        ["Stage"] = (null, 16),
        ["Amount"] = ("#,##0", 14),
        ["Change"] = ("+#,##0;-#,##0;0", 14),
        ["Open amount"] = ("#,##0", 14),
        ["Pursue amount"] = ("#,##0", 14),
        ["Ask amount"] = ("#,##0", 14),
        ["Walk-away amount"] = ("#,##0", 17),
        ["Close date"] = ("yyyy-mm-dd", 11),
        ["Since"] = ("yyyy-mm-dd", 11),
        ["Ask by"] = ("yyyy-mm-dd", 11),
        ["Walk away since"] = ("yyyy-mm-dd", 15),
        ["Summary"] = (null, 42),
        ["Reason"] = (null, 60),
        ["Question"] = (null, 60),
        ["Rule"] = (null, 22),
    };

    /// <inheritdoc/>
    public void Write(PipelineReport report, Stream output)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        var sheets = ReportSheets.Create(report).ToDictionary(sheet => sheet.Name, sheet => (object)Rows(sheet.Header, sheet.Rows));
        using var package = new MemoryStream();
        package.SaveAs(sheets, printHeader: true, excelType: ExcelType.XLSX, configuration: new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            AutoFilter = true,
            FastMode = false,
            DynamicColumns = [.. ReportSheets.Headers.Select(Look)],
        });
        package.Position = 0;
        ReportWorkbookPackage.Rewrite(package, output);
    }

    private static DynamicExcelColumn Look(string header) => new(header)
    {
        Format = Looks.TryGetValue(header, out var look) ? look.Format : null,
        Width = Looks.TryGetValue(header, out look) ? look.Width : Math.Max(9, header.Length + 3),
    };

    private static IEnumerable<Dictionary<string, object?>> Rows(IReadOnlyList<string> header, IEnumerable<object?[]> rows)
    {
        var any = false;
        foreach (var row in rows.Take(MostRows))
        {
            any = true;
            yield return header.Select((name, i) => (name, Value: Cell(row[i]))).ToDictionary(cell => cell.name, cell => cell.Value);
        }

        if (!any)
        {
            yield return header.ToDictionary(name => name, _ => (object?)null);
        }
    }

    /// <summary>A workbook cannot hold control characters, and some programs refuse the whole file for one.</summary>
    private static object? Cell(object? value)
    {
        if (value is not string text)
        {
            return value;
        }

        var clean = text.Any(char.IsControl) ? new string([.. text.Where(character => !char.IsControl(character))]) : text;
        return clean.Length > LongestCell ? clean.Substring(0, LongestCell) : clean;
    }
}
