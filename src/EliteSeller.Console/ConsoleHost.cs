using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace EliteSeller.Console;

/// <summary>What the engine knows of the program that runs it.</summary>
internal sealed class ConsoleHost(bool isInteractive) : PSHost
{
    private readonly ConsoleUserInterface _interface = new(isInteractive);

    /// <summary>The code of an exit at the top of a command, or null.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Sends to standard error what is shown meanwhile.</summary>
    public void ShowAsError(Action show)
    {
        _interface.OutputIsError = true;
        show();
        _interface.OutputIsError = false;
    }

    /// <inheritdoc/>
    public override string Name => "EliteSeller.Console";

    /// <inheritdoc/>
    public override Version Version { get; } = typeof(ConsoleHost).Assembly.GetName().Version!;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <inheritdoc/>
    public override PSHostUserInterface UI => _interface;

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException("eliteseller has no prompt to type at; run pwsh for one.");

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
}
