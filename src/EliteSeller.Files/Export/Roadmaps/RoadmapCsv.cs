using System.Globalization;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>A roadmap as CSV, one row a step, with days as yyyy-MM-dd.</summary>
internal static class RoadmapCsv
{
    /// <summary>Writes a roadmap into a stream, which stays open.</summary>
    public static void Write(ActionRoadmap roadmap, Stream output, CsvStyle style)
    {
        var columns = RoadmapColumn.ColumnsFor(roadmap);
        using var table = new CsvTableWriter(output, columns.Select(column => column.Header), style);
        foreach (var step in roadmap.Steps)
        {
            table.Write(columns.Select(column => Text(column.ValueOf(roadmap, step))));
        }
    }

    private static string? Text(object? value) => value switch
    {
        DateTime day => Labels.Format(day),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string?)value,
    };
}
