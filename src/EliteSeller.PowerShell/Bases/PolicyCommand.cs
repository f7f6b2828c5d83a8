using System.Management.Automation;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that takes deals and a policy.</summary>
public abstract class PolicyCommand : DealCommand
{
    private QualificationPolicy? _policy;

    /// <summary>
    /// The policy to judge by: Default, Meddpicc, Bant, Tender, Renewal, Channel, or the path of a policy file. Default: Default.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <inheritdoc/>
    private protected override bool Apply(WorkingSettings settings)
    {
        Policy ??= settings.Policy;
        return base.Apply(settings);
    }

    /// <summary>The policy in force.</summary>
    /// <exception cref="EliteSeller.Model.EliteSellerException">It does not exist, or its file has a problem.</exception>
    private protected QualificationPolicy PolicyInForce => _policy ??= Find();

    // The words that the policy explains need no warning when a file is read.
    private QualificationPolicy Find()
    {
        var policy = PolicyFiles.Find(Policy, FullPath);
        ReadingOption.PolicyEvidence = policy.EvidenceMap;
        return policy;
    }
}
