using System.Globalization;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Actions;

/// <summary>The sheet of a review: a row for each action, with empty cells for what the meeting answers and decides.</summary>
public static class ReviewSheet
{
    /// <summary>Writes the sheet as CSV.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <param name="style">How the bytes look; the default unless given.</param>
    public static void WriteCsv(IEnumerable<OpportunityAction> actions, Stream output, CsvStyle? style = null) => CsvTableWriter.WriteAll(
        output, ReviewColumn.All, actions.Select(action => Cells(action).Select(Text)), style);

    /// <summary>The cells of an action in the order of <see cref="ReviewColumn.All"/>: texts, numbers and days.</summary>
    internal static IReadOnlyList<object?> Cells(OpportunityAction action)
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
}
