using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Formats.Roadmaps;
using EliteSeller.Roadmaps;

namespace EliteSeller.Formats.Csv;

/// <summary>A roadmap as CSV, one row a step, with days as yyyy-MM-dd. The byte order mark makes Excel read it as UTF-8.</summary>
public sealed class RoadmapCsv : IRoadmapFace
{
    /// <inheritdoc/>
    public void Write(ActionRoadmap roadmap, Stream output)
    {
        _ = roadmap ?? throw new ArgumentNullException(nameof(roadmap));
        var columns = RoadmapColumn.Of(roadmap);
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1024, leaveOpen: true);
        using var table = new CsvTableWriter(text, columns.Select(column => column.Header));
        foreach (var step in roadmap.Steps)
        {
            table.Write(columns.Select(column => Text(column.ValueOf(roadmap, step))));
        }
    }

    private static string? Text(object? value) => value switch
    {
        DateTime day => Labels.Of(day),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string?)value,
    };
}
