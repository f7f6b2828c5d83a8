using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Calibration;

/// <summary>The closed deals to learn from, and how full each column is among the open ones.</summary>
internal sealed class LearningTable
{
    private readonly Dictionary<string, LearningColumn> _byHeader = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LearningColumn> _columns = [];
    private readonly List<LearningRow> _rows = [];
    private SourceTable? _lastTable;
    private LearningColumn[] _lastColumns = [];

    /// <summary>The columns in the order in which they were first seen.</summary>
    public IReadOnlyList<LearningColumn> Columns => _columns;

    /// <summary>The closed deals.</summary>
    public IReadOnlyList<LearningRow> Rows => _rows;

    /// <summary>Which columns the open deals fill.</summary>
    public OpenFillings Open { get; } = new();

    /// <summary>Adds a deal: a closed one as a case to learn from, an open one to the counts of filled cells.</summary>
    public void Add(Opportunity opportunity) => Add(opportunity, opportunity.Outcome);

    /// <summary>Adds a deal as it once stood, with what has come of it since.</summary>
    public void Add(Opportunity opportunity, DealOutcome outcome)
    {
        var columns = ColumnsOf(opportunity.Row.Table);
        if (outcome == DealOutcome.Open)
        {
            Open.Add(opportunity, columns.Where((column, place) => Cell(opportunity, column, place) is not null)
                .Select(column => column.Place));
            return;
        }

        var cells = new string?[_columns.Count];
        for (var place = 0; place < columns.Length; place++)
        {
            cells[columns[place].Place] = Cell(opportunity, columns[place], place);
        }

        _rows.Add(new LearningRow(cells, outcome == DealOutcome.Won, Day.Number(opportunity.CreatedDate)));
    }

    /// <summary>The cell of a column in a row; a row of a table without the column has a blank there.</summary>
    public static string? Cell(LearningRow row, LearningColumn column) => column.Place < row.Cells.Length ? row.Cells[column.Place] : null;

    private static string? Cell(Opportunity opportunity, LearningColumn column, int place) =>
        Scorecard.Cell(opportunity, column.Field, place);

    private LearningColumn[] ColumnsOf(SourceTable table)
    {
        if (ReferenceEquals(table, _lastTable))
        {
            return _lastColumns;
        }

        var fields = new OpportunityField?[table.Headers.Count];
        foreach (OpportunityField field in Enum.GetValues(typeof(OpportunityField)))
        {
            if (table.ColumnOf(field) is var place && place >= 0)
            {
                fields[place] ??= field;
            }
        }

        _lastColumns = new LearningColumn[table.Headers.Count];
        for (var place = 0; place < _lastColumns.Length; place++)
        {
            _lastColumns[place] = ColumnOf(table.Headers[place], fields[place]);
        }

        _lastTable = table;
        return _lastColumns;
    }

    private LearningColumn ColumnOf(string header, OpportunityField? field)
    {
        if (!_byHeader.TryGetValue(header, out var column))
        {
            column = new LearningColumn(header, field, _columns.Count);
            _byHeader.Add(header, column);
            _columns.Add(column);
        }

        return column;
    }
}
