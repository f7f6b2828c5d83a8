using EliteSeller.Analysis.Questions;

namespace EliteSeller.PowerShell;

/// <summary>Reads the words of questions: the module's, and over them a team's own.</summary>
internal static class QuestionFiles
{
    /// <summary>Reads the words.</summary>
    /// <param name="teamFiles">The full paths of a team's own files; a later one wins.</param>
    /// <exception cref="EliteSellerException">The first thing that is wrong with a file.</exception>
    public static QuestionTexts Read(IEnumerable<string> teamFiles)
    {
        var problems = new List<Problem>();
        var files = new[] { Path.Combine(ModuleFolder.PathTo("questions"), "en.psd1") }.Concat(teamFiles);
        return QuestionTextsReader.Read(files.Select(DataFile.Read).ToArray(), problems) ?? throw new EliteSellerException(problems[0]);
    }
}
