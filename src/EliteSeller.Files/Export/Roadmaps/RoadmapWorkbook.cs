using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Workbooks;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>
/// A roadmap as a workbook with one sheet, one row a step: a header that stays in view, dates as the reader's program writes them, a status
/// that is chosen from a list, late steps in red, and paper one page wide.
/// </summary>
/// <remarks>Texts are cells of text: what begins with an equals sign is shown, never calculated.</remarks>
internal static class RoadmapWorkbook
{
    private const int RowsToAdd = 100;

    private static readonly Dictionary<RoadmapColumn, int> Widths = new()
    {
        [RoadmapColumn.Step] = 50,
        [RoadmapColumn.Side] = 10,
        [RoadmapColumn.SellerOwner] = 34,
        [RoadmapColumn.CustomerOwner] = 34,
        [RoadmapColumn.DependsOn] = 26,
        [RoadmapColumn.Commitment] = 46,
        [RoadmapColumn.Notes] = 40,
        [RoadmapColumn.Deal] = 32,
        [RoadmapColumn.DealId] = 22,
    };

    /// <summary>Writes a roadmap into a stream, which stays open.</summary>
    public static void Write(ActionRoadmap roadmap, Stream output)
    {
        var columns = RoadmapColumn.ColumnsFor(roadmap).ToArray();
        var (due, status) = (Letter(RoadmapColumn.Due), Letter(RoadmapColumn.Status));
        var sheet = new Sheet("Roadmap", Array.ConvertAll(columns, Column),
            roadmap.Steps.Select(step => columns.Select(column => column.ValueOf(roadmap, step)).ToArray()))
        {
            PrintedColumns = RoadmapColumn.Printed.Count,
            PageHeader = $"Action Roadmap: {roadmap.Name ?? roadmap.OpportunityId}",
            RowsToAdd = RowsToAdd,
            Rules =
            [
                new SheetRule(0, columns.Length - 1, $"AND(${due}2<>\"\",${due}2<TODAY(),${status}2<>\"{Labels.Format(StepStatus.Done)}\","
                    + $"${status}2<>\"{Labels.Format(StepStatus.Cancelled)}\")", CellColor.RedText),
            ],
        };
        Workbook.Write([sheet], output);

        string Letter(RoadmapColumn column) => Sheet.Letter(Array.IndexOf(columns, column));
    }

    private static SheetColumn Column(RoadmapColumn column) => new(
        column.Header, Widths.TryGetValue(column, out var width) ? width : 13,
        column == RoadmapColumn.Start || column == RoadmapColumn.Due || column == RoadmapColumn.DoneOn ? CellLook.Day : CellLook.Text)
    {
        Choices = column == RoadmapColumn.Status ? Labels.StatusLabels : [],
    };
}
