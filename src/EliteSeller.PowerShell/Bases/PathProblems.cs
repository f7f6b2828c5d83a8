namespace EliteSeller.PowerShell;

/// <summary>What can be wrong with the name of a file before anything is read.</summary>
internal static class PathProblems
{
    public static Problem NotFound(string path) => new(
        "FileNotFound", ProblemKind.NoInput, "There is no such file.",
        "Check the name and the current location; a name with * or ? or [ ] in it is read as it stands by -LiteralPath.", path);

    public static Problem NothingMatches(string pattern) => new(
        "NoFileMatches", ProblemKind.NoInput, "No file matches.",
        "Check the folder and the pattern; a name with [ ] in it is read as it stands by -LiteralPath.", pattern);

    public static Problem IsFolder(string path) => new(
        "PathIsFolder", ProblemKind.NoInput, "This is a folder, not a file.",
        "Name the files in it with a wildcard, such as -Path folder/*.csv.", path);

    public static Problem IsNoFile(string path, string provider) => new(
        "PathIsNoFile", ProblemKind.Argument, $"This is a path of the provider {provider}, not of a file.",
        "Give the path of a file on a disk.", path);
}
