using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace EliteSeller.PowerShell;

/// <summary>Asks the file that stands in -Path or -LiteralPath of a command line that is still being written.</summary>
internal static class CompletedFile
{
    /// <summary>What the file says; nothing when there is no file or it can not be read: completion never shows an error.</summary>
    public static IReadOnlyList<string> Of(IDictionary parameters, Func<string, IReadOnlyList<string>> ask)
    {
        var given = parameters["Path"] ?? parameters["LiteralPath"];
        var name = (given as IEnumerable)?.Cast<object>().FirstOrDefault()?.ToString();
        name = given as string ?? name;
        if (string.IsNullOrEmpty(name) || Runspace.DefaultRunspace is not { } runspace)
        {
            return [];
        }

        try
        {
            return ask(runspace.SessionStateProxy.Path.GetUnresolvedProviderPathFromPSPath(name));
        }
        catch (Exception failure) when (failure is EliteSellerException or RuntimeException or ArgumentException or System.IO.IOException)
        {
            return [];
        }
    }
}
