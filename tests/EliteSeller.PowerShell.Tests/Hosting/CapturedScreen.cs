using System;
using System.Text;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>The text that a host was told to show on a screen of a given width.</summary>
internal sealed class CapturedScreen(int width)
{
    private readonly StringBuilder _text = new();

    /// <summary>The columns of the screen.</summary>
    public int Width => width;

    /// <summary>Everything shown, with \n line ends.</summary>
    public string Text => _text.ToString();

    /// <summary>Shows text.</summary>
    public void Write(string? text) => _text.Append(text?.Replace("\r\n", "\n", StringComparison.Ordinal));
}
