using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Formats.Csv;
using EliteSeller.Formats.Files;
using EliteSeller.Formats.Roadmaps;
using EliteSeller.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Writes action roadmaps as files that a customer can read, edit and put into a calendar.</summary>
/// <remarks>
/// <para>
/// Internal steps and all notes stay at home unless -IncludeInternal is given; steps that waited for an internal one wait for its
/// predecessors instead. Of the customer's answers to our asks only a yes is ever written.
/// </para>
/// <para>
/// With -Directory each roadmap gets a file whose name is made from the deal's id and name, safe on every system: no separators, no
/// reserved names, and two deals never share one. A file is written aside and moved into place when it is whole. The same roadmap gives
/// the same bytes every time. A file that is already there is an error (FileExists) and the others go on; -Force replaces it.
/// </para>
/// </remarks>
/// <example>
/// <summary>A page for each customer</summary>
/// <code>Import-Opportunity samples/plain.csv | New-ActionRoadmap -AsOf 2026-11-23 | Export-ActionRoadmap -Format Html -Directory pages</code>
/// </example>
/// <example>
/// <summary>See what would be written</summary>
/// <code>New-ActionRoadmap -Path samples/plain.csv -AsOf 2026-11-23 | Export-ActionRoadmap -Format Ics -Directory calendars -WhatIf</code>
/// </example>
/// <example>
/// <summary>Tables for a program that is no spreadsheet</summary>
/// <code>New-ActionRoadmap -Path samples/plain.csv -AsOf 2026-11-23 | Export-ActionRoadmap Csv -Directory tables -NoByteOrderMark -NoEscape</code>
/// </example>
[Cmdlet(VerbsData.Export, "ActionRoadmap", SupportsShouldProcess = true, DefaultParameterSetName = DirectorySet)]
[OutputType(typeof(FileInfo))]
public sealed class ExportActionRoadmapCommand : EliteSellerCommand
{
    private const string DirectorySet = "Directory";
    private const string PathSet = "Path";

    private readonly SafeFileNames _names = new();
    private IRoadmapFace? _face;
    private string _extension = "";
    private string _target = "";
    private bool _isWritten;

    /// <summary>The roadmaps, from New-ActionRoadmap, Import-ActionRoadmap or Set-ActionRoadmapStep.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ActionRoadmap[] InputObject { get; set; } = [];

    /// <summary>The kind of file. What the extension of -Path says unless given, and Html with -Directory.</summary>
    [Parameter(Position = 0)]
    public RoadmapFormat? Format { get; set; }

    /// <summary>The folder to write into; it is made when it is not there.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DirectorySet)]
    [ValidateNotNullOrEmpty]
    public string Directory { get; set; } = "";

    /// <summary>The file to write, for one roadmap.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Writes internal steps and notes too. For our own use, not for the customer.</summary>
    [Parameter]
    public SwitchParameter IncludeInternal { get; set; }

    /// <summary>Writes CSV files without a byte order mark, for programs that do not know it. Excel needs the mark to see that a file is UTF-8.</summary>
    [Parameter]
    public SwitchParameter NoByteOrderMark { get; set; }

    /// <summary>
    /// Writes texts that begin with = + - @ as they are. Otherwise they get an apostrophe in front, so that no spreadsheet runs them as a formula;
    /// this module takes it off again on reading, and negative numbers never get one. Use it for a program that is no spreadsheet.
    /// </summary>
    [Parameter]
    public SwitchParameter NoEscape { get; set; }

    /// <summary>Replaces files that are already there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the files that were written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        var isPath = ParameterSetName == PathSet;
        _target = GetUnresolvedProviderPathFromPSPath(isPath ? Path : Directory);
        var format = Format ?? (isPath ? FormatOf(Path) : RoadmapFormat.Html);
        _face = RoadmapFaces.Of(format, NoByteOrderMark || NoEscape ? new CsvStyle(!NoByteOrderMark, !NoEscape) : null);
        _extension = RoadmapFaces.ExtensionOf(format);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var roadmap in InputObject)
        {
            var file = NextFile(roadmap);
            try
            {
                Write(roadmap, file);
            }
            catch (EliteSellerException failure)
            {
                Report(failure, file);
            }
        }
    }

    private static RoadmapFormat FormatOf(string path)
    {
        var extension = System.IO.Path.GetExtension(path);
        var formats = (RoadmapFormat[])Enum.GetValues(typeof(RoadmapFormat));
        var known = formats.Where(format => RoadmapFaces.ExtensionOf(format).Equals(extension, StringComparison.OrdinalIgnoreCase)).ToArray();
        return known.Length == 1 ? known[0] : throw new EliteSellerException(new Problem(
            "FormatUnknown",
            ProblemKind.Argument,
            "The file extension does not name a roadmap format.",
            $"Use -Format, or one of the extensions {string.Join(", ", formats.Select(RoadmapFaces.ExtensionOf))}.",
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
                "OnePathManyRoadmaps", ProblemKind.Argument, "-Path takes one roadmap, but the input has several.", "Use -Directory, which writes one file per roadmap.", Path));
        }

        _isWritten = true;
        return _target;
    }

    private void Write(ActionRoadmap roadmap, string file)
    {
        if (!ShouldProcess(file, $"Write the roadmap of {roadmap}"))
        {
            return;
        }

        if (ParameterSetName == DirectorySet)
        {
            MakeFolder();
        }

        AtomicFile.Write(file, Force, stream => _face!.Write(IncludeInternal ? roadmap : roadmap.ForCustomer(), stream));
        if (PassThru)
        {
            WriteObject(new FileInfo(file));
        }
    }

    private void MakeFolder()
    {
        try
        {
            System.IO.Directory.CreateDirectory(_target);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EliteSellerException(
                new Problem("FolderNotMade", ProblemKind.Access, $"The folder cannot be created: {failure.Message.TrimEnd('.')}.", "Check the path and the permissions.", _target), failure);
        }
    }
}
