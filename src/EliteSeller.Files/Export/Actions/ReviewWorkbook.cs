using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Export.Roadmaps;

namespace EliteSeller.Files.Export.Actions;

/// <summary>The sheet of a review as a workbook, a sheet for each seller; answers and decisions are chosen from lists.</summary>
/// <remarks>Texts are cells of text: what begins with an equals sign is shown, never calculated.</remarks>
public static class ReviewWorkbook
{
    private const int LongestName = 31;
    private const int LastRow = 500;
    private const string NoOwner = "No owner";

    private static readonly char[] Forbidden = ['[', ']', ':', '*', '?', '/', '\\', '\''];

    private static readonly Dictionary<string, int> Widths = new()
    {
        ["Deal"] = 28, ["Account"] = 22, ["Why"] = 34, ["Question"] = 60, ["Last answer"] = 30, [ReviewColumn.DealId] = 22,
        [ReviewColumn.About] = 18, [ReviewColumn.WhoSaidIt] = 20, [ReviewColumn.Remark] = 40,
    };

    /// <summary>Writes the workbook.</summary>
    /// <param name="actions">The actions, in the order of their rows.</param>
    /// <param name="output">Takes the bytes; it stays open and need not be able to seek.</param>
    public static void Write(IEnumerable<OpportunityAction> actions, Stream output)
    {
        var sheets = new List<SheetPart>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var seller in actions.GroupBy(action => action.Owner, StringComparer.Ordinal))
        {
            var sheet = new SheetPart(NameOf(seller.Key, taken), ReviewColumn.All,
                ReviewColumn.All.Select(name => Widths.TryGetValue(name, out var width) ? width : 14))
            {
                PrintedColumns = ReviewColumn.All.Count,
                PageHeader = $"Review: {seller.Key ?? NoOwner}",
                Choices = [Choice(ReviewColumn.Answer, ReviewColumn.Answers), Choice(ReviewColumn.Decision, ReviewColumn.Decisions)],
            };
            foreach (var action in seller)
            {
                sheet.Add(ReviewSheet.Cells(action));
            }

            sheets.Add(sheet);
        }

        WorkbookPackage.Write(sheets, output);
    }

    private static (string Title, string Cells, IReadOnlyList<string> Values) Choice(string column, IReadOnlyList<string> words)
    {
        var letter = SheetPart.Letter(ReviewColumn.All.ToList().IndexOf(column));
        return (column, FormattableString.Invariant($"{letter}2:{letter}{LastRow}"), words);
    }

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
