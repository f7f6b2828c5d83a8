using System.Collections;
using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>Asks the file that stands in -Path or -LiteralPath of a command line that is still being written.</summary>
internal static class CompletedFile
{
    // Completion is itself part of a running pipeline, where a runspace refuses to be asked from outside; a script block is asked from
    // within.
    private static ScriptBlock FullPath =>
        ScriptBlock.Create("param($name) $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($name)");

    /// <summary>What the file says; nothing when there is no file or it cannot be read: completion never shows an error.</summary>
    public static IReadOnlyList<string> Complete(IDictionary parameters, Func<string, IReadOnlyList<string>> ask)
    {
        var given = parameters["Path"] ?? parameters["LiteralPath"];
        var name = (given as IEnumerable)?.Cast<object>().FirstOrDefault()?.ToString();
        name = given as string ?? name;
        if (string.IsNullOrEmpty(name))
        {
            return [];
        }

        try
        {
            return ask(FullPath.InvokeReturnAsIs(name).ToString());
        }
        catch (Exception failure) when (failure is EliteSellerException or RuntimeException or ArgumentException or System.IO.IOException)
        {
            return [];
        }
    }
}
