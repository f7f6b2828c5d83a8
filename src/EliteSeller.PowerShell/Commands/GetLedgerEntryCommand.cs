using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>Gets the entries of a ledger.</summary>
/// <remarks>
/// <para>
/// Entries are returned in the order of the file. Lines that cannot be read, such as an incomplete last line, are reported with their line
/// number and skipped. Ask, concession and disposition ledgers of earlier versions are read too. What each side gave in a deal is counted
/// by Test-Negotiation, in Concessions.
/// </para>
/// </remarks>
/// <example>
/// <summary>Everything recorded about one deal</summary>
/// <code>Get-LedgerEntry samples/ledger.csv -OpportunityId D-2204</code>
/// </example>
/// <example>
/// <summary>Every no of the team</summary>
/// <code>Get-LedgerEntry samples/ledger.csv -Kind Ask | Where-Object Answer -eq No</code>
/// </example>
/// <seealso cref="EliteSeller.Model.LedgerEntry"/>
[Cmdlet(VerbsCommon.Get, "LedgerEntry", DefaultParameterSetName = PathSet)]
[OutputType(typeof(LedgerEntry))]
public sealed class GetLedgerEntryCommand : PathCommand
{
    /// <summary>Only the entries of these deals. The 15- and 18-character ids of Salesforce name the same deal.</summary>
    [Parameter(Position = 1)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] OpportunityId { get; set; } = [];

    /// <summary>Only entries of these kinds: Ask, Give, Get, Evidence, WalkAwayPoint or Action.</summary>
    [Parameter]
    public LedgerKind[] Kind { get; set; } = [];

    // Entries have dates of their own, so that of the base is not offered.

    /// <inheritdoc/>
    public override DateTime? AsOf { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        // One by one: what is enumerated by the engine is held until its end.
        foreach (var entry in ResolveFiles().SelectMany(Read))
        {
            if ((OpportunityId.Length == 0 || OpportunityId.Contains(entry.OpportunityId, Model.OpportunityId.Comparer))
                && (Kind.Length == 0 || Kind.Contains(entry.Kind)))
            {
                WriteObject(entry);
            }
        }
    }

    // Gone through twice, so that whoever stops at an error has got no part of a ledger before it.
    private IEnumerable<LedgerEntry> Read(string file)
    {
        var isChecked = false;
        var entries = LedgerInput.Read(file, problem => Tell(problem), StopToken);
        _ = entries.Count();
        isChecked = true;
        return entries;

        void Tell(Problem problem)
        {
            if (!isChecked)
            {
                Report(problem);
            }
        }
    }
}
