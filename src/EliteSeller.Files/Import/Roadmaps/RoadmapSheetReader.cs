using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Sheets;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>Reads roadmaps back from the sheet that a customer has edited. A row that makes no sense is refused with its line.</summary>
public sealed class RoadmapSheetReader
{
    private readonly RoadmapCalendars _calendars;
    private readonly bool? _isDayFirst;
    private readonly Action<Problem> _report;

    /// <summary>Creates a reader.</summary>
    /// <param name="calendars">The working days of both sides; a sheet does not know them.</param>
    /// <param name="isDayFirst">How dates are written, where the user has said so.</param>
    /// <param name="report">Takes refused rows and dependencies that lead nowhere.</param>
    public RoadmapSheetReader(RoadmapCalendars calendars, bool? isDayFirst, Action<Problem> report)
    {
        _calendars = calendars ?? throw new ArgumentNullException(nameof(calendars));
        _isDayFirst = isDayFirst;
        _report = report ?? throw new ArgumentNullException(nameof(report));
    }

    /// <summary>Whether a row of texts is the header of a roadmap.</summary>
    /// <param name="cells">The texts.</param>
    /// <returns>True when the columns without which there is no step are there.</returns>
    public static bool IsHeader(IReadOnlyList<string> cells) =>
        new[] { RoadmapColumn.StepId, RoadmapColumn.Start, RoadmapColumn.Due }.All(column => Sheet.ColumnOf(cells, column.Header) >= 0);

    /// <summary>Reads the roadmaps of a sheet, one for each deal.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The roadmaps in the order in which their deals first appear.</returns>
    /// <exception cref="EliteSellerException"><c>AmbiguousDate</c>: nothing says how dates are written.</exception>
    public IReadOnlyList<ActionRoadmap> Read(Sheet sheet)
    {
        var rows = new RoadmapSheetRows(sheet ?? throw new ArgumentNullException(nameof(sheet)), _isDayFirst);
        var deals = sheet.Rows.ToLookup(
            row => rows.Text(row, RoadmapColumn.DealId) ?? rows.Text(row, RoadmapColumn.Deal), StringComparer.Ordinal);
        if (deals.Count(deal => deal.Key is not null) <= 1)
        {
            return Roadmap(rows, sheet.Rows) is { } only ? [only] : [];
        }

        foreach (var row in deals[null])
        {
            _report(new Problem("StepWithoutDeal", ProblemKind.Data, "The row has no deal id, and the file has several deals.",
                "Fill in the column Deal Id.", sheet.File, row.Line));
        }

        return deals.Where(deal => deal.Key is not null).Select(deal => Roadmap(rows, [.. deal])).OfType<ActionRoadmap>().ToArray();
    }

    private ActionRoadmap? Roadmap(RoadmapSheetRows rows, IReadOnlyList<SheetRow> all)
    {
        try
        {
            var steps = Steps(rows, all);
            var head = all.FirstOrDefault(row => rows.Text(row, RoadmapColumn.AsOf) is not null) ?? throw NoRoadmap(rows, all);
            return steps.Count == 0 ? throw NoRoadmap(rows, all) : new ActionRoadmap(new ActionRoadmapDraft
            {
                OpportunityId = rows.Text(head, RoadmapColumn.DealId),
                Name = rows.Text(head, RoadmapColumn.Deal),
                Account = rows.Text(head, RoadmapColumn.Account),
                Owner = rows.Text(head, RoadmapColumn.Seller),
                Anchor = rows.Day(head, RoadmapColumn.Anchor),
                AsOf = rows.Day(head, RoadmapColumn.AsOf)!.Value,
                Version = rows.Number(head, RoadmapColumn.Version),
                Calendars = _calendars,
                Steps = steps,
                HasInternal = rows.Has(RoadmapColumn.Internal),
            });
        }
        catch (EliteSellerException failure)
        {
            _report(failure.Problem.In(rows.File));
            return null;
        }
    }

    private List<RoadmapStep> Steps(RoadmapSheetRows rows, IReadOnlyList<SheetRow> all)
    {
        var read = new List<(SheetRow Row, RoadmapStepDraft Draft)>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var added = 0;
        foreach (var row in all)
        {
            try
            {
                var draft = rows.Step(row, _calendars, added + 1);
                if (known.Contains(draft.Id))
                {
                    throw rows.Fault(row, RoadmapColumn.StepId, "RoadmapStepTwice",
                        $"The step '{DisplayText.Shorten(draft.Id)}' occurs twice.",
                        "Give the new step another id, or leave its id blank.");
                }

                _ = new RoadmapStep(draft);
                read.Add((row, draft));
                known.Add(draft.Id);
                added += draft.Id.StartsWith(RoadmapSheetRows.AddedId, StringComparison.Ordinal) ? 1 : 0;
            }
            catch (EliteSellerException failure)
            {
                _report(failure.Problem.In(rows.File, row.Line));
            }
        }

        foreach (var (row, draft) in read)
        {
            KeepKnown(rows, row, draft, known);
        }

        return read.ConvertAll(step => new RoadmapStep(step.Draft));
    }

    /// <summary>A dependency on a step that was taken out leads nowhere: it is said, and the step stays.</summary>
    private void KeepKnown(RoadmapSheetRows rows, SheetRow row, RoadmapStepDraft draft, HashSet<string> known)
    {
        foreach (var gone in draft.DependsOn.Where(id => !known.Contains(id)))
        {
            _report(rows.Fault(
                row, RoadmapColumn.DependsOn, "MissingPredecessor",
                    $"The step '{DisplayText.Shorten(draft.Id)}' depends on '{DisplayText.Shorten(gone)}', which is not in the file. The "
                    + "dependency is ignored.", "Check that the step was removed on purpose.").Problem);
        }

        draft.DependsOn = draft.DependsOn.Where(known.Contains).ToArray();
    }

    private static EliteSellerException NoRoadmap(RoadmapSheetRows rows, IReadOnlyList<SheetRow> all) => new(new Problem(
        "NoRoadmapInFile",
        ProblemKind.NoInput,
        "The roadmap is incomplete: it needs at least one step, and a date in the column As Of.",
        "Use the file from Export-ActionRoadmap, and keep its header and its As Of column.",
        rows.File,
        all.Count > 0 ? all[0].Line : null));
}
