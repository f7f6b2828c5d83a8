using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Text;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Files.Storage;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Writes a qualification policy as a file: every value in force, with a comment on each, to change as a team sees fit.</summary>
/// <remarks>
/// <para>
/// The file is a .psd1 with one table in it. It is read and never run: a file that holds code is refused. What is left out keeps its
/// default, so a team's policy can be as short as the values that it changes. Passed back to Test-Opportunity unchanged, the file gives the
/// same results as no policy at all.
/// </para>
/// <para>
/// -Preset Meddpicc and -Preset Bant start from policies for teams that qualify by those words: they read the team's columns as evidence
/// and add rules for the ones that the shipped rules do not ask for.
/// </para>
/// </remarks>
/// <example>
/// <summary>Write all defaults into a file</summary>
/// <code>New-QualificationPolicy policy.psd1</code>
/// </example>
/// <example>
/// <summary>Start from MEDDPICC</summary>
/// <code>New-QualificationPolicy meddpicc-policy.psd1 -Preset Meddpicc</code>
/// </example>
/// <example>
/// <summary>Take thresholds, and a scorecard where there is one to be found, from the team's own closed deals</summary>
/// <code>New-QualificationPolicy learned-policy.psd1 -FromHistory samples/closed-deals.csv -PassThru</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Qualification.QualificationPolicy"/>
[Cmdlet(VerbsCommon.New, "QualificationPolicy", SupportsShouldProcess = true, DefaultParameterSetName = PresetSet)]
[OutputType(typeof(FileInfo), ParameterSetName = [PresetSet])]
[OutputType(typeof(PolicyMeasurement), ParameterSetName = [HistorySet])]
public sealed class NewQualificationPolicyCommand : EliteSellerCommand
{
    private const string PresetSet = "Preset";
    private const string HistorySet = "FromHistory";

    /// <summary>The file to write. Its folder has to exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The policy to start from: Default, Meddpicc or Bant, or the path of another policy file.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Preset { get; set; }

    /// <summary>
    /// An export with closed deals, or a folder of exports whose names begin with their day: thresholds are taken from them, and a scorecard
    /// where it tells won from lost better than luck. Measure-QualificationPolicy says what would be learned.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public string? FromHistory { get; set; }

    /// <summary>Which column of the export holds what, for columns that are not recognised: <c>@{ Sponsor = 'Champion__c' }</c>, or a .psd1 file that holds such a table.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    [ValidateNotNull]
    public MapInput? Property { get; set; }

    /// <summary>The culture in which the export writes its dates and numbers, such as en-GB or de-DE.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    public CultureInfo? Culture { get; set; }

    /// <summary>Columns to learn from in spite of every guard, because they were known when the deal began.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public string[] IncludeColumn { get; set; } = [];

    /// <summary>Lets owners and accounts in. The scorecard then says who sells rather than what is sold.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    public SwitchParameter IncludeOwner { get; set; }

    /// <summary>Replaces a file that is already there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written; with -FromHistory, what was learned.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var policy = PolicyFiles.Find(Preset, GetUnresolvedProviderPathFromPSPath);
        var file = GetUnresolvedProviderPathFromPSPath(Path);
        AtomicFile.RequireFree(file, Force);
        if (!ShouldProcess(file, $"Write the policy {policy.Name}"))
        {
            return;
        }

        // Thin data are refused before anything is written.
        var learned = ParameterSetName == HistorySet ? Learn(policy) : null;
        var text = learned is null ? PolicyText.Of(policy) : PolicyText.Of(CalibratedPolicy.Of(policy, learned), learned.Remark);
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
        AtomicFile.Write(file, Force, stream => stream.Write(bytes, 0, bytes.Length));
        if (PassThru)
        {
            WriteObject((object?)learned ?? new FileInfo(file));
        }
    }

    private PolicyMeasurement Learn(QualificationPolicy policy)
    {
        var calibration = new PolicyCalibration(new CalibrationOptions(Culture, IncludeColumn, IncludeOwner), policy);
        var options = new ReadingOptions(property: Property?.Columns(GetUnresolvedProviderPathFromPSPath), culture: Culture, units: Property?.Units(GetUnresolvedProviderPathFromPSPath));
        new HistoryReading(options, problem => Report(problem), WriteWarning, StopToken).Read(GetUnresolvedProviderPathFromPSPath(FromHistory), calibration);
        var learned = calibration.Measure();
        foreach (var warning in learned.Warnings)
        {
            WriteWarning(warning);
        }

        if (learned.Remark is { } remark)
        {
            WriteWarning(remark);
        }

        return learned;
    }
}
