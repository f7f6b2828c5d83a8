using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Engine = System.Management.Automation.PowerShell;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>A shell of the real engine with the staged module imported and everything that it shows captured.</summary>
/// <example><code>
/// using var session = ModuleSession.Open();
/// var run = session.Run("Import-Opportunity $path | Test-Opportunity", new { path });
/// run.Errors.ShouldBeEmpty();
/// run.Text(width: 100).ShouldContain("Pursue");
/// </code></example>
internal sealed class ModuleSession : IDisposable
{
    // Opening a shell and importing the module costs more than most tests do in it, so shells without a trace are used again.
    private static readonly ConcurrentBag<(Runspace Runspace, CapturingHost Host)> _idle = [];

    private readonly Runspace _runspace;
    private readonly CapturingHost _host;
    private readonly bool _isUsedAgain;

    private ModuleSession(Runspace runspace, CapturingHost host, bool isUsedAgain)
    {
        _runspace = runspace;
        _host = host;
        _isUsedAgain = isUsedAgain;
    }

    /// <summary>What the session has written to its host since it was opened, import included.</summary>
    public string HostText => _host.Screen.Text;

    /// <summary>Opens a session with the staged module.</summary>
    /// <param name="culture">The culture of the user, such as de-DE; en-US unless told.</param>
    /// <param name="answer">The label (such as "Yes") chosen at every confirmation; without it a confirmation fails the pipeline.</param>
    /// <param name="module">The manifest to import instead of the staged one.</param>
    /// <param name="isOwn">Whether it is new and nobody else's afterwards, for tests that import or remove a module themselves.</param>
    public static ModuleSession Open(string culture = "en-US", string? answer = null, string? module = null, bool isOwn = false)
    {
        var isUsedAgain = culture == "en-US" && answer is null && module is null && !isOwn;
        if (isUsedAgain && _idle.TryTake(out var idle))
        {
            return new ModuleSession(idle.Runspace, idle.Host, isUsedAgain);
        }

        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule([module ?? Built.Manifest]);
        var host = new CapturingHost(CultureInfo.GetCultureInfo(culture), answer);
        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        // The engine fills an empty module path with the user's folders; only our module is to be found.
        runspace.SessionStateProxy.SetVariable("env:PSModulePath", Path.GetDirectoryName(Built.ModuleFolder));
        return new ModuleSession(runspace, host, isUsedAgain);
    }

    /// <summary>Makes a folder the current location, as Set-Location does.</summary>
    public ModuleSession At(string folder)
    {
        _runspace.SessionStateProxy.Path.SetLocation(WildcardPattern.Escape(folder));
        return this;
    }

    /// <summary>Runs a script to its end, or to the error that ends it.</summary>
    /// <param name="script">One or more statements.</param>
    /// <param name="variables">An object whose properties become variables: <c>new { path, asOf }</c>.</param>
    public SessionRun Run(string script, object? variables = null) => Start(script, variables).Finish();

    /// <summary>Runs a script on a list of objects that come down the pipeline: <c>Pipe(rows, "Test-Opportunity")</c>.</summary>
    public SessionRun Pipe(IEnumerable<object?> input, string script, object? variables = null) =>
        Run("$pipedInput | " + script, variables, ("pipedInput", input));

    /// <summary>Starts a script and goes on, to watch it while it runs or to stop it as Ctrl+C does.</summary>
    public RunningScript Start(string script, object? variables = null)
    {
        foreach (var property in variables?.GetType().GetProperties() ?? [])
        {
            _runspace.SessionStateProxy.SetVariable(property.Name, property.GetValue(variables));
        }

        var shell = Engine.Create(_runspace);
        shell.AddScript(script);
        return new RunningScript(shell, this);
    }

    /// <summary>Renders objects as the session would print them on a screen of that many columns.</summary>
    internal string Render(IEnumerable<PSObject> objects, int width)
    {
        using var shell = Engine.Create(_runspace);
        shell.AddCommand("Out-Default");
        return _host.Capture(width, () => shell.Invoke(objects));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isUsedAgain || _runspace.RunspaceAvailability != RunspaceAvailability.Available)
        {
            _runspace.Dispose();
            return;
        }

        // Variables, errors, the location and the history; what was shown goes with the screen.
        _runspace.ResetRunspaceState();
        _host.Clear();
        _idle.Add((_runspace, _host));
    }

    private SessionRun Run(string script, object? variables, (string Name, object? Value) more)
    {
        _runspace.SessionStateProxy.SetVariable(more.Name, more.Value);
        return Run(script, variables);
    }
}
