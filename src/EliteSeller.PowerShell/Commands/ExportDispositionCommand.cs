using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using EliteSeller.Dispositions;
using EliteSeller.Formats.Csv;
using EliteSeller.Formats.Files;
using EliteSeller.Formats.Layouts;

namespace EliteSeller.PowerShell;

/// <summary>Writes dispositions as a CSV file that the CRM's own import takes: only the id and the changed columns.</summary>
/// <remarks>
/// <para>
/// The columns have the headers that the deals' own export had, and days are written yyyy-MM-dd. A deal that does not change one of the
/// columns keeps what its export has there, so that the import erases nothing. All deals of one file come from one CRM. A deal whose stage
/// the layout does not know is reported and left out.
/// </para>
/// <para>
/// A text that a spreadsheet would run as a formula, such as a loss reason that begins with =, gets an apostrophe in front. A spreadsheet hides
/// it; a CRM would take it for a part of the text, so add -NoEscape when the file goes into the import without being looked at.
/// </para>
/// <para>
/// -Ledger keeps what was agreed, line by line, in a CSV file that grows with each run; Get-Disposition -Previous reads it next time.
/// </para>
/// </remarks>
/// <example>
/// <summary>Write what the CRM is to change, and remember it</summary>
/// <code>Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Get-Disposition | Export-Disposition changes.csv -Ledger agreed.csv</code>
/// </example>
/// <example>
/// <summary>The bytes that a CRM's import takes as they are</summary>
/// <code>Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Get-Disposition | Export-Disposition import.csv -NoEscape -NoByteOrderMark</code>
/// </example>
[Cmdlet(VerbsData.Export, "Disposition", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportDispositionCommand : EliteSellerCommand
{
    private readonly List<Disposition> _dispositions = [];

    /// <summary>The dispositions of Get-Disposition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public Disposition InputObject { get; set; } = null!;

    /// <summary>The file to write. Its folder has to exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The ledger in which to keep what was agreed; lines are appended to it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Ledger { get; set; }

    /// <summary>Writes the file without a byte order mark, for programs that do not know it. Excel needs the mark to see that a file is UTF-8.</summary>
    [Parameter]
    public SwitchParameter NoByteOrderMark { get; set; }

    /// <summary>
    /// Writes texts that begin with = + - @ as they are. Otherwise they get an apostrophe in front, so that no spreadsheet runs them as a formula;
    /// this module takes it off again on reading, and negative numbers never get one. Use it for a program that is no spreadsheet.
    /// </summary>
    [Parameter]
    public SwitchParameter NoEscape { get; set; }

    /// <summary>Replaces a file that is already there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => AtomicFile.RequireFree(GetUnresolvedProviderPathFromPSPath(Path), Force);

    /// <inheritdoc/>
    protected override void Process() => _dispositions.Add(InputObject);

    /// <inheritdoc/>
    protected override void Finish()
    {
        var problems = new List<Problem>();
        var table = DispositionTable.Of(_dispositions, LayoutFiles.Catalogue, problems);
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

        AtomicFile.Write(file, Force, stream => DispositionFile.Write(table, stream, new CsvStyle(!NoByteOrderMark, !NoEscape)));
        Remember();
        if (PassThru)
        {
            WriteObject(new FileInfo(file));
        }
    }

    private void Remember()
    {
        if (Ledger is null)
        {
            return;
        }

        var ledger = new DispositionFile(GetUnresolvedProviderPathFromPSPath(Ledger));
        foreach (var disposition in _dispositions)
        {
            foreach (var torn in ledger.Append(disposition, StopToken))
            {
                Report(torn);
            }
        }
    }
}
