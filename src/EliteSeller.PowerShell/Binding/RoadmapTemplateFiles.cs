using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Reads the roadmap templates of the module and those of a team.</summary>
internal static class RoadmapTemplateFiles
{
    /// <summary>The name of the template that is used when nobody names one.</summary>
    public const string Default = "Default";

    /// <summary>Reads the templates of the module.</summary>
    /// <returns>The templates, in the order of their files.</returns>
    public static IReadOnlyList<RoadmapTemplate> OfModule()
    {
        var problems = new List<Problem>();
        var templates = ModuleFolder.FilesIn("templates").Select(file => TryRead(file, problems)).OfType<RoadmapTemplate>().ToArray();
        return problems.Count == 0 ? templates : throw new EliteSellerException(problems[0]);
    }

    /// <summary>The one template that somebody has named.</summary>
    /// <param name="name">The name of a template of the module, or the full path of a team's file.</param>
    /// <param name="path">The same text as a full path.</param>
    /// <returns>The template.</returns>
    /// <exception cref="EliteSellerException"><c>TemplateNotFound</c>, or what is wrong with the file.</exception>
    public static RoadmapTemplate Find(string name, string path)
    {
        var ours = OfModule();
        if (ours.FirstOrDefault(template => template.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        if (!File.Exists(path))
        {
            var names = ours.Select(template => template.Name).ToArray();
            var near = NearestNames.To(name, names);
            throw new EliteSellerException(new Problem(
                "TemplateNotFound",
                ProblemKind.NoInput,
                $"The roadmap template '{DisplayText.Shorten(name)}' does not exist.",
                $"Use the path of a .psd1 file, or one of {string.Join(", ", near.Count > 0 ? near : names)}."));
        }

        var problems = new List<Problem>();
        return TryRead(path, problems) ?? throw new EliteSellerException(problems[0]);
    }

    private static RoadmapTemplate? TryRead(string file, List<Problem> problems)
    {
        try
        {
            return RoadmapTemplateReader.Read(DataFile.Read(file), problems);
        }
        catch (EliteSellerException failure)
        {
            problems.Add(failure.Problem);
            return null;
        }
    }
}
