namespace EliteSeller.PowerShell;

/// <summary>The folder that a command writes to.</summary>
internal static class OutputFolder
{
    /// <summary>Creates it if missing.</summary>
    /// <param name="folder">The full path.</param>
    /// <exception cref="EliteSellerException"><c>FolderNotMade</c>.</exception>
    public static void Create(string folder)
    {
        try
        {
            System.IO.Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EliteSellerException(
                new Problem("FolderNotMade", ProblemKind.Access, $"The folder cannot be created: {failure.Message.TrimEnd('.')}.",
                    "Check the path and the permissions.", folder), failure);
        }
    }
}
