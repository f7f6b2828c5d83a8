namespace EliteSeller.Files.Storage;

/// <summary>Keeps an output from being written over the file that it was made from, with -Force too.</summary>
public static class OutputFile
{
    /// <summary>Refuses an output that is one of the inputs.</summary>
    /// <param name="output">The full path of the output.</param>
    /// <param name="input">The full path of an input; null passes.</param>
    /// <exception cref="EliteSellerException">OutputIsInput.</exception>
    public static void RequireNotInput(string output, string? input)
    {
        if (input is not null && IsSame(output, input))
        {
            throw new EliteSellerException(new Problem("OutputIsInput", ProblemKind.Argument,
                "This file is an input; it is not overwritten, not even with -Force.", "Write to another file.", output));
        }
    }

    // On Windows and macOS names differ in case only where they name one file.
    private static bool IsSame(string output, string input) => string.Equals(
        Path.GetFullPath(output), Path.GetFullPath(input), Path.DirectorySeparatorChar == '/' && !Directory.Exists("/System/Library")
            ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
