using System;
using System.Management.Automation.Host;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>
/// A screen of which only the width is real. The engine asks for it once per session, so the width is looked up each time.
/// </summary>
internal sealed class CapturingRawInterface(Func<int> width) : PSHostRawUserInterface
{
    /// <inheritdoc/>
    public override ConsoleColor BackgroundColor { get => ConsoleColor.Black; set { } }

    /// <inheritdoc/>
    public override ConsoleColor ForegroundColor { get => ConsoleColor.Gray; set { } }

    /// <inheritdoc/>
    public override Size BufferSize { get => new(width(), 3000); set { } }

    /// <inheritdoc/>
    public override Size WindowSize { get => new(width(), 50); set { } }

    /// <inheritdoc/>
    public override Size MaxWindowSize => WindowSize;

    /// <inheritdoc/>
    public override Size MaxPhysicalWindowSize => WindowSize;

    /// <inheritdoc/>
    public override Coordinates CursorPosition { get => default; set { } }

    /// <inheritdoc/>
    public override Coordinates WindowPosition { get => default; set { } }

    /// <inheritdoc/>
    public override int CursorSize { get => 1; set { } }

    /// <inheritdoc/>
    public override bool KeyAvailable => false;

    /// <inheritdoc/>
    public override string WindowTitle { get => ""; set { } }

    /// <inheritdoc/>
    public override void FlushInputBuffer()
    {
    }

    /// <inheritdoc/>
    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => new BufferCell[0, 0];

    /// <inheritdoc/>
    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new InvalidOperationException("Nobody is there to press a key.");

    /// <inheritdoc/>
    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
    {
    }

    /// <inheritdoc/>
    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents)
    {
    }

    /// <inheritdoc/>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
    }
}
