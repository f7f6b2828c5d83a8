using System.Management.Automation;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Export.Actions;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Ledgers;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>Writes dispositions to a CSV file for the CRM's import: only the id and the changed columns.</summary>
/// <remarks>
/// <para>
/// The columns have the headers of the deals' export, and dates are written as yyyy-MM-dd. A column that a deal does not change keeps its
/// exported value, so the import erases nothing. All deals in one file come from one CRM. A deal with a new stage that the layout does not
/// know is reported and left out.
/// </para>
/// <para>
/// Text that a spreadsheet would run as a formula, such as a loss reason that begins with =, gets a leading apostrophe. A spreadsheet hides
/// it, but a CRM would import it, so use -NoEscape for a file that goes straight to the import.
/// </para>
/// <para>-Ledger also adds the dispositions to the team's ledger, which Get-Disposition -Previous reads next time.</para>
/// </remarks>
/// <example>
/// <summary>Write the changes for the CRM, and keep a record</summary>
/// <code>Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Get-Disposition | Export-Disposition changes.csv -Ledger ledger.csv</code>
/// </example>
/// <example>
/// <summary>Write a file that a CRM imports unchanged</summary>
/// <code>Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Get-Disposition | Export-Disposition import.csv -NoEscape -NoByteOrderMark</code>
/// </example>
[Cmdlet(VerbsData.Export, "Disposition", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportDispositionCommand : EliteSellerCommand, IDynamicParameters
{
    private readonly List<Disposition> _dispositions = [];

    /// <summary>The dispositions of Get-Disposition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public Disposition InputObject { get; set; } = null!;

    /// <summary>The file to write. Its folder must exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The team's ledger, to add the dispositions to as actions.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Ledger { get; set; }

    /// <summary>How to write.</summary>
    public TableOutputOptions Output { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Output;

    /// <inheritdoc/>
    protected override void Begin() => AtomicFile.RequireFree(GetUnresolvedProviderPathFromPSPath(Path), Output.Force);

    /// <inheritdoc/>
    protected override void Process() => _dispositions.Add(InputObject);

    /// <inheritdoc/>
    protected override void Finish()
    {
        var problems = new List<Problem>();
        var table = DispositionTable.Create(_dispositions, LayoutFiles.Catalogue, problems);
        problems.ForEach(problem => Report(problem));
        if (table.Rows.Count == 0)
        {
            WriteWarning("There are no dispositions to write.");
            return;
        }

        var file = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(file, $"Write {table.Rows.Count} dispositions"))
        {
            return;
        }

        var ledger = Ledger is null ? null : new LedgerEntryFile(GetUnresolvedProviderPathFromPSPath(Ledger));
        ledger?.RequireWritable(StopToken);
        AtomicFile.Write(file, Output.Force, stream => DispositionFile.Write(table, stream, Output.Style));
        if (ledger is not null)
        {
            Remember(ledger);
        }

        if (Output.PassThru)
        {
            WriteObject(new FileInfo(file));
        }
    }

    private void Remember(LedgerEntryFile ledger)
    {
        foreach (var action in _dispositions.Select(disposition => disposition.ToLedgerEntry()).OfType<LedgerEntry>())
        {
            foreach (var torn in ledger.Append(action, StopToken))
            {
                Report(torn);
            }
        }
    }
}
