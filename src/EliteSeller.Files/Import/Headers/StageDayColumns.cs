using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>The columns of a table that hold the days on which its deals entered their stages, one column a stage.</summary>
internal sealed class StageDayColumns
{
    private readonly List<StageColumn> _columns = [];

    public StageDayColumns(IReadOnlyList<string> headers, IEnumerable<StageColumnPattern> patterns)
    {
        var known = patterns.ToList();
        for (var column = 0; column < headers.Count; column++)
        {
            foreach (var pattern in known)
            {
                if (pattern.Read(headers[column]) is { } name)
                {
                    _columns.Add(new StageColumn(column, name.Stage, name.Pipeline));
                    break;
                }
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
                && DetectedFormat.Choose(row.Table, cell) is { } date)
            {
                var day = Day.Number(date);
                trail.Add(day);
                trail.Stages.Add(day, day, ClockText.Seconds(row.GetText(column)), stage);
            }
        }
    }

    private sealed record StageColumn(int Column, string Stage, string? Pipeline);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
