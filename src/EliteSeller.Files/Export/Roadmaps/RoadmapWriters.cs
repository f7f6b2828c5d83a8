using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Pages;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>Writes the faces of a roadmap. The same roadmap gives the same bytes, whenever and wherever it is written.</summary>
public static class RoadmapWriters
{
    /// <summary>The face of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="csvStyle">How the bytes of a CSV file look, or null for the default.</param>
    /// <returns>
    /// Writes any number of roadmaps, out of which what must not leave the house has been taken, into streams, which stay open.
    /// </returns>
    /// <exception cref="EliteSellerException"><c>CsvStyleNotUsed</c>: a style was given, and no CSV file is written.</exception>
    public static Action<ActionRoadmap, Stream> Create(RoadmapFormat format, CsvStyle? csvStyle = null) => format switch
    {
        RoadmapFormat.Csv => (roadmap, output) => RoadmapCsv.Write(roadmap, output, csvStyle ?? CsvStyle.Default),
        _ when csvStyle is not null => throw new EliteSellerException(new Problem(
            "CsvStyleNotUsed", ProblemKind.Argument, $"-NoByteOrderMark and -NoEscape apply to CSV only, and the format is {format}.",
                "Omit them, or use -Format Csv.")),
        RoadmapFormat.Markdown => RoadmapMarkdown.Write,
        RoadmapFormat.Html => CreatePage(),
        RoadmapFormat.Xlsx => RoadmapWorkbook.Write,
        RoadmapFormat.Ics => RoadmapCalendarFile.Write,
        _ => throw NoSuchFace(format),
    };

    /// <summary>How the name of a file of a format ends.</summary>
    /// <param name="format">The format.</param>
    /// <returns>The extension with its dot.</returns>
    public static string ExtensionOf(RoadmapFormat format) => format switch
    {
        RoadmapFormat.Markdown => ".md",
        RoadmapFormat.Html => ".html",
        RoadmapFormat.Csv => ".csv",
        RoadmapFormat.Xlsx => ".xlsx",
        RoadmapFormat.Ics => ".ics",
        _ => throw NoSuchFace(format),
    };

    /// <summary>
    /// One HTML file: no script, nothing from outside, readable on a phone, at a desk, in mail and on paper, in light and in the dark. The
    /// picture is drawn for the eye; everything in it stands in words beside it.
    /// </summary>
    private static Action<ActionRoadmap, Stream> CreatePage()
    {
        var page = new PageTemplate("roadmap.hbs");
        return (roadmap, output) => page.Write(new RoadmapPageModel(roadmap), output);
    }

    private static ArgumentOutOfRangeException NoSuchFace(RoadmapFormat format) => new(nameof(format), format, "No such face.");
}
