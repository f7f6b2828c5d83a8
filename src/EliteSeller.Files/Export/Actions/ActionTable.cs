using System.Collections;
using System.Globalization;
using EliteSeller.Analysis.Actions;
using EliteSeller.Text;

namespace EliteSeller.Files.Export.Actions;

/// <summary>
/// Accepted actions as the rows that a CRM's own import takes: the id and the changed columns, under the headers of its export.
/// </summary>
/// <remarks>
/// A deal that does not change one of the columns keeps what its export has there, so that an import erases nothing. The seller's own next
/// step is not among the columns: what we propose goes into a column of its own. The words for lost deals are those of the export's own
/// lost deals, or of -StageMap.
/// </remarks>
public sealed class ActionTable
{
    /// <summary>The header of the column for proposals, unless the user names another.</summary>
    public const string ProposalColumn = "Meeting proposal";

    private static readonly OpportunityField[] Changeable =
        [OpportunityField.Stage, OpportunityField.Outcome, OpportunityField.CloseDate, OpportunityField.LossReason];

    private ActionTable(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Headers = headers;
        Rows = rows;
    }

    /// <summary>The headers: the id's, those of the changed columns, and that of the proposals.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>One row for each deal.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>Makes the table.</summary>
    /// <param name="actions">The accepted actions of one source.</param>
    /// <param name="proposalColumn">The header of the column for proposals.</param>
    /// <param name="problems">Takes what leaves deals out, one problem a cause.</param>
    /// <returns>The table.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>MixedLayouts</c>: the deals come from several layouts. <c>NextStepColumnTaken</c>: the export has a column of that name.
    /// </exception>
    public static ActionTable Create(IReadOnlyList<OpportunityAction> actions, string proposalColumn, ICollection<Problem> problems)
    {
        _ = problems ?? throw new ArgumentNullException(nameof(problems));
        var names = (actions ?? throw new ArgumentNullException(nameof(actions)))
            .Select(action => action.Opportunity.Source.Layout).Distinct().ToArray();
        if (names.Length > 1)
        {
            throw new EliteSellerException(new Problem("MixedLayouts", ProblemKind.Argument,
                $"The deals come from {string.Join(" and ", names)}, but a file can be imported into one CRM only.",
                "Write one file per export."));
        }

        var table = actions.Count == 0 ? null : actions[0].Opportunity.Row.Table;
        if (table?.ColumnOf(proposalColumn) >= 0 && table.HeaderOf(OpportunityField.NextStep) is { } own
            && own.Equals(proposalColumn, StringComparison.OrdinalIgnoreCase))
        {
            throw new EliteSellerException(new Problem("NextStepColumnTaken", ProblemKind.Argument,
                $"The sellers write their own next steps into '{proposalColumn}', which a proposal never replaces.",
                "Name another column: -NextStepColumn 'Meeting proposal'."));
        }

        var sound = LeaveOut(actions, problems).ToArray();
        var columns = Changeable.Where(field => Array.Exists(sound, action => Change(action, field) is not null)).ToArray();
        var hasProposals = Array.Exists(sound, action => Proposal(action) is not null);
        return new ActionTable(
            [
                .. new[] { OpportunityField.Id }.Concat(columns).Select(field => table?.HeaderOf(field) ?? field.ToString()),
                .. hasProposals ? [proposalColumn] : Array.Empty<string>(),
            ],
            new RowList(sound, action => Row(action, columns, hasProposals)));
    }

    private static string[] Row(OpportunityAction action, OpportunityField[] columns, bool hasProposals) =>
    [
        action.Opportunity.Row.GetText(OpportunityField.Id)!,
        .. columns.Select(field => Change(action, field) ?? Current(action.Opportunity, field)),
        .. hasProposals ? [Proposal(action) ?? ""] : Array.Empty<string>(),
    ];

    // Days are written alike in the whole column; two ways of writing them in one file would be read as one.
    private static string Current(Opportunity opportunity, OpportunityField field) =>
        field == OpportunityField.CloseDate ? Day(opportunity.CloseDate) ?? "" : opportunity.Row.GetText(field) ?? "";

