using System.Management.Automation;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>Shows how a file of deals is read: its layout, its columns, and what happened to each row.</summary>
/// <remarks>
/// <para>
/// Returns one report per file: the layout and why, the encoding, the delimiter, how each column is read and how much of it is blank, the
/// rows read, folded, skipped and rejected with reasons, columns that were not recognized, and contradictions. The whole file is read; no
/// deals are returned.
/// </para>
/// </remarks>
/// <example>
/// <summary>See how a Salesforce report is read</summary>
/// <code>Get-OpportunityFile samples/salesforce-report.csv</code>
/// </example>
/// <example>
/// <summary>See which columns are recognized, and as what</summary>
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

            Func<bool> next = () => reader.Read(out _);
            while (TryNext(next))
            {
                // The report counts the rows and keeps the reasons of those that were refused.
            }

            WriteObject(reader.Report);
        }
    }
}
