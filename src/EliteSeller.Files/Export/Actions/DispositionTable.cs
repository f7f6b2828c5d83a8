using System.Globalization;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.Files.Export.Actions;

/// <summary>
/// Dispositions as the rows that a CRM's own import takes: the id and the changed columns, under the headers of its export.
/// </summary>
/// <remarks>
/// A deal that does not change one of the columns keeps what its export has there, so that an import erases nothing. A change for which
/// the layout has no column, or a stage whose name is unknown, is a problem and leaves the deal out.
/// </remarks>
public sealed class DispositionTable
{
    private static readonly OpportunityField[] Changeable =
        [OpportunityField.Stage, OpportunityField.Outcome, OpportunityField.CloseDate, OpportunityField.NextStep];

    private DispositionTable(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Headers = headers;
        Rows = rows;
    }

    /// <summary>The headers: the id's, then those of the changed columns.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>One row for each deal.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>Makes the table.</summary>
    /// <param name="dispositions">The dispositions of one source.</param>
    /// <param name="layouts">The layouts, for the headers of columns that the source lacks.</param>
    /// <param name="problems">Takes what leaves a deal out.</param>
    /// <returns>The table.</returns>
    /// <exception cref="EliteSellerException">The deals come from several layouts (MixedLayouts).</exception>
    public static DispositionTable Create(IReadOnlyList<Disposition> dispositions, LayoutCatalogue layouts, ICollection<Problem> problems)
    {
        var names = dispositions.Select(disposition => disposition.Opportunity.Source.Layout).Distinct().ToArray();
        if (names.Length > 1)
        {
            throw new EliteSellerException(new Problem("MixedLayouts", ProblemKind.Argument,
                $"The deals come from {string.Join(" and ", names)}, but a file can be imported into one CRM only.",
                    "Write one file per export."));
        }

        var layout = layouts.Layouts.FirstOrDefault(one => names.Length == 1 && one.Name == names[0]);
        var sound = dispositions.Where(disposition => IsSound(disposition, problems)).ToArray();
        var columns = Changeable.Where(field => sound.Any(disposition => Change(disposition, field) is not null)).ToArray();
        var table = sound.Length == 0 ? null : sound[0].Opportunity.Row.Table;
        var headers = new[] { OpportunityField.Id }.Concat(columns).Select(field => HeaderOf(field, table, layout)).ToArray();
        return new DispositionTable(headers, sound.Select(disposition => Row(disposition, columns)).ToArray());
    }

    private static string[] Row(Disposition disposition, IEnumerable<OpportunityField> columns) =>
    [
        disposition.Opportunity.Row.GetText(OpportunityField.Id) ?? disposition.OpportunityId!,
        .. columns.Select(field => Change(disposition, field) ?? Current(disposition.Opportunity, field)),
    ];

    // Days are written alike in the whole column; two ways of writing them in one file would be read as one.
    private static string Current(Opportunity opportunity, OpportunityField field) =>
        field == OpportunityField.CloseDate ? Day(opportunity.CloseDate) ?? "" : opportunity.Row.GetText(field) ?? "";

    private static string? Day(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Change(Disposition disposition, OpportunityField field) => field switch
    {
        OpportunityField.Stage => disposition.NewStage,
        OpportunityField.Outcome => disposition.NewOutcome,
        OpportunityField.CloseDate => Day(disposition.NewCloseDate),
        _ => disposition.NewNextStep,
    };

    private static string HeaderOf(OpportunityField field, SourceTable? table, Layout? layout) =>
        table?.HeaderOf(field) ?? layout?.Headers.FirstOrDefault(alias => alias.Field == field)?.Header ?? field.ToString();

    private static bool IsSound(Disposition disposition, ICollection<Problem> problems)
    {
        var problem = disposition.OpportunityId is null
            ? new Problem("DispositionWithoutId", ProblemKind.Data, "The deal has no id, so an import cannot change it.",
                "Export the deals with their ids.", disposition.Opportunity.Source.File, disposition.Opportunity.Source.Line)
            : Changeable.All(field => Change(disposition, field) is null)
            ? new Problem("DispositionStageUnknown", ProblemKind.Data,
                $"The new stage of {DisplayText.Shorten(disposition.ToString())} is unknown: '{DisplayText.Shorten(disposition.Stage)}' "
                + "is not a stage of the layout.", "Change this deal in the CRM.", disposition.Opportunity.Source.File,
                disposition.Opportunity.Source.Line)
            : null;
        if (problem is not null)
        {
            problems.Add(problem);
        }

        return problem is null;
    }
}