    private static string? Change(OpportunityAction action, OpportunityField field)
    {
        var has = action.Opportunity.Row.Table.ColumnOf(field) >= 0;
        var (stage, status) = LostWords(action);
        return (action.Exit, field) switch
        {
            _ when !has => null,
            (ActionExit.Close, OpportunityField.Outcome) => status,
            (ActionExit.Close, OpportunityField.Stage) => status is null ? stage : null,
            (ActionExit.Close, OpportunityField.CloseDate) => Day(action.AsOf),
            (ActionExit.Close, OpportunityField.LossReason) => action.Remark ?? action.Summary,
            (ActionExit.Redate, OpportunityField.CloseDate) => Day(action.NewDate),
            _ => null,
        };
    }

    // The status only where the table keeps it apart from the stage.
    private static (string? Stage, string? Status) LostWords(OpportunityAction action)
    {
        var row = action.Opportunity.Row;
        var (stage, status) = row.Table.LostWords.Find(row);
        return (stage, row.Table.ColumnOf(OpportunityField.Outcome) >= 0 ? status : null);
    }

    private static string? Proposal(OpportunityAction action) => action.Exit switch
    {
        ActionExit.Nurture => Written(action, action.NewDate is { } wake ? $"Ask again on {Long(wake)} whether anything has changed"
            : "Ask again later whether anything has changed"),
        ActionExit.NextStep => Written(action, $"By {Long(action.Due)}, ask: {action.Question ?? "What do we do next, and by when?"}"),
        _ => null,
    };

    private static string Written(OpportunityAction action, string text) => $"{EmptyWords.Proposed}{Day(action.AsOf)}] {text}";

    private static string Long(DateTime day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string? Day(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<OpportunityAction> LeaveOut(IEnumerable<OpportunityAction> actions, ICollection<Problem> problems)
    {
        var causes = actions.ToLookup(CauseOf);
        foreach (var (cause, problem) in Causes)
        {
            if (causes[cause].FirstOrDefault() is { } first)
            {
                var name = DisplayText.Shorten(first.Opportunity.ToString());
                problems.Add(problem(causes[cause].Count(), name).In(first.Opportunity.Source.File));
            }
        }

        return causes[""];
    }

    private static string CauseOf(OpportunityAction action) =>
        action.OpportunityId is null ? "id"
        : action.Exit == ActionExit.Redate && action.NewDate is null ? "date"
        : action.Exit == ActionExit.Close && LostWords(action) is (null, null) ? "lost"
        : "";

    private static readonly (string Cause, Func<int, string, Problem> Problem)[] Causes =
    [
        ("id", (count, first) => new Problem("ActionWithoutId", ProblemKind.Data,
            $"{Deals(count)} no id and cannot be changed by an import. The first: {first}.", "Export the deals with their ids.")),
        ("date", (count, first) => new Problem("ActionWithoutDate", ProblemKind.Data,
            $"{Deals(count)} no close date that the customer named. The first: {first}.",
            "Ask the customer, and fill in New date and Who said it on the review sheet.")),
        ("lost", (count, first) => new Problem("LostStageUnknown", ProblemKind.Data,
            $"{Deals(count)} to be closed, but no deal of the export is lost, so the stage for lost deals is unknown. The first: {first}.",
            "Name the stage: -ReadingOption @{ StageMap = @{ 'Closed Lost' = 'Lost' } }, or include lost deals in the export.")),
    ];

    private static string Deals(int count) => count == 1 ? "1 deal has" : FormattableString.Invariant($"{count} deals have");

    // A row takes more than its action, so it is made when it is written.
    private sealed class RowList(OpportunityAction[] actions, Func<OpportunityAction, IReadOnlyList<string>> write)
        : IReadOnlyList<IReadOnlyList<string>>
    {
        public int Count => actions.Length;

        public IReadOnlyList<string> this[int index] => write(actions[index]);

        public IEnumerator<IReadOnlyList<string>> GetEnumerator() => actions.Select(write).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
