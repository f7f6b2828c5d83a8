using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>What one script has put into each stream.</summary>
internal sealed class SessionRun
{
    private readonly ModuleSession _session;

    internal SessionRun(ModuleSession session, IReadOnlyList<PSObject> output, PSDataStreams streams, ErrorRecord? terminating)
    {
        _session = session;
        Output = output;
        Terminating = terminating;
        Errors = [.. streams.Error, .. terminating is null ? [] : new[] { terminating }];
        Warnings = [.. streams.Warning.Select(w => w.Message)];
        Verbose = [.. streams.Verbose.Select(v => v.Message)];
        Information = [.. streams.Information.Select(i => i.MessageData?.ToString() ?? "")];
        Progress = [.. streams.Progress];
    }

    /// <summary>The objects, in order.</summary>
    public IReadOnlyList<PSObject> Output { get; }

    /// <summary>Every error; the one that ended the script last.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; }

    /// <summary>
    /// The error that ended the script (a throw, or an error under -ErrorAction Stop), or null. The terminating error of a cmdlet ends
    /// only its statement: it is in <see cref="Errors"/>.
    /// </summary>
    public ErrorRecord? Terminating { get; }

    /// <summary>The ids of the errors as scripts see them, without the command's name: <c>AmbiguousDate</c>.</summary>
    public IReadOnlyList<string> ErrorIds => [.. Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0])];

    /// <summary>The warnings' texts.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The verbose stream's texts; run with -Verbose.</summary>
    public IReadOnlyList<string> Verbose { get; }

    /// <summary>The information stream's texts.</summary>
    public IReadOnlyList<string> Information { get; }

    /// <summary>The progress records.</summary>
    public IReadOnlyList<ProgressRecord> Progress { get; }

    /// <summary>The .NET objects of one type in the output.</summary>
    public IReadOnlyList<T> Of<T>() => [.. Output.Select(o => o.BaseObject).OfType<T>()];

    /// <summary>The only object of the output, as a .NET object.</summary>
    public T Single<T>() => (T)Output.Single().BaseObject;

    /// <summary>The output as the session would print it on a screen of that many columns.</summary>
    public string Text(int width = 100) => _session.Render(Output, width);
}
