using System.Globalization;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Export.Workbooks;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Actions;

/// <summary>The sheet of a review: a row for each action, with empty cells for what the meeting answers and decides.</summary>
public static class ReviewSheet
{
    private const int LongestName = 31;
    private const int RowsToAdd = 100;
    private const string NoOwner = "No owner";

    private static readonly char[] Forbidden = ['[', ']', ':', '*', '?', '/', '\\', '\''];

    private static readonly Dictionary<string, int> Widths = new()
    {
        ["Deal"] = 28, ["Account"] = 22, ["Why"] = 34, ["Question"] = 60, ["Last answer"] = 30, [ReviewColumn.DealId] = 22,
        [ReviewColumn.About] = 18, [ReviewColumn.WhoSaidIt] = 20, [ReviewColumn.Remark] = 40,
    };

    private static readonly SheetColumn[] Columns = [.. ReviewColumn.All.Select(Column)];

    /// <summary>Writes the sheet as CSV.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <param name="style">How the bytes look; the default unless given.</param>
    public static void WriteCsv(IEnumerable<OpportunityAction> actions, Stream output, CsvStyle? style = null) => CsvTableWriter.WriteAll(
        output, ReviewColumn.All, actions.Select(action => Cells(action).Select(Text)), style);

    /// <summary>Writes the sheet as a workbook, a sheet for each seller; answers and decisions are chosen from lists.</summary>
    /// <remarks>Texts are cells of text: what begins with an equals sign is shown, never calculated.</remarks>
    /// <param name="actions">The actions, in the order of their rows.</param>
    /// <param name="output">Takes the bytes; it stays open and need not be able to seek.</param>
    public static void WriteWorkbook(IEnumerable<OpportunityAction> actions, Stream output)
    {
        var (sheets, names) = (new List<Sheet>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var seller in actions.GroupBy(action => action.Owner, StringComparer.Ordinal))
        {
            sheets.Add(new Sheet(NameOf(seller.Key, names), Columns, seller.Select(action => Cells(action).ToArray()))
            {
                PageHeader = $"Review: {seller.Key ?? NoOwner}",
                RowsToAdd = RowsToAdd,
            });
        }

        Workbook.Write(sheets, output);
    }

    /// <summary>The cells of an action in the order of <see cref="ReviewColumn.All"/>: texts, numbers and days.</summary>
    private static IReadOnlyList<object?> Cells(OpportunityAction action)
    {
        var id = action.Opportunity.Row.GetText(OpportunityField.Id);
        return
        [
            action.Owner, action.Account, action.Name, id, action.Amount, action.Currency, action.Stage, action.CloseDate,
            action.Verdict?.ToString(), action.Summary, action.Exit.ToString(), action.Question, action.About, action.TimesAsked,
            action.Decision is null ? action.LastAnswer : $"{action.Decision}: {action.Exit}", action.Due, null, null, null, null, null,
        ];
    }

    private static string? Text(object? cell) => cell switch
    {
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell?.ToString(),
    };

    private static SheetColumn Column(string name) => new(
        name, Widths.TryGetValue(name, out var width) ? width : 14,
        name is "Close date" or "Due" or ReviewColumn.NewDate ? CellLook.Day : name == "Amount" ? CellLook.Amount : CellLook.Text)
    {
        Choices = name == ReviewColumn.Answer ? ReviewColumn.Answers : name == ReviewColumn.Decision ? ReviewColumn.Decisions : [],
        OnlyChoices = true,
    };

    private static string NameOf(string? owner, HashSet<string> taken)
    {
        var text = new string((owner ?? "").Select(c => char.IsControl(c) || Forbidden.Contains(c) ? ' ' : c).ToArray()).Trim();
        text = text.Length == 0 ? NoOwner : text;
        var name = text.Length > LongestName ? text.Substring(0, LongestName).Trim() : text;
        for (var i = 2; !taken.Add(name); i++)
        {
            var ending = FormattableString.Invariant($" {i}");
            name = (text.Length + ending.Length > LongestName ? text.Substring(0, LongestName - ending.Length) : text) + ending;
        }

        return name;
    }
}
