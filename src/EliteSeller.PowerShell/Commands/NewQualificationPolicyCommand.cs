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
/// <code>Measure-ClosedDeal samples/closed-deals.csv | New-QualificationPolicy learned-policy.psd1 -PassThru</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Qualification.QualificationPolicy"/>
[Cmdlet(VerbsCommon.New, "QualificationPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewQualificationPolicyCommand : EliteSellerCommand, IDynamicParameters
{
    /// <summary>The file to write. Its folder must exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The policy to start from: Default, Meddpicc, Bant, Tender, Renewal, Channel, or the path of a policy file.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Preset { get; set; }

    /// <summary>
    /// What Measure-ClosedDeal has learned: its thresholds go into the policy, and its scorecard if it predicts wins better than chance.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public PolicyMeasurement? Measurement { get; set; }

    /// <summary>How to write.</summary>
    public OutputOptions Output { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Output;

    /// <inheritdoc/>
    protected override void Begin()
    {
        // The export that the measurement is of is not known here; a policy never has its extension.
        if (!System.IO.Path.GetExtension(Path).Equals(".psd1", StringComparison.OrdinalIgnoreCase))
        {
            throw new EliteSellerException(new Problem(
                "FormatUnknown", ProblemKind.Argument, "A policy is a .psd1 file.", "Use a name such as our-policy.psd1.", Path));
        }

        AtomicFile.RequireFree(OutputPath(Path), Output.Force);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        var policy = PolicyFiles.Find(Preset, FullPath);
        var text = Measurement is null
            ? PolicyText.Write(policy) : PolicyText.Write(CalibratedPolicy.Create(policy, Measurement), Measurement.Information);
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
        var isWritten = WriteFile(
            OutputPath(Path), $"Write the policy {policy.Name}", Output, stream => stream.Write(bytes, 0, bytes.Length));
        if (isWritten && Measurement?.Information is { } remark)
        {
            WriteWarning(remark);
        }
    }
}
