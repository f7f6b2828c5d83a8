namespace EliteSeller.Console;

/// <summary>The exit codes that are not a script's own; the same as those of pwsh where pwsh has one.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A script threw, or the last command of -Command failed.</summary>
    public const int Failure = 1;

    /// <summary>The command line makes no sense, or names a script that is not there.</summary>
    public const int Usage = 64;

    /// <summary>The engine or the module could not be started.</summary>
    public const int NoModule = 70;

    /// <summary>Stopped by Ctrl+C. pwsh says 0 or 1 here, which a scheduled job takes for an answer.</summary>
    public const int Interrupted = 130;

    /// <summary>Asked by the system to end.</summary>
    public const int Terminated = 143;
}
