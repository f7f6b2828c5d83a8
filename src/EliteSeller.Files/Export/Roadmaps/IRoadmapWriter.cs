using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>Writes a roadmap as one kind of file.</summary>
public interface IRoadmapWriter
{
    /// <summary>Writes a roadmap. The same roadmap gives the same bytes, whenever and wherever it is written.</summary>
    /// <param name="roadmap">The roadmap. What must not leave the house has been taken out of it.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    void Write(ActionRoadmap roadmap, Stream output);
}
