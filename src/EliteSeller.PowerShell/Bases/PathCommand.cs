using System.Management.Automation;
using EliteSeller.Files.Storage;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that reads files named by -Path, with wildcards, or by -LiteralPath, as they stand.</summary>
public abstract class PathCommand : DatedCommand
{
    /// <summary>The parameter set of -Path.</summary>
    protected const string PathSet = "Path";

    /// <summary>The parameter set of -LiteralPath.</summary>
    protected const string LiteralPathSet = "LiteralPath";

    /// <summary>The files to read. Wildcards are allowed: <c>exports/*.csv</c> reads every matching file, in name order.</summary>
    [Parameter(Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public virtual string[] Path { get; set; } = [];

    /// <summary>
    /// The files to read, without wildcards. Use it for names that contain square brackets. The files of Get-ChildItem come here from the
    /// pipeline.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath")]
    public virtual string[] LiteralPath { get; set; } = [];

    /// <summary>Whether -Path or -LiteralPath was given; otherwise what there is comes down the pipeline.</summary>
    protected bool NamesFiles => Path.Length > 0 || LiteralPath.Length > 0;

    /// <summary>Whether a folder may stand for the files in it.</summary>
    private protected virtual bool TakesFolders => false;

    /// <summary>The full paths of the files that -Path and -LiteralPath name. What is no file is reported, and the rest go on.</summary>
    /// <returns>Existing files, in the order of the parameters and, within a wildcard, of their names.</returns>
    /// <exception cref="EliteSellerException"><c>PathMissing</c>: neither parameter is given.</exception>
    protected IEnumerable<string> ResolveFiles() => NamesFiles ? ResolveFiles(Path).Concat(LiteralPath.SelectMany(ResolveLiteral))
        : throw new EliteSellerException(new Problem("PathMissing", ProblemKind.Argument, "There is no file to read.",
            $"Give its path: {MyInvocation.MyCommand.Name} file.csv"));

    /// <summary>The full paths of files that another parameter names, with wildcards as in -Path.</summary>
    /// <param name="patterns">Names and patterns.</param>
    /// <returns>Existing files; what is no file is reported.</returns>
    protected IEnumerable<string> ResolveFiles(IEnumerable<string> patterns) => patterns.SelectMany(ResolvePattern);

    private IEnumerable<string> ResolvePattern(string pattern)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(pattern))
        {
            return ResolveLiteral(pattern);
        }

        try
        {
            var found = GetResolvedProviderPathFromPSPath(pattern, out var provider);
            if (!IsFileSystem(provider, pattern))
            {
                return [];
            }

            // Excel keeps a lock file beside an open workbook.
            var files = found.Where(File.Exists).Where(file => !System.IO.Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal))
                .OrderBy(file => file, StringComparer.Ordinal).ToList();
            if (files.Count == 0)
            {
                Report(NothingMatches(pattern), pattern);
            }

            files.ForEach(NoteInput);
            return files;
        }
        catch (Exception failure) when (failure is ItemNotFoundException or DriveNotFoundException or ProviderNotFoundException
            or ProviderInvocationException)
        {
            Report(new EliteSellerException(NothingMatches(pattern), failure), pattern);
            return [];
        }
    }

    /// <summary>The full path of a file, or nothing and an error.</summary>
    private protected IEnumerable<string> ResolveLiteral(string path)
    {
        try
        {
            var full = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (!IsFileSystem(provider, path))
            {
                return [];
            }

            if (File.Exists(full) || (TakesFolders && Directory.Exists(full)))
            {
                NoteInput(full);
                return [full];
            }

            Report(Directory.Exists(full) ? SourceProblems.IsFolder(path) : SourceProblems.NotFound(path), full);
        }
        catch (Exception failure) when (failure is DriveNotFoundException or ProviderNotFoundException or NotSupportedException
            or ArgumentException)
        {
            Report(new EliteSellerException(SourceProblems.NotFound(path), failure), path);
        }

        return [];
    }

    private bool IsFileSystem(ProviderInfo provider, string path)
    {
        if (provider.Name == "FileSystem")
        {
            return true;
        }

        Report(new Problem("PathIsNoFile", ProblemKind.Argument, $"This is a path of the {provider.Name} provider, not of a file.",
            "Use the path of a file on a disk.", path), path);
        return false;
    }

    private static Problem NothingMatches(string pattern) => new("NoFileMatches", ProblemKind.NoInput, "No file matches the path.",
        "Check the folder and the pattern. For a name with [ ], use -LiteralPath.", pattern);
}
