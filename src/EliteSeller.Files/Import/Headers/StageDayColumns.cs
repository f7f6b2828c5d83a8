using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>The columns of a table that hold the days on which its deals entered their stages, one column a stage.</summary>
internal sealed class StageDayColumns
{
    private readonly List<(int Column, string Stage, string? Pipeline)> _columns = [];

    public StageDayColumns(IReadOnlyList<string> headers, IEnumerable<StageColumnPattern> patterns)
    {
        var known = patterns.ToList();
        for (var column = 0; column < headers.Count; column++)
        {
            if (known.Select(pattern => pattern.Read(headers[column])).FirstOrDefault(found => found is not null) is { } name)
            {
                _columns.Add((column, name.Stage, name.Pipeline));
            }
        }
    }

    public bool IsEmpty => _columns.Count == 0;

    /// <summary>Adds the days of a row to the past of its deal.</summary>
    public void AddTo(OpportunityTrail trail, SourceRow row)
    {
        var pipeline = CellText.OrNull(row.GetText(OpportunityField.Pipeline));
        var ownHasColumn = pipeline is not null && _columns.Exists(column => Same(column.Pipeline, pipeline));
        foreach (var (column, stage, ofPipeline) in _columns)
        {
            if ((!ownHasColumn || Same(ofPipeline, pipeline)) && DateText.Read(row.GetText(column)) is { IsDate: true } cell
                && row.Table.Choose(cell) is { } date)
            {
                var day = Day.Number(date);
                trail.Add(day);
                trail.Stages.Add(day, day, ClockText.Seconds(row.GetText(column)), stage);
            }
        }
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
