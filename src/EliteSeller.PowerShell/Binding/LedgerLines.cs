using EliteSeller.Files.Ledgers;

namespace EliteSeller.PowerShell;

/// <summary>The lines that a ledger has already. Two entries are the same when their lines are.</summary>
internal sealed class LedgerLines
{
    private readonly HashSet<string> _lines;

    public LedgerLines(IEnumerable<LedgerEntry> entries) => _lines = new HashSet<string>(entries.Select(LineOf), StringComparer.Ordinal);

    /// <summary>Adds an entry.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(LedgerEntry entry) => _lines.Add(LineOf(entry));

    private static string LineOf(LedgerEntry entry) => string.Join("\u001F", LedgerFormat.Write(entry));
}
