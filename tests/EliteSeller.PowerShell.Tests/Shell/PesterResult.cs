namespace EliteSeller.PowerShell.Tests.Shell;

/// <summary>How one test of Pester ended.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Name">Its name with those of the blocks around it.</param>
/// <param name="Result">Passed, Failed, Skipped, NotRun …</param>
/// <param name="Message">Why it failed.</param>
public sealed record PesterResult(string File, string Name, string Result, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
