using System.Threading;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Import.Sheets;
using EliteSeller.Files.Import.Workbooks;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>
/// Reads roadmaps back from the CSV file or the workbook that a customer has edited. What makes no sense is reported with its cell.
/// </summary>
/// <param name="calendars">The working days of both sides; a sheet does not know them.</param>
/// <param name="isDayFirst">How dates are written, where the user has said so.</param>
/// <param name="report">Takes cells that cannot be read, deleted steps and dependencies that lead nowhere.</param>
public sealed class RoadmapSheetReader(RoadmapCalendars calendars, bool? isDayFirst, Action<Problem> report)
{
    private const string AddedId = "Added";

    private readonly RoadmapCalendars _calendars = calendars ?? throw new ArgumentNullException(nameof(calendars));
    private readonly Action<Problem> _report = report ?? throw new ArgumentNullException(nameof(report));

    /// <summary>
    /// The roadmaps that were sent. A copy of one of them is put together with it: see <see cref="ReturnedCopy"/>. Of several for a deal
    /// the last one counts.
    /// </summary>
    public IReadOnlyList<ActionRoadmap> Sent { get; init; } = [];

    /// <summary>The day on which copies came back; null for the day that the file itself has.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>Whether a row of texts is the header of a roadmap.</summary>
    /// <param name="cells">The texts.</param>
    /// <returns>True when the columns without which there is no step are there.</returns>
    public static bool IsHeader(IReadOnlyList<string> cells) =>
        new[] { RoadmapColumn.StepId, RoadmapColumn.Start, RoadmapColumn.Due }.All(column => Sheet.ColumnOf(cells, column.Header) >= 0);

    /// <summary>Reads the roadmaps of a file that somebody has edited.</summary>
    /// <param name="path">The full path; a name that ends in .xlsx is a workbook, any other a CSV file.</param>
    /// <param name="encoding">The encoding of a CSV file, or null to find it.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <returns>The roadmaps in the order in which their deals first appear.</returns>
    /// <exception cref="EliteSellerException"><c>NotARoadmap</c>, <c>AmbiguousDate</c>, or what else can be wrong with a file.</exception>
    public IReadOnlyList<ActionRoadmap> Read(string path, string? encoding, CancellationToken stopToken)
    {
        var problems = new List<Problem>();
        var sheet = Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? WorkbookSheet.Read(path, IsHeader, stopToken)
            : CsvSheet.Read(path, IsHeader, encoding, problems, stopToken);
        problems.ForEach(_report);
        return sheet is not null
            ? Read(sheet)
            : throw new EliteSellerException(new Problem(
            "NotARoadmap",
            ProblemKind.Data,
            "The file is not a roadmap: it has no columns Step Id, Start and Due.",
            "Use a file from Export-ActionRoadmap -Format Csv or Xlsx, and keep its header.",
            path));
    }

