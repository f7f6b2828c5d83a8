using System.Management.Automation;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>Tells how a file of opportunities is read: what it was taken for, and what became of every record.</summary>
/// <remarks>
/// <para>
/// One report a file: layout and why, encoding, delimiter, how each column was settled and how much of it is blank, rows read, folded, dropped and
/// refused with their reasons, columns that were not understood, and what contradicts itself. The whole file is read; no opportunity is given.
/// </para>
/// </remarks>
/// <example>
/// <summary>How a Salesforce report is read</summary>
/// <code>Get-OpportunityFile samples/salesforce-report.csv</code>
/// </example>
/// <example>
/// <summary>Which columns were understood, and as what</summary>
/// <code>(Get-OpportunityFile samples/hubspot.csv).Columns</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "OpportunityFile", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ReadingReport))]
public sealed class GetOpportunityFileCommand : ReadingCommand
{
    /// <inheritdoc/>
    protected override void Process()
    {
        var options = GetReadingOptions();
        foreach (var file in ResolveFiles())
        {
            using var reader = Open(file, options, Ids);
            if (reader is null)
            {
                continue;
            }

            while (TryRead(reader, out _))
            {
                // The report counts the rows and keeps the reasons of those that were refused.
            }

            WriteObject(reader.Report);
        }
    }
}
