using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace EliteSeller.Console;

/// <summary>The engine of PowerShell with the module loaded. It runs one script or one command and says how it ended.</summary>
internal sealed class Engine : IDisposable
{
    private readonly Command _show = new("Out-Default");
    private readonly ConsoleHost _host;
    private readonly Runspace _runspace;
    private volatile System.Management.Automation.PowerShell? _running;

    public Engine(string manifest, bool isInteractive)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule([manifest]);
        if (OperatingSystem.IsWindows())
        {
            // As pwsh comes configured; the engine alone would refuse every script.
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.RemoteSigned;
        }

        _host = new ConsoleHost(isInteractive);
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
        ModulePath.Adjust(_runspace, manifest);
        _runspace.SessionStateProxy.InvokeCommand.CommandNotFoundAction = MissingCommands.Explain;
    }

    /// <summary>Runs a script file as <c>pwsh -File</c> does.</summary>
    /// <returns>The code of the script's exit, 1 after a throw, otherwise 0.</returns>
    public int RunFile(string path, IEnumerable<string> words)
    {
        var usesInput = UsesInput(Parser.ParseFile(path, out _, out _));
        var ended = Invoke(ScriptCall.Text(path, words, usesInput), usesInput);
        // An exit leaves its code behind and, when that is not 0, fails the call; so does a call that the engine could not make.
        return _host.ExitCode ?? (!ended || CallFailed ? ExitCode.Failure : Succeeded ? ExitCode.Success : LastExitCode ?? ExitCode.Success);
    }

    /// <summary>Runs a text as <c>pwsh -Command</c> does.</summary>
    /// <returns>The code of an exit, otherwise 0 or 1 as the last command succeeded or failed.</returns>
    public int RunCommand(string text)
    {
        var script = Parser.ParseInput(text, out _, out var errors);
        if (errors.Length > 0)
        {
            // The engine says nothing about a command that breaks off in the middle.
            Show(new ParseException(errors));
            return ExitCode.Failure;
        }

        var ended = Invoke(text, UsesInput(script));
        return _host.ExitCode ?? (ended && Succeeded ? ExitCode.Success : ExitCode.Failure);
    }

    /// <summary>Stops what is running; finally blocks run and files are closed.</summary>
    public void Stop() => _running?.BeginStop(null, null);

    /// <inheritdoc/>
    public void Dispose() => _runspace.Dispose();

    // As $? stands after the last pipeline.
    private bool Succeeded => _runspace.SessionStateProxy.GetVariable("?") is true;

    // The script does not parse, misses a parameter or may not run: the last error is then the engine's own.
    private bool CallFailed => !Succeeded && LastExitCode is null
        && _runspace.SessionStateProxy.GetVariable("Error") is ArrayList { Count: > 0 } errors && errors[0] is ErrorRecord { Exception: RuntimeException };

    private int? LastExitCode => _runspace.SessionStateProxy.GetVariable("LASTEXITCODE") as int?;

    private bool Invoke(string text, bool usesInput)
    {
        var script = new Command(text, isScript: true);
        // Errors come to the screen in their place among the output.
        script.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        try
        {
            Invoke([script, _show], usesInput ? Lines() : []);
            return true;
        }
        catch (PipelineStoppedException)
        {
            return false;
        }
        catch (RuntimeException failure)
        {
            Show(failure);
            return false;
        }
    }

    private void Show(RuntimeException failure) => _host.ShowAsError(() => Invoke([_show], [failure.ErrorRecord]));

    private void Invoke(Command[] commands, IEnumerable<object> input)
    {
        using var shell = System.Management.Automation.PowerShell.Create(_runspace);
        foreach (var command in commands)
        {
            shell.Commands.AddCommand(command);
        }

        _running = shell;
        try
        {
            // Only what could have been typed leaves its $? behind.
            shell.Invoke(input, new PSInvocationSettings { AddToHistory = true });
        }
        finally
        {
            _running = null;
        }
    }

    private static bool UsesInput(Ast script) =>
        Terminal.IsInputRedirected && script.Find(node => node is VariableExpressionAst { VariablePath.UserPath: "input" }, searchNestedScriptBlocks: true) is not null;

    private static IEnumerable<string> Lines()
    {
        while (Terminal.In.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