    /// <summary>Reads the roadmaps of a sheet, one for each deal.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The roadmaps in the order in which their deals first appear.</returns>
    /// <exception cref="EliteSellerException"><c>AmbiguousDate</c>: nothing says how dates are written.</exception>
    public IReadOnlyList<ActionRoadmap> Read(Sheet sheet)
    {
        var rows = new RoadmapSheetRows(sheet ?? throw new ArgumentNullException(nameof(sheet)), isDayFirst, _report);
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
            var head = all.FirstOrDefault(row => rows.Text(row, RoadmapColumn.AsOf) is not null);
            var issued = rows.FirstDay(all, RoadmapColumn.AsOf);
            var sent = Sent.LastOrDefault(roadmap =>
                all.Any(row => OpportunityId.Comparer.Equals(rows.Text(row, RoadmapColumn.DealId), roadmap.OpportunityId)));
            var steps = Steps(rows, all, sent);
            if (steps.Count == 0 || ((head is null || issued is null) && sent is null))
            {
                throw NoRoadmap(rows, all);
            }

            return sent is not null ? Merged(rows, all, sent, steps) : new ActionRoadmap(new RoadmapPlan
            {
                OpportunityId = rows.Text(head!, RoadmapColumn.DealId),
                Name = rows.Text(head!, RoadmapColumn.Deal),
                Account = rows.Text(head!, RoadmapColumn.Account),
                Owner = rows.Text(head!, RoadmapColumn.Seller),
                GoLive = rows.FirstDay(all, RoadmapColumn.Anchor),
                AsOf = AsOf ?? issued!.Value,
                PlannedOn = rows.FirstDay(all, RoadmapColumn.PlannedOn) ?? issued,
                Version = rows.Number(head!, RoadmapColumn.Version),
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

    private ActionRoadmap Merged(RoadmapSheetRows rows, IReadOnlyList<SheetRow> all, ActionRoadmap sent, List<RoadmapStep> steps)
    {
        var deleted = ReturnedCopy.DeletedIds(sent, steps);
        if (deleted.Count > 0)
        {
            _report(new Problem("StepsDeleted", ProblemKind.Data,
                FormattableString.Invariant($"{deleted.Count} {(deleted.Count == 1 ? "step is" : "steps are")} missing from the copy: ")
                    + $"{Wording.List(deleted, 60)}. They are now cancelled.",
                "Ask the customer; Set-ActionRoadmapStep -Status ToDo brings a step back.", rows.File));
        }

        var goLives = rows.Days(all, RoadmapColumn.Anchor).Where(day => day != sent.Anchor).Distinct().ToArray();
        if (goLives.Length > 1)
        {
            _report(new Problem("GoLiveUnclear", ProblemKind.Data, "The copy has more than one new go-live, so the go-live is not changed.",
                "Ask the customer which date is meant.", rows.File));
        }

        return ReturnedCopy.Merge(sent, steps, AsOf ?? sent.AsOf, goLives.Length == 1 ? goLives[0] : null);
    }

    private List<RoadmapStep> Steps(RoadmapSheetRows rows, IReadOnlyList<SheetRow> all, ActionRoadmap? sent)
    {
        var shown = sent?.ForCustomer();
        var ids = new HashSet<string>(sent?.Steps.Select(step => step.Id) ?? [], StringComparer.OrdinalIgnoreCase);
        ids.UnionWith(all.Select(row => rows.Text(row, RoadmapColumn.StepId)?.Trim()).OfType<string>());
        var read = new Dictionary<string, RoadmapStep>(StringComparer.OrdinalIgnoreCase);
        var steps = new List<RoadmapStep>();
        var added = 0;
        foreach (var row in all)
        {
            var id = rows.Text(row, RoadmapColumn.StepId)?.Trim();
            if (id is not null && read.ContainsKey(id))
            {
                _report(rows.Fault(row, RoadmapColumn.StepId, "RoadmapStepTwice",
                    $"The step '{DisplayText.Shorten(id)}' occurs twice. The second row is read as a new step.",
                    "Leave the id of a new step blank.").Problem);
                id = null;
            }

            while (id is null)
            {
                added++;
                id = FormattableString.Invariant($"{AddedId}{added}") is var free && ids.Add(free) ? free : null;
            }

            var step = rows.Step(row, id, shown?.FindStep(id), _calendars);
            read.Add(id, step);
            steps.Add(Linked(rows, row, step, ids));
        }

        return steps;
    }

    /// <summary>A dependency on a step that was taken out leads nowhere: it is reported, and the step stays.</summary>
    private RoadmapStep Linked(RoadmapSheetRows rows, SheetRow row, RoadmapStep step, HashSet<string> ids)
    {
        foreach (var gone in step.DependsOn.Where(id => !ids.Contains(id)))
        {
            _report(rows.Fault(
                row, RoadmapColumn.DependsOn, "MissingPredecessor",
                    $"The step '{DisplayText.Shorten(step.Id)}' depends on '{DisplayText.Shorten(gone)}', which is not in the file. The "
                    + "dependency is ignored.", "Check that the step was removed on purpose.").Problem);
        }

        return step.DependsOn.All(ids.Contains) ? step : step with { DependsOn = step.DependsOn.Where(ids.Contains).ToArray() };
    }

    private static EliteSellerException NoRoadmap(RoadmapSheetRows rows, IReadOnlyList<SheetRow> all) => new(new Problem(
        "NoRoadmapInFile",
        ProblemKind.NoInput,
        "The roadmap is incomplete: it needs at least one step, and a date in the column As Of.",
        "Use the file from Export-ActionRoadmap, and keep its header and its As Of column.",
        rows.File,
        all.Count > 0 ? all[0].Line : null));
}
