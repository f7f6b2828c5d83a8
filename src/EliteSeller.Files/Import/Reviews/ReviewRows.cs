using EliteSeller.Files.Import.Sheets;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Reviews;

/// <summary>The rows of one review sheet as entries of the ledger. A cell that makes no sense is reported, and the others count.</summary>
internal sealed class ReviewRows(Sheet sheet, DateTime on, bool? isDayFirst, Action<Problem> report)
{
    private readonly Sheet _sheet = sheet;
    private readonly SheetDates _dates = new SheetDates(sheet, [sheet.ColumnOf(ReviewColumn.NewDate)], isDayFirst);
    private readonly HashSet<string> _filled = new(OpportunityId.Comparer);

    /// <summary>The entries in the order of the rows.</summary>
    public IEnumerable<LedgerEntry> Read() => _sheet.Rows.Where(IsFilled).SelectMany(ReadRow);

    private bool IsFilled(SheetRow row) => ReviewColumn.ToFill.Any(column => Text(row, column) is not null);

    private IEnumerable<LedgerEntry> ReadRow(SheetRow row)
    {
        if (Text(row, ReviewColumn.DealId) is not { } id)
        {
            Reject(row, ReviewColumn.DealId, "ReviewWithoutId", "The row is filled in, but it has no deal id.",
                "Enter the deal's id from the CRM export.");
            return [];
        }

        if (!_filled.Add(id))
        {
            Reject(row, ReviewColumn.DealId, "ReviewTwice",
                $"The deal '{DisplayText.Shorten(id, 40)}' is filled in twice; the first row counts.", "Keep one row for each deal.");
            return [];
        }

        LedgerEntry?[] entries = [Answer(row, id), Decision(row, id)];
        var made = entries.OfType<LedgerEntry>().ToArray();
        return made.Length == 0 && Text(row, ReviewColumn.Remark) is not null
            ? [Entry(row, id, LedgerKind.Action, ProposedExit(row), nameof(ActionAnswer.Noted))] : made;
    }

    private LedgerEntry? Answer(SheetRow row, string id)
    {
        if (Text(row, ReviewColumn.Answer) is not { } text)
        {
            if (Text(row, ReviewColumn.WhoSaidIt) is not null && Text(row, ReviewColumn.Decision) is null)
            {
                Reject(row, ReviewColumn.Answer, "ReviewAnswerMissing", "A person is named, but no answer.",
                    $"Use one of {string.Join(", ", ReviewColumn.Answers)}.");
            }

            return null;
        }

        if (AskText.Read(text) is not { } answer)
        {
            Reject(row, ReviewColumn.Answer, "ReviewAnswerUnknown", $"'{DisplayText.Shorten(text, 40)}' is not an answer.",
                $"Use one of {string.Join(", ", ReviewColumn.Answers)}.");
            return null;
        }

        var about = Text(row, ReviewColumn.About) ?? "";
        return answer == AskAnswer.NotAsked ? null
            : AskOf(about) is { } ask ? Entry(row, id, LedgerKind.Ask, ask.ToString(), answer.ToString())
            : IsEvidence(about) && answer != AskAnswer.Evaded ? Entry(row, id, LedgerKind.Evidence, about, GradeOf(answer).ToString())
            : Entry(row, id, LedgerKind.Action, ProposedExit(row), answer.ToString());
    }

    private LedgerEntry? Decision(SheetRow row, string id)
    {
        var text = Text(row, ReviewColumn.Decision);
        var date = Date(row, out var isDate);
        if (text is null)
        {
            if (date is not null)
            {
                Reject(row, ReviewColumn.Decision, "ReviewDecisionMissing", "A new date is given, but no decision.",
                    "Choose Redate or Nurture.");
            }

            return null;
        }

        var known = ReviewColumn.Decisions.FirstOrDefault(
            name => name.Equals(text.Replace(" ", ""), StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            Reject(row, ReviewColumn.Decision, "ReviewDecisionUnknown", $"'{DisplayText.Shorten(text, 40)}' is not a decision.",
                $"Use one of {string.Join(", ", ReviewColumn.Decisions)}.");
            return null;
        }

        if (known == nameof(ActionExit.Redate) && isDate && (date is null || Text(row, ReviewColumn.WhoSaidIt) is null))
        {
            Reject(row, date is null ? ReviewColumn.NewDate : ReviewColumn.WhoSaidIt, "ReviewDateNotNamed",
                "A new close date needs the date and the person at the customer who named it.", "Fill in New date and Who said it.");
            return null;
        }

        return !isDate ? null
            : known == ReviewColumn.Keep ? Entry(row, id, LedgerKind.Action, ProposedExit(row), nameof(ActionAnswer.Declined), date)
            : Entry(row, id, LedgerKind.Action, known, nameof(ActionAnswer.Accepted), date);
    }

    private DateTime? Date(SheetRow row, out bool isSound)
    {
        isSound = true;
        try
        {
            var date = _dates.Read(_sheet, row, _sheet.ColumnOf(ReviewColumn.NewDate));
            if (!(date < on))
            {
                return date;
            }

            Reject(row, ReviewColumn.NewDate, "ReviewDatePassed", "The new date is before the meeting.", "Enter a later date.");
        }
        catch (EliteSellerException failure)
        {
            report(failure.Problem);
        }

        isSound = false;
        return null;
    }

    private LedgerEntry Entry(SheetRow row, string id, LedgerKind kind, string what, string answer, DateTime? due = null) =>
        new(id.Trim(), on, kind, what)
    {
        Answer = answer,
        By = Text(row, ReviewColumn.Seller),
        Customer = Text(row, ReviewColumn.WhoSaidIt),
        Source = Text(row, ReviewColumn.Remark),
        Due = due,
        File = _sheet.File,
        Line = row.Line,
    };

    // The exit that the sheet proposes; a question without one is about the next step.
    private string ProposedExit(SheetRow row) =>
        (Enum.TryParse<ActionExit>(Text(row, ReviewColumn.Action), ignoreCase: true, out var exit) ? exit : ActionExit.NextStep).ToString();

    private static AskKind? AskOf(string about) => about.EndsWith("Ask", StringComparison.OrdinalIgnoreCase)
        && Enum.TryParse<AskKind>(about.Substring(0, about.Length - 3), ignoreCase: true, out var ask) ? ask : null;

    private static bool IsEvidence(string about) => Enum.TryParse<OpportunityField>(about, ignoreCase: true, out var field)
        && field is >= OpportunityField.BusinessIssue and <= OpportunityField.Relationship;

    private static EvidenceGrade GradeOf(AskAnswer answer) => answer switch
    {
        AskAnswer.Yes => EvidenceGrade.Confirmed,
        AskAnswer.No => EvidenceGrade.No,
        _ => EvidenceGrade.Assumed,
    };

    private string? Text(SheetRow row, string column) => row.Text(_sheet.ColumnOf(column))?.Trim();

    private void Reject(SheetRow row, string column, string errorId, string message, string hint) =>
        report(new Problem(errorId, ProblemKind.Data, message, hint, _sheet.File, row.Line, column));
}
