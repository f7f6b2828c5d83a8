using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>Knows which class writes which face of a roadmap.</summary>
public static class RoadmapWriters
{
    /// <summary>The face of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="csvStyle">How the bytes of a CSV file look, or null for the default.</param>
    /// <returns>A writer that can be used for any number of roadmaps.</returns>
    /// <exception cref="EliteSellerException"><c>CsvStyleNotUsed</c>: a style was given, and no CSV file is written.</exception>
    public static IRoadmapWriter Create(RoadmapFormat format, CsvStyle? csvStyle = null) => format switch
    {
        RoadmapFormat.Csv => new RoadmapCsv(csvStyle ?? CsvStyle.Default),
        _ when csvStyle is not null => throw new EliteSellerException(new Problem(
            "CsvStyleNotUsed", ProblemKind.Argument, $"-NoByteOrderMark and -NoEscape apply to CSV only, and the format is {format}.",
                "Omit them, or use -Format Csv.")),
        RoadmapFormat.Markdown => new RoadmapMarkdown(),
        RoadmapFormat.Html => new RoadmapPage(),
        RoadmapFormat.Xlsx => new RoadmapWorkbook(),
        RoadmapFormat.Ics => new RoadmapCalendarFile(),
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

    private static ArgumentOutOfRangeException NoSuchFace(RoadmapFormat format) => new(nameof(format), format, "No such face.");
}
