namespace EliteSeller.Files.Export.Briefs;

/// <summary>The formats of a deal brief.</summary>
public enum BriefFormat
{
    /// <summary>One page for a browser, a phone or paper.</summary>
    Html,

    /// <summary>Markdown, for mail, a wiki or a terminal.</summary>
    Markdown,
}
