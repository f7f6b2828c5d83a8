using System;
using System.Runtime.InteropServices;

namespace EliteSeller.Console;

/// <summary>Turns Ctrl+C and the system's request to end into a stop of the pipeline, so that files are closed and finally blocks run.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly Engine _engine;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private volatile int _exitCode;

    public Interrupts(Engine engine)
    {
        _engine = engine;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, Console.ExitCode.Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, Console.ExitCode.Terminated));
    }

    /// <summary>The exit code that the signal asks for, or null when there was none.</summary>
    public int? ExitCode => _exitCode == 0 ? null : _exitCode;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitCode)
    {
        // The second Ctrl+C ends the process at once: the user has waited long enough.
        signal.Cancel = _exitCode == 0;
        _exitCode = exitCode;
        _engine.Stop();
    }
}
