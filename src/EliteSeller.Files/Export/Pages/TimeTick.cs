namespace EliteSeller.Files.Export.Pages;

/// <summary>A mark on a line of time.</summary>
internal sealed class TimeTick
{
    public TimeTick(string x, string label)
    {
        X = x;
        Label = label;
    }

    /// <summary>Where it stands, in percent of the width.</summary>
    public string X { get; }

    /// <summary>The month, such as 2026-12.</summary>
    public string Label { get; }
}
