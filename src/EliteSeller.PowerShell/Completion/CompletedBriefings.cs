using System.Collections;
using System.Management.Automation;
using EliteSeller.Briefings;

namespace EliteSeller.PowerShell;

/// <summary>The briefings that a completer chooses from: the module's, and those of -Path when it is already typed.</summary>
internal static class CompletedBriefings
{
    /// <summary>Reads them. While somebody is typing, what cannot be read is left out without a word.</summary>
    /// <param name="bound">The parameters typed so far.</param>
    public static BriefingCatalogue Complete(IDictionary bound) => BriefingFiles.Read(TeamPaths(bound["Path"]), new List<Problem>());

    // A completer knows no location of the session, so only a full path can be looked into.
    private static IEnumerable<string> TeamPaths(object? typed) =>
        LanguagePrimitives.TryConvertTo<string[]>(typed, out var paths) && paths is not null
            ? paths.Where(path => path is not null && Path.IsPathRooted(path))
            : [];
}
