using System.Management.Automation;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Export.Actions;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>Writes accepted actions to a CSV file for the CRM's import: only the id and the changed columns.</summary>
/// <remarks>
/// <para>
/// Only what was accepted on a review sheet is written, so give Get-OpportunityAction the -Ledger; -Accept writes everything that is piped
/// in, for actions that you have looked at one by one. Close sets the stage or status that lost deals of the same export have, the date of
/// today and the loss reason. Redate sets the close date that the customer named. A proposal for a next step or a wake-up date goes into a
/// column of its own, so the seller's next step stays as it is.
/// </para>
/// <para>
/// The columns have the headers of the deals' export, ids keep its form, and dates are written as yyyy-MM-dd. A column that a deal does
/// not change keeps its exported value, so the import erases nothing. All deals in one file come from one CRM.
/// </para>
/// <para>
/// Importing the file raises no Score: a proposal counts as a next step only after somebody has replaced it. Only a close date that the
/// customer named counts for more than before.
/// </para>
/// <para>
/// Text that a spreadsheet would run as a formula, such as a loss reason that begins with =, gets a leading apostrophe. A spreadsheet hides
/// it, but a CRM would import it, so use -NoEscape for a file that goes straight to the import.
/// </para>
/// </remarks>
/// <example>
/// <summary>Write what was accepted on the review sheet</summary>
/// <code>
/// Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Get-OpportunityAction | Select-Object -First 1 |
///     ForEach-Object { Add-LedgerEntry ledger.csv $_.OpportunityId -Action Close -Answer Accepted -AsOf 2026-11-23 }
/// Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Get-OpportunityAction -Ledger ledger.csv | Export-OpportunityAction changes.csv
/// </code>
/// </example>
/// <example>
/// <summary>Close the deals that hang by a thread, in a file that a CRM imports unchanged</summary>
/// <code>
/// Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Get-OpportunityAction -All | Where-Object Exit -eq Close |
///     Export-OpportunityAction import.csv -Accept -NoEscape -NoByteOrderMark
/// </code>
/// </example>
[Cmdlet(VerbsData.Export, "OpportunityAction", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportOpportunityActionCommand : ActionCommand
{
    private readonly List<OpportunityAction> _actions = [];
    private int _undecided;

    /// <summary>Counts everything that is piped in as accepted.</summary>
    [Parameter]
    public SwitchParameter Accept { get; set; }

    /// <summary>The column for proposed next steps. It cannot be the column of the sellers' own next steps.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string NextStepColumn { get; set; } = ActionTable.ProposalColumn;

    /// <inheritdoc/>
    protected override void Begin() => AtomicFile.RequireFree(OutputPath(Path), Output.Force);

    /// <inheritdoc/>
    protected override void Process()
    {
        NoteInput(InputObject.Opportunity.Source.File);
        if (Accept || InputObject.Decision == ActionAnswer.Accepted)
        {
            _actions.Add(InputObject);
        }
        else
        {
            _undecided++;
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        var problems = new List<Problem>();
        var table = ActionTable.Create(_actions, NextStepColumn, problems);
        problems.ForEach(problem => Report(problem));
        if (table.Rows.Count == 0)
        {
            WriteWarning(_undecided == 0 ? "There are no actions to write."
                : $"None of the {_undecided} actions was accepted. Use -Ledger with Get-OpportunityAction, or -Accept.");
            return;
        }

        WriteFile(OutputPath(Path), $"Write {table.Rows.Count} actions", Output,
            stream => CsvTableWriter.WriteAll(stream, table.Headers, table.Rows, Output.Style));
    }
}
