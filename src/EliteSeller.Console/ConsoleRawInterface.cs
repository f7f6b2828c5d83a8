using System;
using System.Management.Automation.Host;

namespace EliteSeller.Console;

/// <summary>The size of the screen, which is all of it that the engine needs.</summary>
internal sealed class ConsoleRawInterface : PSHostRawUserInterface
{
    // A table that goes to a file or a pipe is as wide as a page of a report.
    private const int WidthWithoutScreen = 120;
    private const int HeightWithoutScreen = 50;

    /// <inheritdoc/>
    public override Size WindowSize { get => BufferSize; set { } }

    /// <inheritdoc/>
    public override Size BufferSize
    {
        get => Terminal.IsOutputRedirected || Terminal.WindowWidth <= 0 ? new(WidthWithoutScreen, HeightWithoutScreen) : new(Terminal.WindowWidth, Terminal.WindowHeight);
        set { }
    }

    /// <inheritdoc/>
    public override Size MaxWindowSize => BufferSize;

    /// <inheritdoc/>
    public override Size MaxPhysicalWindowSize => BufferSize;

    /// <inheritdoc/>
    public override ConsoleColor BackgroundColor { get => ConsoleColor.Black; set { } }

    /// <inheritdoc/>
    public override ConsoleColor ForegroundColor { get => ConsoleColor.Gray; set { } }

    /// <inheritdoc/>
    public override Coordinates CursorPosition { get => default; set { } }

    /// <inheritdoc/>
    public override Coordinates WindowPosition { get => default; set { } }

    /// <inheritdoc/>
    public override int CursorSize { get => 25; set { } }

    /// <inheritdoc/>
    public override string WindowTitle { get => ""; set { } }

    /// <inheritdoc/>
    public override bool KeyAvailable => false;

    /// <inheritdoc/>
    public override void FlushInputBuffer()
    {
    }

    /// <inheritdoc/>
    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new NotSupportedException("eliteseller reads no single keys; run pwsh for that.");

    /// <inheritdoc/>
    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => new BufferCell[0, 0];

    /// <inheritdoc/>
    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents)
    {
    }

    /// <inheritdoc/>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
    }

    /// <inheritdoc/>
    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
    {
    }
}
