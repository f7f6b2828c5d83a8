using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Briefs;

/// <summary>
/// A deal brief as one file: no script, nothing from outside, every text encoded. The map is drawn for the eye; everything in it is in the
/// list below it.
/// </summary>
/// <param name="format">The format.</param>
public sealed class DealBriefWriter(BriefFormat format)
{
    private readonly PageTemplate _template = format == BriefFormat.Markdown
        ? new PageTemplate("brief.md.hbs", new MarkdownEncoder()) : new PageTemplate("brief.hbs");

    /// <summary>The extension of a file of a format, with its dot.</summary>
    /// <param name="format">The format.</param>
    /// <returns>The extension.</returns>
    public static string ExtensionOf(BriefFormat format) => format == BriefFormat.Markdown ? ".md" : ".html";

    /// <summary>Writes a brief. The same brief gives the same bytes.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    public void Write(DealBrief brief, Stream output) =>
        _template.Write(new DealBriefModel(brief ?? throw new ArgumentNullException(nameof(brief))), output);
}
