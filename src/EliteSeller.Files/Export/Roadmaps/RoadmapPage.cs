using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>
/// A roadmap as one HTML file: no script, nothing from outside, readable on a phone, at a desk, in mail and on paper, in
/// light and in the dark. The picture is drawn for the eye; everything in it stands in words beside it.
/// </summary>
public sealed class RoadmapPage : IRoadmapWriter
{
    private readonly PageTemplate _template = new("roadmap.hbs");

    /// <inheritdoc/>
    public void Write(ActionRoadmap roadmap, Stream output) =>
        _template.Write(new RoadmapPageModel(roadmap ?? throw new ArgumentNullException(nameof(roadmap))), output);
}
