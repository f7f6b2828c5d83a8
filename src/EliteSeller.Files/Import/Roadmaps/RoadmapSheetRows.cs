using System.Globalization;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Sheets;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>The rows of a sheet as steps.</summary>
internal sealed class RoadmapSheetRows
{
    /// <summary>How the ids of steps begin that somebody added without one.</summary>
    public const string AddedId = "Added";

    private const int LongestStep = StepGraph.LongestStep;

    private readonly Sheet _sheet;
    private readonly SheetDates _dates;
    private readonly Dictionary<RoadmapColumn, int> _columns;

    public RoadmapSheetRows(Sheet sheet, bool? isDayFirst)
    {
        _sheet = sheet;
        _columns = RoadmapColumn.All.ToDictionary(column => column, column => sheet.ColumnOf(column.Header));
        var days = new[] { RoadmapColumn.Start, RoadmapColumn.Due, RoadmapColumn.DoneOn, RoadmapColumn.Anchor, RoadmapColumn.AsOf };
        _dates = new SheetDates(sheet, days.Select(column => _columns[column]), isDayFirst);
    }

    public string File => _sheet.File;

    public bool Has(RoadmapColumn column) => _columns[column] >= 0;

    public string? Text(SheetRow row, RoadmapColumn column) => row.Text(_columns[column]);

    public DateTime? Day(SheetRow row, RoadmapColumn column) => _dates.Read(_sheet, row, _columns[column]);

    public int? Number(SheetRow row, RoadmapColumn column)
    {
        if (Text(row, column)?.Trim() is not { } text)
        {
            return null;
        }

        // A workbook that was saved elsewhere may write 3 as 3.0.
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number <= int.MaxValue
            ? (int)number
            : throw Fault(row, column, "NotAWholeNumber", $"'{DisplayText.Shorten(text, 40)}' is not a whole number of 0 or more.",
                "Write a number such as 3, or leave the cell blank.");
    }

    public RoadmapStepDraft Step(SheetRow row, RoadmapCalendars calendars, int nextAdded)
    {
        var side = Choice<RoadmapSide>(row, RoadmapColumn.Side) ?? RoadmapSide.Joint;
        var start = Day(row, RoadmapColumn.Start) ?? throw Missing(row, RoadmapColumn.Start);
        var due = Day(row, RoadmapColumn.Due) ?? throw Missing(row, RoadmapColumn.Due);
        var id = Text(row, RoadmapColumn.StepId)?.Trim() ?? FormattableString.Invariant($"{AddedId}{nextAdded}");
        var days = Number(row, RoadmapColumn.WorkingDays) ?? Math.Max(1, calendars.Of(side).CountBetween(start.AddDays(-1), due));
        var draft = new RoadmapStepDraft
        {
            Id = id,
            Name = Text(row, RoadmapColumn.Step) ?? id,
            Side = side,
            Accountable = Choice<RoadmapSide>(row, RoadmapColumn.Accountable),
            SellerOwner = Text(row, RoadmapColumn.SellerOwner),
            CustomerOwner = Text(row, RoadmapColumn.CustomerOwner),
            Start = start,
            Due = due,
            WorkingDays = Math.Min(days, LongestStep),
            LeadDays = Math.Min(Number(row, RoadmapColumn.LeadDays) ?? 0, LongestStep),
            DependsOn = (Text(row, RoadmapColumn.DependsOn) ?? "").Split(',', ';').Select(other => other.Trim())
                .Where(other => other.Length > 0).ToArray(),
            Status = Status(row),
            DoneOn = Day(row, RoadmapColumn.DoneOn),
            Ask = Choice<AskKind>(row, RoadmapColumn.Ask),
            Commitment = Text(row, RoadmapColumn.Commitment),
            Notes = Text(row, RoadmapColumn.Notes),
            Internal = Text(row, RoadmapColumn.Internal)?.Trim().Equals("Yes", StringComparison.OrdinalIgnoreCase) ?? false,
        };
        return draft.DoneOn is null || draft.Status == StepStatus.Done ? draft : throw Fault(
            row, RoadmapColumn.DoneOn, "DoneOnOfOpenStep",
                $"The step '{DisplayText.Shorten(id)}' has a Done On date, but its status is {Labels.Format(draft.Status)}.",
                "Set the status to Done, or clear the date.");
    }

    public EliteSellerException Fault(SheetRow row, RoadmapColumn column, string errorId, string message, string hint) =>
        new(new Problem(errorId, ProblemKind.Data, message, hint, File, row.Line, column.Header));

    private StepStatus Status(SheetRow row) => Text(row, RoadmapColumn.Status) is not { } text
        ? StepStatus.ToDo
        : Labels.StatusOf(text) ?? throw Fault(
            row, RoadmapColumn.Status, "UnknownStatus", $"'{DisplayText.Shorten(text, 40)}' is not a status.",
                $"Use one of {string.Join(", ", Labels.StatusLabels)}.");

    private T? Choice<T>(SheetRow row, RoadmapColumn column)
        where T : struct, Enum
    {
        if (Text(row, column)?.Trim() is not { } text)
        {
            return null;
        }

        var names = Enum.GetNames(typeof(T));
        return names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known
            ? (T)Enum.Parse(typeof(T), known)
            : throw Fault(row, column, "UnknownChoice", $"'{DisplayText.Shorten(text, 40)}' is not allowed here.",
                $"Use one of {string.Join(", ", names)}.");
    }

    private EliteSellerException Missing(SheetRow row, RoadmapColumn column) =>
        Fault(row, column, "StepWithoutDates", "The step has no date here, so the row is rejected.",
            "Give every step a start and a due date.");
}
