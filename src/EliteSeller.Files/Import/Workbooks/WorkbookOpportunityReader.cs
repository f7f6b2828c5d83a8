using System.Threading;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Workbooks;

/// <summary>Reads the opportunities of one sheet of a workbook. Its dates and numbers are typed, so they need no settling.</summary>
internal sealed class WorkbookOpportunityReader : OpportunityReader
{
    private static readonly OpportunityField[] _identity =
    [
        OpportunityField.Id, OpportunityField.Name, OpportunityField.Account, OpportunityField.Owner, OpportunityField.Stage,
            OpportunityField.CloseDate,
    ];

    private readonly RejectFile? _rejects;
    private readonly WorkbookRows _workbook;
    private readonly DealSheet _sheet;
    private readonly int[] _identityColumns;
    private readonly int[] _readColumns;
    private readonly OpportunityFactory _factory;
    private readonly IEnumerator<(long Line, string[] Cells)> _rows;
    private bool _isOver;
    private bool _isTold;
    private long _hidden;

    private WorkbookOpportunityReader(string path, WorkbookRows workbook, ReadingOptions options,
        Func<IReadOnlyList<string>, ReadingOptions>? choose, RejectFile? rejects)
        : base(path)
    {
        _rejects = rejects;
        _workbook = workbook;
        var matcher = new HeaderMatcher(LayoutFiles.Catalogue);
        _sheet = DealSheet.Find(workbook, matcher, options.WorksheetName);
        Log.Report.Worksheet = _sheet.Name;
        var hidden = workbook.SheetNames.Where(name => workbook.IsHidden(name) && name != _sheet.Name).ToList();
        if (hidden.Count > 0)
        {
            Log.Inform("HiddenSheets", $"Hidden sheets were left out: {HeaderMatcher.List(hidden)}. Use -WorksheetName to read one.");
        }

        var names = new HeaderNames(_sheet.Header);
        names.Note(Log);
        options = choose?.Invoke(names.Names) ?? options;
        var match = matcher.Match(names.Names, options);
        _identityColumns = _identity.Where(match.Columns.ContainsKey).Select(field => match.Columns[field]).Distinct().ToArray();
        _readColumns = [.. match.Columns.Values];
        _factory = Settle(new TableProfile(match, options, Log), path);
        _factory.CanReadAgain();
        _rejects?.Begin(path, _sheet.Header);
        _rows = Body().GetEnumerator();
        for (var line = 1L; line < _sheet.HeaderLine; line++)
        {
            Log.Drop(DropReason.Title);
        }
    }

    /// <inheritdoc/>
    internal override RowHistory? Past => _factory.Past;

    /// <summary>Opens a workbook and settles its sheet.</summary>
    public static OpportunityReader Open(string path, ReadingOptions options, Func<IReadOnlyList<string>, ReadingOptions>? choose,
        RejectFile? rejects, CancellationToken stopToken)
    {
        var workbook = new WorkbookRows(path, stopToken);
        try
        {
            return new WorkbookOpportunityReader(path, workbook, options, choose, rejects);
        }
        catch (EliteSellerException failure) when (failure.Problem.File is null && failure.Problem.Kind != ProblemKind.Argument)
        {
            workbook.Dispose();
            throw new EliteSellerException(failure.Problem.In(path), failure);
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    internal override bool ReadRow(out ReadItem item)
    {
        while (_rows.MoveNext())
        {
            var (line, cells) = _rows.Current;
            if (Leaves(line, cells) is { } reason)
            {
                Log.Drop(reason);
                _hidden += reason == DropReason.Hidden ? 1 : 0;
            }
            else if (_factory.Read(new ListedRow(_factory.Table, line, cells), out var opportunity) is { } problem)
            {
                _rejects?.Add(problem, _sheet.Header.Select((_, column) => column < cells.Length ? cells[column] : "").ToArray());
                item = new ReadItem(problem);
                return true;
            }
            else if (opportunity is not null)
            {
                item = new ReadItem(opportunity);
                return true;
            }
        }

        if (!_isTold)
        {
            _isTold = true;
            _workbook.LastRead?.Facts.Tell(Log, _hidden);
        }

        CompareRepeated();
        _factory.Complete();
        item = default;
        return false;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _rows.Dispose();
        _workbook.Dispose();
    }

    private OpportunityFactory Settle(TableProfile survey, string path)
    {
        var hasRows = false;
        foreach (var (line, cells) in Body())
        {
            if (Leaves(line, cells) is null)
            {
                hasRows = true;
                survey.Add(column => column < cells.Length ? cells[column] : "", line);
            }

            if (survey.IsSettled)
            {
                break;
            }
        }

        return hasRows
            ? survey.Detect(path)
            : throw new EliteSellerException(new Problem(
                "HeaderOnly", ProblemKind.NoInput, "The sheet has a header but no deals.",
                    "Export it again, or choose another sheet with -WorksheetName."));
    }

    private void CompareRepeated()
    {
        if (_isOver || !_factory.Repeated.HasAny)
        {
            return;
        }

        _isOver = true;
        var column = _factory.Table.ColumnOf(OpportunityField.Id);
        foreach (var (line, cells) in Body())
        {
            if (Leaves(line, cells) is null && column < cells.Length && IdKey.From(cells[column].Trim()) is var id
                && _factory.Repeated.Has(id, line))
            {
                _factory.Repeated.Compare(id, line, cells);
            }
        }

        _factory.Repeated.Complete();
    }

    private IEnumerable<(long Line, string[] Cells)> Body() => _workbook.Read(_sheet.Name).Where(row => row.Line > _sheet.HeaderLine);

    /// <summary>Why a row is no deal, or null.</summary>
    private DropReason? Leaves(long line, string[] cells)
    {
        if (_workbook.LastRead?.HiddenRows.Contains(line) == true)
        {
            return DropReason.Hidden;
        }

        var filled = cells.Where(cell => cell.Trim().Length > 0).Take(2).ToList();
        if (filled.Count == 0)
        {
            return DropReason.Blank;
        }

        if (filled.Count == 1 && FooterWords.IsFooter(filled[0]))
        {
            return DropReason.Footer;
        }

        if (cells.Take(_sheet.Header.Length).SequenceEqual(_sheet.Header, StringComparer.Ordinal))
        {
            return DropReason.RepeatedHeader;
        }

        var identity = _identityColumns.Where(column => column < cells.Length && cells[column].Trim().Length > 0)
            .Select(column => cells[column]).ToList();
        return identity.Count <= 1 && FooterWords.IsTotal(identity.Count == 1 ? identity[0] : filled[0]) ? DropReason.Total
            : _readColumns.Length > 0 && !Array.Exists(_readColumns, column => column < cells.Length && cells[column].Trim().Length > 0)
                ? DropReason.Beside
            : null;
    }
}
