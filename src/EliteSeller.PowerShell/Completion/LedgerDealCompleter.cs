using System.Collections;
using System.Management.Automation;
using System.Threading;

namespace EliteSeller.PowerShell;

/// <summary>Offers the ids of the deals of the ledger in -Path, those with the newest entries first.</summary>
public sealed class LedgerDealCompleter : NameCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<(string Name, string Meaning)> Names(IDictionary parameters) =>
        CompletedFile.Complete(parameters, Ids).Select(id => (id, ""));

    private static IReadOnlyList<string> Ids(string path) =>
        [.. LedgerInput.Read(path, _ => { }, CancellationToken.None)
            .GroupBy(entry => entry.OpportunityId, StringComparer.Ordinal)
            .OrderByDescending(deal => deal.Max(entry => entry.On))
            .Select(deal => deal.Key)];
}
