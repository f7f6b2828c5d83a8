using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Settings;

namespace EliteSeller.PowerShell;

/// <summary>Reads policies: those that the module ships by name, a team's own by path.</summary>
internal static class PolicyFiles
{
    /// <summary>The names of the policies that the module ships.</summary>
    public static IReadOnlyList<string> Presets() => ModuleFolder.FilesIn("policies")
        .Select(file => new SettingReader(DataFile.Read(file), new List<Problem>()).Text("Name")!)
        .ToArray();

    /// <summary>The policy that somebody has named; the default when nobody has.</summary>
    /// <param name="name">The name of a shipped policy, or a path, or null.</param>
    /// <param name="fullPath">Makes a full path of a relative one, as the session sees it.</param>
    /// <exception cref="EliteSellerException"><c>PolicyNotFound</c>, or the first thing that is wrong with the file.</exception>
    public static QualificationPolicy Find(string? name, Func<string, string> fullPath)
    {
        if (name is null)
        {
            return RuleCatalogue.DefaultPolicy;
        }

        var problems = new List<Problem>();
        return Find(name, fullPath, problems) ?? throw new EliteSellerException(WithCount(problems));
    }

    /// <summary>The policy that somebody has named, with everything that is wrong with its file.</summary>
    /// <param name="name">The name of a shipped policy, or a path, or null for the default.</param>
    /// <param name="fullPath">Makes a full path of a relative one, as the session sees it.</param>
    /// <param name="problems">Receives every problem that has to be fixed.</param>
    /// <returns>The policy, or null when a problem was noted.</returns>
    /// <exception cref="EliteSellerException"><c>PolicyNotFound</c>.</exception>
    public static QualificationPolicy? Find(string? name, Func<string, string> fullPath, ICollection<Problem> problems) =>
        name is null ? RuleCatalogue.DefaultPolicy : Read(FileOf(name, fullPath), problems);

    /// <summary>Reads a policy file.</summary>
    /// <param name="file">The full path.</param>
    /// <param name="problems">Receives every problem that has to be fixed.</param>
    /// <returns>The policy, or null when a problem was noted.</returns>
    private static QualificationPolicy? Read(string file, ICollection<Problem> problems)
    {
        try
        {
            return PolicyReader.Read(DataFile.Read(file), problems, Preset);
        }
        catch (EliteSellerException failure)
        {
            problems.Add(Renamed(failure.Problem));
            return null;
        }
    }

    private static string FileOf(string name, Func<string, string> fullPath)
    {
        if (Shipped(name) is { } shipped)
        {
            return shipped;
        }

        var path = fullPath(name);
        return File.Exists(path) || Directory.Exists(path) ? path : throw new EliteSellerException(new Problem(
            "PolicyNotFound", ProblemKind.NoInput, $"The policy '{DisplayText.Shorten(name)}' does not exist.",
            $"Use the path of a .psd1 file, or one of {string.Join(", ", Presets())}.", path));
    }

    private static string? Shipped(string name) =>
        name.All(char.IsLetterOrDigit) && Path.Combine(ModuleFolder.PathTo("policies"), name.ToLowerInvariant() + ".psd1") is var file
        && File.Exists(file) ? file : null;

    private static SettingTable? Preset(string name) => Shipped(name) is { } file ? DataFile.Read(file) : null;

    // Scripts test for the name that the policy's own page gives to a file with code in it.
    private static Problem Renamed(Problem problem) => problem.ErrorId != "DataFileHoldsCode" ? problem
        : new Problem("PolicyHoldsCode", problem.Kind, problem.Message, problem.Hint, problem.File, problem.Line, problem.Column);

    private static Problem WithCount(List<Problem> problems)
    {
        var first = problems[0];
        var others = problems.Count == 2 ? "1 more problem" : $"{problems.Count - 1} more problems";
        return problems.Count == 1 ? first : new Problem(
            first.ErrorId, first.Kind, first.Message,
            $"{first.Hint} The file has {others}; Get-QualificationRule -Policy lists them.".TrimStart(),
            first.File, first.Line, first.Column);
    }
}
