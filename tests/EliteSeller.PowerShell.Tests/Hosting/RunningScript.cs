using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;
using Engine = System.Management.Automation.PowerShell;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>A script that is running in a session.</summary>
internal sealed class RunningScript
{
    private readonly Engine _shell;
    private readonly ModuleSession _session;
    private readonly PSDataCollection<PSObject> _output = [];
    private readonly IAsyncResult _running;

    internal RunningScript(Engine shell, ModuleSession session)
    {
        _shell = shell;
        _session = session;
        var input = new PSDataCollection<PSObject>();
        input.Complete();
        _running = shell.BeginInvoke(input, _output);
    }

    /// <summary>How many objects have come out so far.</summary>
    public int Count => _output.Count;

    /// <summary>Whether the script has ended.</summary>
    public bool IsFinished => _running.IsCompleted;

    /// <summary>Waits until that many objects have come out or the script has ended; fails after a minute.</summary>
    public RunningScript WaitFor(int count)
    {
        var clock = Stopwatch.StartNew();
        while (_output.Count < count && !_running.IsCompleted)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(1))
            {
                throw new TimeoutException($"{_output.Count} of {count} objects after a minute.");
            }

            Thread.Sleep(5);
        }

        return this;
    }

    /// <summary>Stops the pipeline, as Ctrl+C does, and returns what had come out until then.</summary>
    public SessionRun Stop()
    {
        _shell.Stop();
        return Finish();
    }

    /// <summary>Waits for the end.</summary>
    public SessionRun Finish()
    {
        ErrorRecord? terminating = null;
        try
        {
            _shell.EndInvoke(_running);
        }
        catch (PipelineStoppedException)
        {
            // Stopping is not an error of the script.
        }
        catch (RuntimeException failure)
        {
            terminating = failure.ErrorRecord;
        }

        var run = new SessionRun(_session, [.. _output], _shell.Streams, terminating);
        _shell.Dispose();
        return run;
    }
}
