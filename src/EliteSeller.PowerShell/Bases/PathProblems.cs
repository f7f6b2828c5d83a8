namespace EliteSeller.PowerShell;

/// <summary>What can be wrong with a name or pattern that is to become the path of a file.</summary>
internal static class PathProblems
{
    public static Problem NothingMatches(string pattern) => new(
        "NoFileMatches", ProblemKind.NoInput, "No file matches the path.",
        "Check the folder and the pattern. For a name with [ ], use -LiteralPath.", pattern);

    public static Problem IsNoFile(string path, string provider) => new(
        "PathIsNoFile", ProblemKind.Argument, $"This is a path of the {provider} provider, not of a file.",
        "Use the path of a file on a disk.", path);
}
