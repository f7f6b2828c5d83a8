using System.Text;
using EliteSeller.Analysis.Roadmaps;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>
/// A roadmap as a workbook with one sheet, one row a step: a header that stays in view, real dates, and a status that is
/// chosen from a list.
/// </summary>
/// <remarks>Texts are cells of text: what begins with an equals sign is shown, never calculated.</remarks>
public sealed class RoadmapWorkbook : IRoadmapWriter
{
    private const string SheetName = "Roadmap";
    private const int RowsToAdd = 100;

    private static readonly Dictionary<string, double> Widths = new()
    {
        [RoadmapColumn.Step.Header] = 52,
        [RoadmapColumn.SellerOwner.Header] = 24,
        [RoadmapColumn.CustomerOwner.Header] = 24,
        [RoadmapColumn.DependsOn.Header] = 26,
        [RoadmapColumn.Commitment.Header] = 52,
        [RoadmapColumn.Notes.Header] = 40,
        [RoadmapColumn.Deal.Header] = 32,
        [RoadmapColumn.DealId.Header] = 22,
    };

    private static readonly HashSet<string> Days =
        [RoadmapColumn.Start.Header, RoadmapColumn.Due.Header, RoadmapColumn.DoneOn.Header, RoadmapColumn.Anchor.Header,
            RoadmapColumn.AsOf.Header];

    /// <inheritdoc/>
    public void Write(ActionRoadmap roadmap, Stream output)
    {
        var columns = RoadmapColumn.ColumnsFor(roadmap ?? throw new ArgumentNullException(nameof(roadmap)));
        var rows = roadmap.Steps.Select(
            step => columns.ToDictionary(column => column.Header, column => Cell(column.ValueOf(roadmap, step))));
        using var package = new MemoryStream();
        package.SaveAs(rows, printHeader: true, SheetName, ExcelType.XLSX, new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            AutoFilter = true,
            FastMode = false,
            DynamicColumns = columns.Select(Look).ToArray(),
        });
        package.Position = 0;
        WorkbookPackage.Rewrite(package, StatusList(columns, roadmap.Steps.Count), output);
    }

    private static DynamicExcelColumn Look(RoadmapColumn column, int index) => new(column.Header)
    {
        Index = index,
        Format = Days.Contains(column.Header) ? "yyyy-mm-dd" : null,
        Width = Widths.TryGetValue(column.Header, out var width) ? width : 14,
    };

    /// <summary>A workbook cannot hold control characters, and some programs refuse the whole file for one.</summary>
    private static object? Cell(object? value) => value is string text && text.Any(IsForbidden)
        ? new string(text.Where(character => !IsForbidden(character)).ToArray())
        : value;

    private static bool IsForbidden(char character) => char.IsControl(character) && character is not ('\n' or '\t');

    private static string StatusList(IReadOnlyList<RoadmapColumn> columns, int steps)
    {
        var letter = (char)('A' + columns.Select((column, i) => (column, i)).Single(pair => pair.column == RoadmapColumn.Status).i);
        var list = string.Join(",", Labels.StatusLabels);
        return new StringBuilder()
            .Append("<x:dataValidations count=\"1\"><x:dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" "
                + "errorTitle=\"Status\" error=\"Choose a status from the list.\" sqref=\"")
            .Append(FormattableString.Invariant($"{letter}2:{letter}{steps + 1 + RowsToAdd}"))
            .Append("\"><x:formula1>\"").Append(list).Append("\"</x:formula1></x:dataValidation></x:dataValidations>")
            .ToString();
    }
}
