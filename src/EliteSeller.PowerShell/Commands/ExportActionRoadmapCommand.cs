using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>Writes action roadmaps to files that a customer can read, edit and add to a calendar.</summary>
/// <remarks>
/// <para>
/// What is written is the customer's copy: without internal steps, notes, steps that were done before the plan, and our figures (what was
/// proved, shortfall, float, critical path). An owner whom nobody has named is "to be named". Steps that depend on an internal step then
/// depend on its predecessors. Of the customer's answers, only a yes is written. -IncludeInternal writes our own copy.
/// </para>
/// <para>
/// A roadmap that is not feasible is not written for the customer: a warning counts them. Use -Feasible to write the earliest feasible plan
/// instead, or -IncludeInternal for our own copy.
/// </para>
/// <para>
/// With -Directory each roadmap gets its own file, named after the deal's id and name, safe on every system and unique per deal. Each file
/// is written to a temporary file first and moved into place when complete. The same roadmap gives the same bytes every time. An existing
/// file is an error (FileExists), and the others are still written; -Force replaces it.
/// </para>
/// </remarks>
/// <example>
/// <summary>Write a page for each customer</summary>
/// <code>Import-Opportunity samples/plain.csv | New-ActionRoadmap -AsOf 2026-11-23 | Export-ActionRoadmap -Format Html -Directory pages -Feasible</code>
/// </example>
/// <example>
/// <summary>See what would be written</summary>
/// <code>New-ActionRoadmap -Path samples/plain.csv -AsOf 2026-11-23 | Export-ActionRoadmap -Format Ics -Directory calendars -WhatIf</code>
/// </example>
/// <example>
/// <summary>Write tables for a program that is not a spreadsheet</summary>
/// <code>New-ActionRoadmap -Path samples/plain.csv -AsOf 2026-11-23 | Export-ActionRoadmap Csv -Directory tables -NoByteOrderMark -NoEscape</code>
/// </example>
[Cmdlet(VerbsData.Export, "ActionRoadmap", SupportsShouldProcess = true, DefaultParameterSetName = DirectorySet)]
[OutputType(typeof(FileInfo))]
public sealed class ExportActionRoadmapCommand : ObjectCommand<ActionRoadmap[]>, IDynamicParameters
{
    private const string DirectorySet = "Directory";
    private const string PathSet = "Path";

    private readonly SafeFileNames _names = new();
    private Action<ActionRoadmap, Stream>? _face;
    private string _extension = "";
    private string _target = "";
    private bool _isWritten;
    private int _seen;
    private int _notFeasible;

    /// <summary>The file format. Default: from the extension of -Path; Html with -Directory.</summary>
    [Parameter(Position = 0)]
    public RoadmapFormat? Format { get; set; }

    /// <summary>The folder to write to. It is created if missing.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DirectorySet)]
    [ValidateNotNullOrEmpty]
    public string Directory { get; set; } = "";

    /// <summary>The file to write, for a single roadmap.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Writes our own copy, with our figures, internal steps and notes. Not for the customer.</summary>
    [Parameter]
    public SwitchParameter IncludeInternal { get; set; }

    /// <summary>
    /// Writes the earliest feasible plan of a roadmap that does not fit: the steps on their earliest days, with a go-live that can be kept.
    /// </summary>
    [Parameter]
    public SwitchParameter Feasible { get; set; }

    /// <summary>How to write.</summary>
    public TableOutputOptions Output { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Output;

    /// <inheritdoc/>
    protected override void Begin()
    {
        var isPath = ParameterSetName == PathSet;
        _target = GetUnresolvedProviderPathFromPSPath(isPath ? Path : Directory);
        var format = Format ?? (isPath ? FormatOf(Path) : RoadmapFormat.Html);
        _face = RoadmapWriters.Create(format, Output.NoByteOrderMark || Output.NoEscape ? Output.Style : null);
        _extension = RoadmapWriters.ExtensionOf(format);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var given in InputObject)
        {
            _seen++;
            var roadmap = Feasible ? given.ToFeasible() : given;
            if (roadmap.Feasible == false && !IncludeInternal)
            {
                _notFeasible++;
                continue;
            }

            var file = NextFile(roadmap);
            Attempt(file, () => WriteFile(
                file, $"Write the roadmap of {roadmap}", Output,
                stream => _face!(IncludeInternal ? roadmap.ForUs() : roadmap.ForCustomer(), stream),
                ParameterSetName == DirectorySet ? _target : null));
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_notFeasible > 0)
        {
            WriteWarning(FormattableString.Invariant(
                $"{_notFeasible} of {_seen} {(_seen == 1 ? "roadmap does" : "roadmaps do")} not fit; not exported for sending. ")
                + "Use -Feasible for the earliest feasible plan, or -IncludeInternal for our own copy.");
        }
    }

    private static RoadmapFormat FormatOf(string path)
    {
        var extension = System.IO.Path.GetExtension(path);
        var formats = (RoadmapFormat[])Enum.GetValues(typeof(RoadmapFormat));
        var known = formats.Where(format => RoadmapWriters.ExtensionOf(format).Equals(extension, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return known.Length == 1 ? known[0] : throw new EliteSellerException(new Problem(
            "FormatUnknown",
            ProblemKind.Argument,
            "The file extension does not name a roadmap format.",
            $"Use -Format, or one of the extensions {string.Join(", ", formats.Select(RoadmapWriters.ExtensionOf))}.",
            path));
    }

    private string NextFile(ActionRoadmap roadmap)
    {
        if (ParameterSetName == DirectorySet)
        {
            return System.IO.Path.Combine(_target, _names.Next([roadmap.OpportunityId, roadmap.Name], _extension));
        }

        if (_isWritten)
        {
            throw new EliteSellerException(new Problem(
                "OnePathManyRoadmaps", ProblemKind.Argument, "-Path takes one roadmap, but the input has several.",
                    "Use -Directory, which writes one file per roadmap.", Path));
        }

        _isWritten = true;
        return _target;
    }
}
