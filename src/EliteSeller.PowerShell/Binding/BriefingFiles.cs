using EliteSeller.Briefings;

namespace EliteSeller.PowerShell;

/// <summary>Reads the briefings of the module and those of a team into one catalogue.</summary>
internal static class BriefingFiles
{
    /// <summary>Reads every briefing there is.</summary>
    /// <param name="teamPaths">Full paths of a team's own folders and files.</param>
    /// <param name="problems">Receives everything that keeps a file out of the catalogue.</param>
    public static BriefingCatalogue Read(IEnumerable<string> teamPaths, ICollection<Problem> problems)
    {
        var paths = new[] { ModuleFolder.PathTo("briefings") }.Concat(teamPaths);
        return new BriefingCatalogue(
            paths.SelectMany(path => Files(path, problems)).Select(file => Read(file, problems)).OfType<Briefing>(), problems);
    }

    private static List<string> Files(string path, ICollection<Problem> problems)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        try
        {
            var files = Directory.GetFiles(path, "*.psd1").OrderBy(file => file, StringComparer.Ordinal).ToList();
            if (files.Count == 0)
            {
                problems.Add(new Problem("FolderHoldsNoBriefing", ProblemKind.NoInput, "The folder has no .psd1 file.",
                    "Copy one of the module's briefings into it and change it.", path));
            }

            return files;
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(
                new Problem("FileNotReadable", ProblemKind.Access, "The folder cannot be opened.", "Check its permissions.", path));
            return [];
        }
    }

    private static Briefing? Read(string file, ICollection<Problem> problems)
    {
        try
        {
            return BriefingReader.Read(DataFile.Read(file), problems);
        }
        catch (EliteSellerException failure)
        {
            problems.Add(failure.Problem);
            return null;
        }
    }
}
