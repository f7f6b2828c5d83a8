using System.Globalization;
using System.Management.Automation;
using System.Text;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>Writes a qualification policy to a file: every value in force, each with a comment, to change as needed.</summary>
/// <remarks>
/// <para>
/// The file is a .psd1 with one table. It is read, never run: a file with code is rejected. Settings left out keep their defaults, so a
/// policy can be as short as the values it changes. Passed to Test-Opportunity unchanged, the file gives the same results as no policy.
/// </para>
/// <para>
/// -Preset Meddpicc and -Preset Bant start from policies for teams that qualify by these frameworks: they read the team's columns as
/// evidence, and add rules where the module has none.
/// </para>
/// </remarks>
/// <example>
/// <summary>Write all defaults to a file</summary>
/// <code>New-QualificationPolicy policy.psd1</code>
/// </example>
/// <example>
/// <summary>Start from MEDDPICC</summary>
/// <code>New-QualificationPolicy meddpicc-policy.psd1 -Preset Meddpicc</code>
/// </example>
/// <example>
/// <summary>Learn thresholds, and a scorecard if possible, from your own closed deals</summary>
/// <code>New-QualificationPolicy learned-policy.psd1 -FromHistory samples/closed-deals.csv -PassThru</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Qualification.QualificationPolicy"/>
[Cmdlet(VerbsCommon.New, "QualificationPolicy", SupportsShouldProcess = true, DefaultParameterSetName = PresetSet)]
[OutputType(typeof(FileInfo), ParameterSetName = [PresetSet])]
[OutputType(typeof(PolicyMeasurement), ParameterSetName = [HistorySet])]
public sealed class NewQualificationPolicyCommand : EliteSellerCommand, IDynamicParameters
{
    private const string PresetSet = "Preset";
    private const string HistorySet = "FromHistory";

    /// <summary>The file to write. Its folder must exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The policy to start from: Default, Meddpicc, Bant, Tender, Renewal, Channel, or the path of a policy file.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Preset { get; set; }

    /// <summary>
    /// An export with closed deals, or a folder of exports whose names start with their date: thresholds are learned from them, and a
    /// scorecard if it predicts wins better than chance. Measure-QualificationPolicy shows what would be learned.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public string? FromHistory { get; set; }

    /// <summary>
    /// How to read what the export leaves open: <c>@{ Culture = 'de-DE'; StageMap = 'stages.psd1' }</c>. It has the reading parameters of
    /// Import-Opportunity: Layout, Property, StageMap, OutcomeMap, EvidenceMap, Culture, Delimiter, Encoding, WorksheetName and
    /// OneRowPerDeal.
    /// </summary>
    [Parameter(ParameterSetName = HistorySet)]
    [ValidateNotNull]
    public ReadingOption ReadingOption { get; set; } = new();

    /// <summary>Columns to learn from although they would be excluded, because they were known at creation.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public string[] IncludeColumn { get; set; } = [];

    /// <summary>Includes owners and accounts. The scorecard then shows who sells rather than what is sold.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    public SwitchParameter IncludeOwner { get; set; }

    /// <summary>How to write.</summary>
    public OutputOptions Output { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Output;

    /// <inheritdoc/>
    protected override void Process()
    {
        var policy = PolicyFiles.Find(Preset, FullPath);
        var file = OutputPath(Path);
        AtomicFile.RequireFree(file, Output.Force);
        if (!ShouldProcess(file, $"Write the policy {policy.Name}"))
        {
            return;
        }

        // Thin data are refused before anything is written.
        var learned = ParameterSetName == HistorySet ? Learn() : null;
        var text = learned is null
            ? PolicyText.Write(policy) : PolicyText.Write(CalibratedPolicy.Create(policy, learned), learned.Information);
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
        RequireNotInput(file);
        AtomicFile.Write(file, Output.Force, stream => stream.Write(bytes, 0, bytes.Length));
        WriteWritten(Output, file, (object?)learned ?? new FileInfo(file));
    }

    /// <inheritdoc/>
    private protected override string? Adapt(string? hint) => ReadingHints.Adapt(hint);

    private PolicyMeasurement Learn()
    {
        var calibration = new PolicyCalibration(new CalibrationOptions(ReadingOption.Culture, IncludeColumn, IncludeOwner));
        new HistoryReading(ReadingOption.Resolve(FullPath), problem => Report(problem), Warn, StopToken)
            .Read(FullPath(FromHistory!), calibration);
        var learned = calibration.Measure();
        foreach (var warning in learned.Warnings)
        {
            WriteWarning(warning);
        }

        if (learned.Information is { } remark)
        {
            WriteWarning(remark);
        }

        return learned;
    }
}
