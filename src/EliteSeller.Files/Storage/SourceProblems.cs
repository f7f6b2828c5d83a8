using System;
using EliteSeller.Model;

namespace EliteSeller.Files.Storage;

/// <summary>What can be wrong with a file that somebody has named for reading, before anything of it is read.</summary>
public static class SourceProblems
{
    /// <summary>There is no such file.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <returns>FileNotFound.</returns>
    public static Problem NotFound(string path) => new(
        "FileNotFound", ProblemKind.NoInput, "There is no such file.",
        "Check the name and the current location; a name with * or ? or [ ] in it is read as it stands by -LiteralPath.", path);

    /// <summary>It is a folder.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <returns>PathIsFolder.</returns>
    public static Problem IsFolder(string path) => new(
        "PathIsFolder", ProblemKind.NoInput, "This is a folder, not a file.", "Name the files in it with a wildcard, such as -Path folder/*.csv.", path);

    /// <summary>It is there and can not be opened.</summary>
    /// <param name="path">The path.</param>
    /// <param name="failure">What the platform says.</param>
    /// <returns>FileNotReadable.</returns>
    public static Problem NotReadable(string path, Exception failure) => new(
        "FileNotReadable", ProblemKind.Access, $"The file can not be opened: {(failure ?? throw new ArgumentNullException(nameof(failure))).Message}",
        "Check that you may read it and that no other program keeps it to itself.", path);
}
