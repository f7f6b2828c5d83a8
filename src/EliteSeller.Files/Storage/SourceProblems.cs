namespace EliteSeller.Files.Storage;

/// <summary>What can be wrong with a file that somebody has named for reading, before anything of it is read.</summary>
public static class SourceProblems
{
    /// <summary>There is no such file.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <returns>FileNotFound.</returns>
    public static Problem NotFound(string path) => new(
        "FileNotFound", ProblemKind.NoInput, "The file does not exist.",
        "Check the path and the current location. For a name with *, ? or [ ], use -LiteralPath.", path);

    /// <summary>It is a folder.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <returns>PathIsFolder.</returns>
    public static Problem IsFolder(string path) => new(
        "PathIsFolder", ProblemKind.NoInput, "This is a folder, not a file.", "Use a wildcard for the files in it: -Path folder/*.csv",
            path);

    /// <summary>It is there and cannot be opened.</summary>
    /// <param name="path">The path.</param>
    /// <param name="failure">What the platform says.</param>
    /// <returns>FileNotReadable.</returns>
    public static Problem NotReadable(string path, Exception failure) => new(
        "FileNotReadable", ProblemKind.Access,
            $"The file cannot be opened: {(failure ?? throw new ArgumentNullException(nameof(failure))).Message}",
        "Check the permissions, and close other programs that have it open.", path);
}
