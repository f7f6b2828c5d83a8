using System.Globalization;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Sheets;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>The rows of a sheet as steps. What a cell does not say is as it was in the roadmap that was sent.</summary>
internal sealed class RoadmapSheetRows
{
    private readonly Sheet _sheet;
    private readonly SheetDates _dates;
    private readonly Dictionary<RoadmapColumn, int> _columns;
    private readonly Action<Problem> _report;

    public RoadmapSheetRows(Sheet sheet, bool? isDayFirst, Action<Problem> report)
    {
        _sheet = sheet;
        _report = report;
        _columns = RoadmapColumn.All.ToDictionary(column => column, column => sheet.ColumnOf(column.Header));
        var days = new[] { RoadmapColumn.Start, RoadmapColumn.Due, RoadmapColumn.DoneOn, RoadmapColumn.Anchor, RoadmapColumn.AsOf };
        _dates = new SheetDates(sheet, days.Select(column => _columns[column]), isDayFirst);
    }

    public string File => _sheet.File;

    public bool Has(RoadmapColumn column) => _columns[column] >= 0;

    public string? Text(SheetRow row, RoadmapColumn column) => row.Text(_columns[column]);

    public DateTime? Day(SheetRow row, RoadmapColumn column) => _dates.Read(_sheet, row, _columns[column]);

    /// <summary>The days of a column that is the same in every row, as far as they can be read.</summary>
    public IEnumerable<DateTime> Days(IEnumerable<SheetRow> rows, RoadmapColumn column) =>
        rows.Select(row => Read(row, column, Day)).OfType<DateTime>();

    public DateTime? FirstDay(IEnumerable<SheetRow> rows, RoadmapColumn column) =>
        Days(rows, column).Select(day => (DateTime?)day).FirstOrDefault();

    public int? Number(SheetRow row, RoadmapColumn column)
    {
        if (Text(row, column)?.Trim() is not { } text)
        {
            return null;
        }

        // A workbook that was saved elsewhere may write 3 as 3.0, or as 3,0.
        return decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number <= int.MaxValue
            ? (int)number
            : throw Fault(row, column, "NotAWholeNumber", $"'{DisplayText.Shorten(text, 40)}' is not a whole number of 0 or more.",
                "Write a number such as 3, or leave the cell blank.");
    }

    /// <summary>The step of a row. A cell that cannot be read is reported and counts as blank: no row is lost for it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="id">The step's id.</param>
    /// <param name="was">The step as it was sent, or null.</param>
    /// <param name="calendars">The working days of both sides.</param>
    public RoadmapStep Step(SheetRow row, string id, RoadmapStep? was, RoadmapCalendars calendars)
    {
        var side = Read(row, RoadmapColumn.Side, Side) ?? was?.Side ?? RoadmapSide.Joint;
        var accountable = Read(row, RoadmapColumn.Accountable, Side);
        var (start, due) = Dates(row, id, was);
        var (status, doneOn) = Progress(row, id, was);
        var (seller, sellerRole) = Owner(row, RoadmapColumn.SellerOwner, was?.SellerOwner, was?.SellerRole);
        var (customer, customerRole) = Owner(row, RoadmapColumn.CustomerOwner, was?.CustomerOwner, was?.CustomerRole);
        var days = Read(row, RoadmapColumn.WorkingDays, Number) ?? was?.WorkingDays
            ?? (start is null || due is null ? 1 : Math.Max(1, calendars.Of(side).CountBetween(start.Value.AddDays(-1), due.Value)));
        days = Math.Min(days, StepGraph.LongestStep);
        if (start is null != due is null)
        {
            // One day and the length give the other.
            var length = Math.Max(1, days);
            start ??= calendars.Of(side).Before(due!.Value.AddDays(1), length);
            due ??= calendars.Of(side).After(start.Value.AddDays(-1), length);
        }

        var step = new RoadmapStep
        {
            Id = id,
            Name = Text(row, RoadmapColumn.Step) ?? was?.Name ?? id,
            Side = side,
            SellerOwner = seller,
            SellerRole = sellerRole,
            CustomerOwner = customer,
            CustomerRole = customerRole,
            Start = start,
            Due = due,
            WorkingDays = days,
            LeadDays = Math.Min(Read(row, RoadmapColumn.LeadDays, Number) ?? was?.LeadDays ?? 0, StepGraph.LongestStep),
            DependsOn = Has(RoadmapColumn.DependsOn) || was is null ? Ids(Text(row, RoadmapColumn.DependsOn)) : was.DependsOn,
            Status = status,
            DoneOn = doneOn,
            HasFixedDates = Has(RoadmapColumn.FixedDates) ? Flag(row, RoadmapColumn.FixedDates) : start is not null || due is not null,
            ConfirmedOn = Read(row, RoadmapColumn.ConfirmedOn, Day),
            Ask = Read(row, RoadmapColumn.Ask, Ask) ?? was?.Ask,
            Commitment = Text(row, RoadmapColumn.Commitment) ?? was?.Commitment,
            Notes = Text(row, RoadmapColumn.Notes),
            Internal = Flag(row, RoadmapColumn.Internal),
        };
        return accountable is null or RoadmapSide.Joint ? was is null ? step : step with { Accountable = was.Accountable }
            : step with { Accountable = accountable.Value };
    }

