using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>A host without a screen: it keeps what it is told to show.</summary>
internal sealed class CapturingHost(CultureInfo culture, string? answer) : PSHost
{
    private readonly CapturingInterface _interface = new(answer);

    /// <summary>What takes the text now.</summary>
    public CapturedScreen Screen => _interface.Screen;

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => culture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => culture;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override string Name => "EliteSeller tests";

    /// <inheritdoc/>
    public override PSHostUserInterface UI => _interface;

    /// <inheritdoc/>
    public override Version Version { get; } = new(1, 0);

    /// <summary>Forgets what was shown.</summary>
    public void Clear() => _interface.Screen = new CapturedScreen(Screen.Width);

    /// <summary>Returns what is shown meanwhile, on a fresh screen of that many columns.</summary>
    public string Capture(int width, Action show)
    {
        var before = _interface.Screen;
        _interface.Screen = new CapturedScreen(width);
        try
        {
            show();
            return _interface.Screen.Text;
        }
        finally
        {
            _interface.Screen = before;
        }
    }

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException("Nobody is there to type at a nested prompt.");

    /// <inheritdoc/>
    public override void ExitNestedPrompt()
    {
    }

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode)
    {
    }
}
