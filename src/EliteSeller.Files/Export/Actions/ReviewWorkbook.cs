using EliteSeller.Analysis.Actions;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace EliteSeller.Files.Export.Actions;

/// <summary>The sheet of a review as a workbook, a sheet for each seller; answers and decisions are chosen from lists.</summary>
/// <remarks>Texts are cells of text: what begins with an equals sign is shown, never calculated.</remarks>
public static class ReviewWorkbook
{
    private const int LongestName = 31;
    private const int LastRow = 500;
    private const string NoOwner = "No owner";

    private static readonly char[] Forbidden = ['[', ']', ':', '*', '?', '/', '\\', '\''];

    private static readonly Dictionary<string, double> Widths = new()
    {
        ["Deal"] = 28, ["Account"] = 22, ["Why"] = 34, ["Question"] = 60, ["Last answer"] = 30, [ReviewColumn.DealId] = 22,
        [ReviewColumn.About] = 18, [ReviewColumn.WhoSaidIt] = 20, [ReviewColumn.Remark] = 40,
    };

    /// <summary>Writes the workbook.</summary>
    /// <param name="actions">The actions, in the order of their rows.</param>
    /// <param name="output">Takes the bytes; it stays open and need not be able to seek.</param>
    public static void Write(IEnumerable<OpportunityAction> actions, Stream output)
    {
        var sheets = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var seller in actions.GroupBy(action => action.Owner, StringComparer.Ordinal))
        {
            sheets.Add(NameOf(seller.Key, sheets), seller.Select(Row).ToArray());
        }

        using var package = new MemoryStream();
        package.SaveAs(sheets, printHeader: true, excelType: ExcelType.XLSX, configuration: new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            AutoFilter = true,
            FastMode = false,
            DynamicColumns = ReviewColumn.All.Select(Look).ToArray(),
        });
        package.Position = 0;
        ReviewPackage.Rewrite(package, Lists(), output);
    }

    private static Dictionary<string, object?> Row(OpportunityAction action) => ReviewColumn.All
        .Zip(ReviewSheet.Cells(action), (name, cell) => (name, cell)).ToDictionary(pair => pair.name, pair => Clean(pair.cell));

    /// <summary>A workbook cannot hold control characters, and some programs refuse the whole file for one.</summary>
    private static object? Clean(object? cell) => cell is string text && text.Any(char.IsControl)
        ? new string(text.Select(character => char.IsControl(character) ? ' ' : character).ToArray()) : cell;

    private static DynamicExcelColumn Look(string name, int index) => new(name)
    {
        Index = index,
        Format = name is "Close date" or "Due" or ReviewColumn.NewDate ? "yyyy-mm-dd" : name == "Amount" ? "#,##0" : null,
        Width = Widths.TryGetValue(name, out var width) ? width : 14,
    };

    private static string NameOf(string? owner, Dictionary<string, object> taken)
    {
        var text = new string((owner ?? "").Select(c => char.IsControl(c) || Forbidden.Contains(c) ? ' ' : c).ToArray()).Trim();
        var name = text.Length == 0 ? NoOwner : text.Length > LongestName ? text.Substring(0, LongestName).Trim() : text;
        for (var i = 2; taken.ContainsKey(name); i++)
        {
            var ending = FormattableString.Invariant($" {i}");
            name = (text.Length + ending.Length > LongestName ? text.Substring(0, LongestName - ending.Length) : text) + ending;
        }

        return name;
    }

    private static string Lists() => "<x:dataValidations count=\"2\">"
        + ListOf(ReviewColumn.Answer, ReviewColumn.Answers) + ListOf(ReviewColumn.Decision, ReviewColumn.Decisions)
        + "</x:dataValidations>";

    private static string ListOf(string column, IReadOnlyList<string> words)
    {
        var letter = (char)('A' + ReviewColumn.All.ToList().IndexOf(column));
        return "<x:dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"" + column
            + "\" error=\"Choose from the list.\""
            + FormattableString.Invariant($" sqref=\"{letter}2:{letter}{LastRow}\"><x:formula1>\"")
            + string.Join(",", words) + "\"</x:formula1></x:dataValidation>";
    }
}