    public EliteSellerException Fault(SheetRow row, RoadmapColumn column, string errorId, string message, string hint) =>
        new(new Problem(errorId, ProblemKind.Data, message, hint, File, row.Line, column.Header));

    private (DateTime? Start, DateTime? Due) Dates(SheetRow row, string id, RoadmapStep? was)
    {
        var start = Read(row, RoadmapColumn.Start, Day) ?? was?.Start;
        var due = Read(row, RoadmapColumn.Due, Day) ?? was?.Due;
        if (start <= due || start is null || due is null)
        {
            return (start, due);
        }

        _report(Fault(row, RoadmapColumn.Due, "StepEndsBeforeItStarts",
            $"The step '{DisplayText.Shorten(id)}' is due on {due:yyyy-MM-dd}, before it starts on {start:yyyy-MM-dd}. Its dates are not "
                + "used.",
            "Correct one of the two dates.").Problem);
        return (was?.Start, was?.Due);
    }

    private (StepStatus Status, DateTime? DoneOn) Progress(SheetRow row, string id, RoadmapStep? was)
    {
        var status = Read(row, RoadmapColumn.Status, Status) ?? was?.Status ?? StepStatus.ToDo;
        var doneOn = Read(row, RoadmapColumn.DoneOn, Day);
        if (doneOn is null || status == StepStatus.Done)
        {
            return (status, doneOn ?? (was?.Status == StepStatus.Done ? was.DoneOn : null));
        }

        _report(Fault(row, RoadmapColumn.DoneOn, "DoneOnOfOpenStep",
            $"The step '{DisplayText.Shorten(id)}' has a Done On date, but its status is {Labels.Format(status)}. The date is not used.",
            "Set the status to Done, or clear the date.").Problem);
        return (status, null);
    }

    private (string? Owner, string? Role) Owner(SheetRow row, RoadmapColumn column, string? was, string? role)
    {
        var (owner, read) = StepWords.Owner(Text(row, column));
        return Has(column) ? (owner, read ?? role) : (was, role);
    }

    private bool Flag(SheetRow row, RoadmapColumn column) => Text(row, column) is { } text && YesNoText.Read(text) is true;

    private static string[] Ids(string? text) =>
        (text ?? "").Split(',', ';').Select(other => other.Trim()).Where(other => other.Length > 0).ToArray();

    private T? Read<T>(SheetRow row, RoadmapColumn column, Func<SheetRow, RoadmapColumn, T?> read)
        where T : struct
    {
        try
        {
            return read(row, column);
        }
        catch (EliteSellerException failure)
        {
            _report(failure.Problem.In(File, row.Line));
            return null;
        }
    }

    private StepStatus? Status(SheetRow row, RoadmapColumn column) => Text(row, column) is not { } text ? null
        : StepWords.Status(text) ?? throw Fault(row, column, "UnknownStatus",
            $"'{DisplayText.Shorten(text, 40)}' is not a status.", $"Use one of {string.Join(", ", Labels.StatusLabels)}.");

    private RoadmapSide? Side(SheetRow row, RoadmapColumn column) => Text(row, column) is not { } text ? null
        : StepWords.Side(text) ?? throw NotAllowed(row, column, text, Enum.GetNames(typeof(RoadmapSide)));

    private AskKind? Ask(SheetRow row, RoadmapColumn column) => Text(row, column) is not { } text ? null
        : Enum.TryParse<AskKind>(text.Trim(), ignoreCase: true, out var ask) && Enum.IsDefined(typeof(AskKind), ask)
            ? ask : throw NotAllowed(row, column, text, Enum.GetNames(typeof(AskKind)));

    private EliteSellerException NotAllowed(SheetRow row, RoadmapColumn column, string text, string[] names) => Fault(
        row, column, "UnknownChoice", $"'{DisplayText.Shorten(text, 40)}' is not allowed here.", $"Use one of {string.Join(", ", names)}.");
}
