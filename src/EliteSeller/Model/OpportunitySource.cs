using System.Globalization;

namespace EliteSeller.Model;

/// <summary>Where an opportunity was read.</summary>
public sealed class OpportunitySource
{
    internal OpportunitySource(SourceRow row)
    {
        File = row.Table.File;
        Line = row.Line;
        Layout = row.Table.Layout;
    }

    /// <summary>The file's path, or null for objects from the pipeline.</summary>
    public string? File { get; }

    /// <summary>The line on which the row begins, counted from 1; for objects from the pipeline, their number.</summary>
    public long Line { get; }

    /// <summary>The layout that the columns were read with, such as <c>HubSpot</c>.</summary>
    public string Layout { get; }

    /// <summary>The file and the line.</summary>
    /// <returns>Such as <c>deals.csv:14</c>.</returns>
    public override string ToString() => (File ?? "pipeline") + ":" + Line.ToString(CultureInfo.InvariantCulture);
}
