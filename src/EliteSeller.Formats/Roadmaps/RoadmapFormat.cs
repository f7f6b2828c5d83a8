namespace EliteSeller.Formats.Roadmaps;

/// <summary>The faces of a roadmap.</summary>
public enum RoadmapFormat
{
    /// <summary>Text that reads well as it stands and better where Markdown is shown.</summary>
    Markdown,

    /// <summary>One HTML file for screen, mail and paper, with a picture of the time.</summary>
    Html,

    /// <summary>A table of steps that comes back when the customer has edited it.</summary>
    Csv,
}
