using System.Management.Automation;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.PowerShell;

/// <summary>Proposes what to do with each flagged deal, or checks last week's proposals.</summary>
/// <remarks>
/// <para>
/// A flagged deal (WalkAway, or AskForNo with bad news) gets one of five exits, with an owner, a due date and the reason. CloseLost: the
/// customer declined, or the deal hangs by a thread. Nurture: there is no business issue. RestageBack: the evidence for its stage is
/// missing. Redate: the close date has passed or was pushed too often. KeepWithNextStep: everything else, with the most useful question to
/// ask. These are proposals: the seller and the manager decide, and Export-Disposition writes the decisions.
/// </para>
/// <para>
/// With -Previous, a ledger that Export-Disposition has added to, the command returns the status of each earlier disposition: Kept, NotKept
/// or Overdue.
/// Pass all deals then, including closed ones.
/// </para>
/// </remarks>
/// <example>
/// <summary>What to do with each flagged deal</summary>
/// <code>Test-Opportunity samples/salesforce-report.csv -AsOf 2026-11-23 | Get-Disposition</code>
/// </example>
/// <example>
/// <summary>Check last week's dispositions</summary>
/// <code>
/// Test-Opportunity samples/zoho.csv -AsOf 2026-11-23 | Get-Disposition | Export-Disposition zoho-changes.csv -Ledger ledger.csv
/// Test-Opportunity samples/zoho.csv -AsOf 2026-12-07 -IncludeClosed | Get-Disposition -Previous ledger.csv |
///     Where-Object Status -eq Overdue
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Actions.Disposition"/>
[Cmdlet(VerbsCommon.Get, "Disposition", DefaultParameterSetName = ProposeSet)]
[OutputType(typeof(Disposition), ParameterSetName = [ProposeSet])]
[OutputType(typeof(DispositionReview), ParameterSetName = [ReviewSet])]
public sealed class GetDispositionCommand : EliteSellerCommand
{
    private const string ProposeSet = "Propose";
    private const string ReviewSet = "Review";

    private readonly Dictionary<string, QualificationResult> _results = new(StringComparer.Ordinal);
    private DispositionAdvisor _advisor = null!;

    /// <summary>The results of Test-Opportunity.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public QualificationResult InputObject { get; set; } = null!;

    /// <summary>The number of days until the due date, from the as-of date of the results.</summary>
    [Parameter(ParameterSetName = ProposeSet)]
    [ValidateRange(1, 365)]
    public int WithinDays { get; set; } = 7;

    /// <summary>The ledger that Export-Disposition has added to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ReviewSet)]
    [ValidateNotNullOrEmpty]
    public string Previous { get; set; } = "";

    /// <inheritdoc/>
    protected override void Begin() => _advisor = new DispositionAdvisor(LayoutFiles.Catalogue.StagesOf, WithinDays);

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == ReviewSet)
        {
            if (InputObject.Id is { } id)
            {
                _results[id] = InputObject;
            }
        }
        else if (_advisor.Propose(InputObject) is { } disposition)
        {
            WriteObject(disposition);
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (ParameterSetName != ReviewSet)
        {
            return;
        }

        var entries = LedgerInput.Read(GetUnresolvedProviderPathFromPSPath(Previous), problem => Report(problem), StopToken);
        var asOf = _results.Count == 0 ? DateTime.Today : _results.Values.First().AsOf;
        var reviews = DispositionReview.CreateAll(
            entries, id => _results.TryGetValue(id, out var result) ? result.Opportunity : null, asOf);
        WriteObject(reviews, enumerateCollection: true);
    }
}
