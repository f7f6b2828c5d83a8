using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Histories;

/// <summary>Takes the rows of one file of the past into a book: a log of stages and fields, or an earlier export.</summary>
/// <remarks>
/// A log is read as a table of deals whose columns are named by <see cref="Options"/>; its rows are then changes of deals.
/// </remarks>
/// <param name="book">Takes what the rows tell.</param>
/// <param name="layouts">The logs that are known.</param>
/// <param name="day">The day of the export, or null when unknown one: then it has to be a log.</param>
public sealed class HistoryRows(HistoriesByDeal book, IReadOnlyList<HistoryLayout> layouts, DateTime? day)
{
    // The columns of a log are named one by one, so that no CRM's layout has to be recognised in them.
    private const string NoCrm = "Plain";

    private readonly HistoriesByDeal _book = book ?? throw new ArgumentNullException(nameof(book));
    private readonly IReadOnlyList<HistoryLayout> _layouts = layouts ?? throw new ArgumentNullException(nameof(layouts));
    private readonly DateTime? _day = day;
    private HistoryLayout? _layout;
    private Dictionary<HistoryRole, string> _columns = [];
    private StageDayColumns? _stageDays;
    private string? _lastId;
    private int _lastDay;
    private int _ascending;
    private int _number;
    private long _withoutId;

    /// <summary>Whether the file is an earlier export, and no log.</summary>
    public bool IsSnapshot => _layout is null;

    /// <summary>Decides what kind of file it is, and how its columns are read.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="options">What the user has settled about the exports.</param>
    /// <returns>The options to read the file with.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>HistoryNotRecognised</c>: it is no known log, and no day is known for an earlier export.
    /// </exception>
    public ReadingOptions Options(IReadOnlyList<string> headers, ReadingOptions options)
    {
        var found = _layouts.Select(layout => (Layout: layout, Columns: layout.Match(headers)))
            .FirstOrDefault(match => match.Columns is not null && (_day is null || match.Layout.IsTelling));
        if (found.Layout is null)
        {
            return _day is null
                ? throw new EliteSellerException(NotRecognised(headers))
                : options.ForHistory(options.Layout, Present(options.Property, headers), isLog: false);
        }

        _layout = found.Layout;
        _columns = found.Columns!;
        _stageDays = new StageDayColumns(headers, _layout.StageColumns);
        var named = new Dictionary<string, string> { [nameof(OpportunityField.Id)] = _columns[HistoryRole.Id] };
        Name(named, OpportunityField.LastModifiedDate, HistoryRole.Day);
        Name(named, OpportunityField.Stage, HistoryRole.Stage);
        Name(named, OpportunityField.Amount, HistoryRole.Amount);
        Name(named, OpportunityField.CloseDate, HistoryRole.CloseDate);
        _book.Tells(stages: true, closeDates: _columns.ContainsKey(HistoryRole.CloseDate) || _columns.ContainsKey(HistoryRole.OldValue));
        return options.ForHistory(_stageDays.IsEmpty ? NoCrm : options.Layout, named, isLog: true);
    }

    /// <summary>Takes a row.</summary>
    /// <param name="row">The row, read with <see cref="Options"/>.</param>
    /// <returns>Why it tells nothing, or null.</returns>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: an earlier export has no ids at all.</exception>
    public Problem? Add(Opportunity row)
    {
        _ = row ?? throw new ArgumentNullException(nameof(row));
        if (_layout is null)
        {
            _withoutId += OpportunityId.InSnapshot(row) is not null && _book.AddSnapshot(row, _day!.Value) ? 0 : 1;
            return null;
        }

        if (row.Id is not { } id)
        {
            return Incomplete(row, "no id");
        }

        var trail = _book.TrailOf(id);
        if (!_stageDays!.IsEmpty)
        {
            _stageDays.AddTo(trail, row.Row);
            return null;
        }

        if (row.LastModifiedDay == 0)
        {
            return Incomplete(row, "no date");
        }

        trail.Add(row.LastModifiedDay);
        var order = Order(id, row);
        return _columns.ContainsKey(HistoryRole.OldValue) ? AddChange(trail, row, order) : AddState(trail, row, order);
    }

    /// <summary>Ends the file.</summary>
    /// <param name="file">The file, for the problem.</param>
    /// <returns>What is wrong with the file as a whole, or null.</returns>
    public Problem? Complete(string file) => _withoutId == 0 ? null : new Problem(
        "HistoryRowsWithoutId", ProblemKind.Data, FormattableString.Invariant(
            $"{_withoutId} {(_withoutId == 1 ? "row has" : "rows have")} no id, so their history belongs to no deal."),
        "Export the CRM's id for each deal.", file);

