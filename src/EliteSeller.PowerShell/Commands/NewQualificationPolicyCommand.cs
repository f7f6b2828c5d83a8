using System.IO;
using System.Management.Automation;
using System.Text;
using EliteSeller.Formats.Files;
using EliteSeller.Qualification.Policies;

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
/// <seealso cref="EliteSeller.Qualification.QualificationPolicy"/>
[Cmdlet(VerbsCommon.New, "QualificationPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewQualificationPolicyCommand : EliteSellerCommand
{
    /// <summary>The file to write. Its folder has to exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The policy to start from: Default, Meddpicc or Bant, or the path of another policy file.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Preset { get; set; }

    /// <summary>Replaces a file that is already there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written.</summary>
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

        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(PolicyText.Of(policy));
        AtomicFile.Write(file, Force, stream => stream.Write(bytes, 0, bytes.Length));
        if (PassThru)
        {
            WriteObject(new FileInfo(file));
        }
    }
}
