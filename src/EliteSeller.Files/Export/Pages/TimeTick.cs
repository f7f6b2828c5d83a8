namespace EliteSeller.Files.Export.Pages;

/// <summary>A mark on a line of time.</summary>
internal sealed class TimeTick(string x, string label)
{
    /// <summary>Where it stands, in percent of the width.</summary>
    public string X { get; } = x;

    /// <summary>The month, such as 2026-12.</summary>
    public string Label { get; } = label;
}
