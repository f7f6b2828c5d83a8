using System.Management.Automation;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>Proposes what to do with the worst deals of each seller, or with -Review shows the state of earlier proposals.</summary>
/// <remarks>
/// <para>
/// A flagged deal (WalkAway, or AskForNo with bad news) gets one of four exits. Close: the customer declined, or the deal hangs by a
/// thread. Nurture: there is no business issue. Redate: the close date has passed or keeps moving; only the customer can name a new one.
/// NextStep: everything else, with the most useful question. Each seller gets the three worst deals, by verdict and Score; -All returns
/// all.
/// </para>
/// <para>
/// With -Ledger, the actions say how often the deal was asked about, the last answer, and what was decided on a review sheet. Accepted
/// actions come back until the export shows them done.
/// </para>
/// <para>
/// -Review returns one object for each deal in the ledger that was asked about: Kept, Open, Overdue or Gone. Kept means that the customer
/// did something: answered, moved to a later stage, decided, named the close date, or agreed to a dated step with an event. Pass all
/// deals then, with -IncludeClosed.
/// </para>
/// </remarks>
/// <example>
/// <summary>The three deals that each seller has to talk about</summary>
/// <code>Test-Opportunity samples/salesforce-report.csv -AsOf 2026-11-23 | Get-OpportunityAction</code>
/// </example>
/// <example>
/// <summary>Record the proposals, and see their state two weeks later</summary>
/// <code>
/// Test-Opportunity samples/zoho.csv -AsOf 2026-11-23 | Get-OpportunityAction | Add-LedgerEntry ledger.csv -AsOf 2026-11-23
/// Test-Opportunity samples/zoho.csv -AsOf 2026-12-07 -IncludeClosed | Get-OpportunityAction -Ledger ledger.csv -Review |
///     Where-Object Status -eq Overdue
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Actions.OpportunityAction"/>
[Cmdlet(VerbsCommon.Get, "OpportunityAction", DefaultParameterSetName = ProposeSet)]
[OutputType(typeof(OpportunityAction), ParameterSetName = [ProposeSet])]
[OutputType(typeof(ActionReview), ParameterSetName = [ReviewSet])]
public sealed class GetOpportunityActionCommand : ObjectCommand<QualificationResult>
{
    private const string ProposeSet = "Propose";
    private const string ReviewSet = "Review";

    private Dictionary<string, Opportunity?> _asked = [];
    private IReadOnlyList<LedgerEntry> _entries = [];
    private ActionSelection _selection = null!;
    private DateTime? _asOf;

    /// <summary>The team's ledger, with earlier proposals, answers and decisions.</summary>
    [Parameter(ParameterSetName = ProposeSet)]
    [Parameter(Mandatory = true, ParameterSetName = ReviewSet)]
    [ValidateNotNullOrEmpty]
    public string[] Ledger { get; set; } = [];

    /// <summary>The number of days until the due date, from the first proposal.</summary>
    [Parameter(ParameterSetName = ProposeSet)]
    [ValidateRange(1, 365)]
    public int WithinDays { get; set; } = 7;

    /// <summary>Returns the actions of all flagged deals, not only the three worst of each seller.</summary>
    [Parameter(ParameterSetName = ProposeSet)]
    public SwitchParameter All { get; set; }

    /// <summary>Returns the state of the proposals in the ledger.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ReviewSet)]
    public SwitchParameter Review { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _entries = LedgerInput.ReadAll(Ledger.Select(FullPath), problem => Report(problem), StopToken) ?? [];
        _selection = new ActionSelection(new ActionAdvisor(WithinDays, _entries), All ? int.MaxValue / 2 : 3);
        if (Review)
        {
            _asked = ActionReview.IdsOf(_entries).ToDictionary(id => id, _ => (Opportunity?)null, OpportunityId.Comparer);
        }
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (!Review)
        {
            _selection.Add(InputObject);
        }
        else if (InputObject.Id is { } id)
        {
            _asOf ??= InputObject.AsOf;
            if (_asked.ContainsKey(id))
            {
                _asked[id] = InputObject.Opportunity;
            }
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (!Review)
        {
            // One by one: what is enumerated by the engine is held until its end.
            foreach (var action in _selection.Actions)
            {
                WriteObject(action);
            }

            return;
        }

        WriteObject(ActionReview.CreateAll(
            _entries, id => _asked.TryGetValue(id, out var deal) ? deal : null, _asOf ?? DateTime.Today), enumerateCollection: true);
    }
}
