using System.Management.Automation;
using EliteSeller.Files.Import.Reviews;
using EliteSeller.Text;

namespace EliteSeller.PowerShell;

/// <summary>Reads a review sheet that a meeting has filled in, and returns entries for the ledger.</summary>
/// <remarks>
/// <para>
/// Each answer becomes an entry: an ask or evidence where the question is about one, otherwise the answer to an action. Each decision
/// becomes an accepted or declined action. Pipe them to Add-LedgerEntry; -SkipExisting lets you import the same sheet twice, and
/// -Opportunity reports ids that no deal has.
/// </para>
/// <para>
/// The entries are of -AsOf, the date of the meeting. A cell that makes no sense is reported with its line and column; the others count. A
/// new close date counts only with the person at the customer who named it. Yes and no are understood in the languages of the layouts.
/// Ambiguous dates are an error that asks for -Culture.
/// </para>
/// </remarks>
/// <example>
/// <summary>Read the sheet of the meeting into the ledger</summary>
/// <code>
/// $deals = Import-Opportunity samples/hubspot.csv
/// $deals | Test-Opportunity -AsOf 2026-11-23 | Get-OpportunityAction | Export-ReviewSheet review.xlsx
/// Import-ReviewSheet review.xlsx -AsOf 2026-11-23 | Add-LedgerEntry ledger.csv -Opportunity $deals -AsOf 2026-11-23 -SkipExisting
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Model.LedgerEntry"/>
[Cmdlet(VerbsData.Import, "ReviewSheet", DefaultParameterSetName = PathSet)]
[OutputType(typeof(LedgerEntry))]
public sealed class ImportReviewSheetCommand : ReturnedFileCommand
{
    /// <inheritdoc/>
    protected override void Process()
    {
        var isDayFirst = DayText.IsDayFirst(CultureName.Require(Culture));
        foreach (var file in ResolveFiles())
        {
            Attempt(file, () => WriteObject(
                ReviewSheetReader.Read(file, Day, isDayFirst, Encoding, problem => Report(problem), StopToken), enumerateCollection: true));
        }
    }
}
