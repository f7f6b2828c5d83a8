using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>What -Template takes: the name of a template, the path of a file, or a template from Get-RoadmapTemplate.</summary>
public sealed class RoadmapTemplateInput
{
    private readonly RoadmapTemplate? _template;
    private readonly string? _name;

    /// <summary>Takes a name or a path.</summary>
    /// <param name="name">The name of a template of the module, or the path of a team's .psd1 file.</param>
    public RoadmapTemplateInput(string name) => _name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Takes a template.</summary>
    /// <param name="template">The template.</param>
    public RoadmapTemplateInput(RoadmapTemplate template) => _template = template ?? throw new ArgumentNullException(nameof(template));

    /// <summary>The name, the path or the template's name.</summary>
    /// <returns>One short text.</returns>
    public override string ToString() => _name ?? _template!.Name;

    /// <summary>The template itself.</summary>
    /// <param name="fullPath">Makes a full path of a relative one, as the session sees it.</param>
    internal RoadmapTemplate Resolve(Func<string, string> fullPath) => _template ?? RoadmapTemplateFiles.Find(_name!, fullPath(_name!));
}
