using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Gets the templates for action roadmaps.</summary>
/// <remarks>
/// <para>
/// A template is the chain of steps from the first joint meeting to the customer's first benefit: what is done, by which side, with owners
/// on both sides, its working days, its lead time, and what it depends on. The four asks of briefing 39 are on steps of the customer.
/// </para>
/// <para>
/// To write your own, copy the file default.psd1 from the module's folder templates, change it, and pass its path to -Path here or to
/// New-ActionRoadmap -Template. The file is data and never run. A cycle, a missing predecessor or a negative duration is an error with the
/// step's name and line; a template with more than 25 steps, or without a step for every ask, gives a warning.
/// </para>
/// </remarks>
/// <example>
/// <summary>List the templates</summary>
/// <code>Get-RoadmapTemplate</code>
/// </example>
/// <example>
/// <summary>See the steps of one</summary>
/// <code>(Get-RoadmapTemplate Default).Steps</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Roadmaps.RoadmapTemplate"/>
[Cmdlet(VerbsCommon.Get, "RoadmapTemplate")]
[OutputType(typeof(RoadmapTemplate))]
public sealed class GetRoadmapTemplateCommand : EliteSellerCommand
{
    /// <summary>The names of the templates. Wildcards are allowed. Default: all templates.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoadmapTemplateCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Folders with your own templates, or single .psd1 files. They are added to those of the module.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process()
    {
        var problems = new List<Problem>();
        var templates = RoadmapTemplateFiles.OfModule()
            .Concat(Path.SelectMany(path => RoadmapTemplateFiles.Read(GetUnresolvedProviderPathFromPSPath(path), problems)))
            .ToList();
        problems.ForEach(problem => Report(problem));
        foreach (var name in Name)
        {
            WriteNamed(name, templates);
        }
    }

    private void WriteNamed(string name, List<RoadmapTemplate> templates)
    {
        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
        var found = templates.Where(template => pattern.IsMatch(template.Name)).ToList();
        if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
        {
            Report(
                new Problem(
                    "TemplateNotFound",
                    ProblemKind.NoInput,
                    $"The roadmap template '{DisplayText.Shorten(name)}' does not exist.",
                    $"Use one of {string.Join(", ", templates.Select(template => template.Name))}."),
                name);
        }

        foreach (var template in found)
        {
            foreach (var warning in template.GetWarnings())
            {
                WriteWarning($"{warning} {warning.Hint}");
            }

            WriteObject(template);
        }
    }
}