    private static Dictionary<string, string> Present(IReadOnlyDictionary<string, string> map, IReadOnlyList<string> headers) => map
        .Where(pair => headers.Any(header => HeaderText.Normalize(header) == HeaderText.Normalize(pair.Value)))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static Problem NotRecognised(IReadOnlyList<string> headers) => new(
        "HistoryNotRecognised", ProblemKind.Data,
        $"This file is not a dated export and not a known stage or field history log. Its headers are {HeaderMatcher.List(headers)}.",
        "For an earlier export, start its name with the date (2026-11-16 pipeline.csv) or use -SnapshotDate. A log needs the deal id, the "
            + "stage and the date of each change, such as Id, Stage, Date Entered.");

    private void Name(Dictionary<string, string> named, OpportunityField field, HistoryRole role)
    {
        if (_columns.TryGetValue(role, out var header))
        {
            named[field.ToString()] = header;
        }
    }

    private Problem? AddState(OpportunityTrail trail, Opportunity row, int order)
    {
        var day = row.LastModifiedDay;
        if (row.Stage is { } stage)
        {
            trail.Stages.Add(day, Entry(row, stage) ? day : ValuePoint<string>.Stated, order, _book.Name(stage));
        }

        if (row.CloseDay != 0)
        {
            trail.CloseDays.Add(day, day, order, row.CloseDay);
        }

        if (row.Amount is { } amount)
        {
            trail.Amounts.Add(day, ValuePoint<decimal>.Stated, order, amount);
        }

        return null;
    }

    // A row whose stages differ is an entry into the later one. A log that tells nothing but stages has a row for each entry.
    private bool Entry(Opportunity row, string stage) => _columns.TryGetValue(HistoryRole.FromStage, out var from)
        ? row.Fields[from].Trim() != stage
        : !_columns.ContainsKey(HistoryRole.Amount) && !_columns.ContainsKey(HistoryRole.CloseDate);

    private Problem? AddChange(OpportunityTrail trail, Opportunity row, int order)
    {
        var fields = row.Fields;
        var (field, old, now) = (fields[_columns[HistoryRole.Field]], fields[_columns[HistoryRole.OldValue]],
            fields[_columns[HistoryRole.NewValue]]);
        var (day, table) = (row.LastModifiedDay, row.Row.Table);
        if (_layout!.Says(HistoryRole.StageField, field))
        {
            trail.Stages.Change(day, order, Name(old), Name(now));
        }
        else if (_layout.Says(HistoryRole.CloseDateField, field))
        {
            if (!TryDay(table, old, out var from) || !TryDay(table, now, out var to))
            {
                return Unreadable(row, "date");
            }

            trail.CloseDays.Change(day, order, from, to);
        }
        else if (_layout.Says(HistoryRole.AmountField, field))
        {
            if (!TryNumber(table, old, out var from) || !TryNumber(table, now, out var to))
            {
                return Unreadable(row, "number");
            }

            trail.Amounts.Change(day, order, from, to);
        }
        else if (_layout.Says(HistoryRole.NextStepField, field))
        {
            trail.Words.Add(day, day, order, WordsHash.Compute(now.Trim()));
        }

        return null;
    }

    private (bool IsKnown, string Value) Name(string text) => CellText.OrNull(text) is { } name ? (true, _book.Name(name)) : (false, "");

    private static bool TryDay(SourceTable table, string text, out (bool IsKnown, int Value) day)
    {
        day = default;
        if (UnknownWords.Matches(text))
        {
            return true;
        }

        day = DetectedFormat.Choose(table, DateText.Read(text)) is { } date ? (true, Day.Number(date)) : default;
        return day.IsKnown;
    }

    private static bool TryNumber(SourceTable table, string text, out (bool IsKnown, decimal Value) number)
    {
        number = default;
        if (UnknownWords.Matches(text))
        {
            return true;
        }

        number = DetectedFormat.Choose(table, NumberText.Read(text)) is { } value && AmountLimit.Holds(value) ? (true, value) : default;
        return number.IsKnown;
    }

    /// <summary>
    /// The place of a row among those of its day: its time, else its place in the file, from below where the file begins with the latest.
    /// </summary>
    private int Order(string id, Opportunity row)
    {
        var day = row.LastModifiedDay;
        if (id == _lastId && day != _lastDay)
        {
            _ascending += day > _lastDay ? 1 : -1;
        }

        (_lastId, _lastDay) = (id, day);
        _number++;
        var seconds = ClockText.Seconds(row.Fields[_columns[HistoryRole.Day]]);
        return (seconds * 1000) + ((_ascending < 0 ? -_number : _number) % 500);
    }

    private static Problem Incomplete(Opportunity row, string what) => new(
        "HistoryRowIncomplete", ProblemKind.Data, $"The row has {what}, so it is not part of any deal's history.",
        "Export the deal id and the date of the change with each row.", row.Source.File, row.Source.Line);

    private Problem Unreadable(Opportunity row, string what) => new(
        "HistoryValueUnreadable", ProblemKind.Data, $"The old or the new value is not a {what}, or can be read in two ways.",
        "Use -Culture en-GB or -Culture en-US, whichever the file was written in.", row.Source.File, row.Source.Line,
            _columns[HistoryRole.NewValue]);
}
