using System.Management.Automation;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Export.Actions;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>Writes the review sheet of a meeting: each seller's deals, with one question each and cells for the answer.</summary>
/// <remarks>
/// <para>
/// A workbook (.xlsx) has one sheet per seller, with lists to choose answers and decisions from; a CSV file has all sellers in one table.
/// The meeting fills in Answer, Who said it, Decision, New date and Remark, and Import-ReviewSheet reads the file back. An existing file
/// is an error; -Force replaces it. The same actions give the same bytes.
/// </para>
/// <para>
/// Record the proposals in the ledger, so that the next sheet says how often a deal was asked about: pipe the same actions to
/// Add-LedgerEntry -SkipExisting.
/// </para>
/// </remarks>
/// <example>
/// <summary>Write the sheet, and record that the questions were put</summary>
/// <code>
/// $actions = Test-Opportunity samples/salesforce-report.csv -AsOf 2026-11-23 | Get-OpportunityAction
/// $actions | Export-ReviewSheet review.xlsx
/// $actions | Add-LedgerEntry ledger.csv -AsOf 2026-11-23 -SkipExisting
/// </code>
/// </example>
/// <example>
/// <summary>Write the sheet as CSV</summary>
/// <code>Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Get-OpportunityAction | Export-ReviewSheet review.csv -PassThru</code>
/// </example>
[Cmdlet(VerbsData.Export, "ReviewSheet", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportReviewSheetCommand : ActionCommand
{
    private readonly List<OpportunityAction> _actions = [];

    /// <inheritdoc/>
    protected override void Begin()
    {
        if (!Is(".xlsx") && !Is(".csv"))
        {
            throw new EliteSellerException(new Problem("FormatUnknown", ProblemKind.Argument,
                "The file extension does not name a format of a review sheet.", "Use .xlsx or .csv.", Path));
        }

        AtomicFile.RequireFree(OutputPath(Path), Output.Force);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        NoteInput(InputObject.Opportunity.Source.File);
        _actions.Add(InputObject);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        var withoutId = _actions.RemoveAll(action => action.OpportunityId is null);
        if (withoutId > 0)
        {
            Report(new Problem("ActionWithoutId", ProblemKind.Data,
                $"{withoutId} {(withoutId == 1 ? "deal has" : "deals have")} no id, so an answer could not be recorded.",
                "Export the deals with their ids."));
        }

        if (_actions.Count == 0)
        {
            WriteWarning("There are no actions to write.");
            return;
        }

        WriteFile(OutputPath(Path), $"Write the review sheet of {_actions.Count} deals", Output, Write);
    }

    private void Write(Stream stream)
    {
        if (Is(".csv"))
        {
            ReviewSheet.WriteCsv(_actions, stream, Output.Style);
        }
        else
        {
            ReviewSheet.WriteWorkbook(_actions, stream);
        }
    }

    private bool Is(string extension) => System.IO.Path.GetExtension(Path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
