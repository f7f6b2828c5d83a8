using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>
/// A roadmap as a workbook with one sheet, one row a step: a header that stays in view, dates as the reader's program writes them, a status
/// that is chosen from a list, late steps in red, and paper one page wide.
/// </summary>
/// <remarks>Texts are cells of text: what begins with an equals sign is shown, never calculated.</remarks>
public sealed class RoadmapWorkbook : IRoadmapWriter
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

    /// <inheritdoc/>
    public void Write(ActionRoadmap roadmap, Stream output)
    {
        var columns = RoadmapColumn.ColumnsFor(roadmap ?? throw new ArgumentNullException(nameof(roadmap))).ToArray();
        var last = roadmap.Steps.Count + 1 + RowsToAdd;
        var (due, status) = (Letter(RoadmapColumn.Due), Letter(RoadmapColumn.Status));
        var sheet = new SheetPart("Roadmap", columns.Select(column => column.Header),
            columns.Select(column => Widths.TryGetValue(column, out var width) ? width : 13))
        {
            PrintedColumns = RoadmapColumn.Printed.Count,
            PageHeader = $"Action Roadmap: {roadmap.Name ?? roadmap.OpportunityId}",
            Choices = ($"{status}2:{status}{last}", Labels.StatusLabels),
            RedWhen = ($"A2:{SheetPart.Letter(columns.Length - 1)}{last}",
                $"AND(${due}2<>\"\",${due}2<TODAY(),${status}2<>\"{Labels.Format(StepStatus.Done)}\","
                + $"${status}2<>\"{Labels.Format(StepStatus.Cancelled)}\")"),
        };
        foreach (var step in roadmap.Steps)
        {
            sheet.Add(columns.Select(column => column.ValueOf(roadmap, step)));
        }

        WorkbookPackage.Write(sheet, output);

        string Letter(RoadmapColumn column) => SheetPart.Letter(Array.IndexOf(columns, column));
    }
}
