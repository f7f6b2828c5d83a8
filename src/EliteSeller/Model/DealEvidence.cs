namespace EliteSeller.Model;

/// <summary>What people at one customer said, and who of them has left.</summary>
/// <remarks>
/// Of a field the latest entry counts, until it expires. A person who has left ends the evidence of this person; what somebody else said
/// still counts.
/// </remarks>
internal sealed class DealEvidence
{
    private readonly LedgerEntry[] _words;
    private readonly LedgerEntry[] _left;

    public DealEvidence(IEnumerable<LedgerEntry> entries)
    {
        var all = entries.OrderBy(entry => entry.On).ToArray();
        _words = all.Where(entry => entry.EvidenceField is not null).ToArray();
        _left = all.Where(entry => entry.What.Equals(LedgerEntry.Left, StringComparison.OrdinalIgnoreCase)).ToArray();
    }

    /// <summary>The evidence with some more entries.</summary>
    public DealEvidence With(IEnumerable<LedgerEntry> entries) => new(_words.Concat(_left).Concat(entries));

    /// <summary>Whether anybody has said anything about a field, be it later than the day that is looked at.</summary>
    public bool Has(OpportunityField field) => Array.Exists(_words, word => word.EvidenceField == field);

    /// <summary>What is known about a field on a day, or null when the ledger does not say.</summary>
    /// <param name="field">An evidence field.</param>
    /// <param name="day">The day; later entries do not count yet.</param>
    /// <param name="expiryDays">How long good news without a last day of its own counts, in days.</param>
    public LedgerEvidence? Find(OpportunityField field, DateTime day, int expiryDays)
    {
        var words = _words.Where(word => word.EvidenceField == field && word.On <= day).ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        var latest = words.LastOrDefault(word => LeftAfter(word, day) is null) ?? words[words.Length - 1];
        var last = latest.Expires ?? (latest.Grade >= EvidenceGrade.Assumed ? latest.On.AddDays(expiryDays) : null);
        return new LedgerEvidence(latest, LeftAfter(latest, day)?.On, last < day ? last : null);
    }

    /// <summary>The day on which the person whom a cell names has left, or null.</summary>
    /// <param name="cell">The cell of an export, such as <c>Jane Doe (CFO)</c>.</param>
    /// <param name="day">The day; later entries do not count yet.</param>
    public LedgerEntry? LeftBy(string cell, DateTime day) =>
        _left.LastOrDefault(left => left.On <= day && left.Customer is { } name && Names(cell.Trim(), name.Trim()));

    private LedgerEntry? LeftAfter(LedgerEntry word, DateTime day) => word.Customer is not { } name ? null
        : _left.FirstOrDefault(left => left.On >= word.On && left.On <= day
            && name.Trim().Equals(left.Customer?.Trim(), StringComparison.OrdinalIgnoreCase));

    private static bool Names(string cell, string name) =>
        name.Length > 0 && cell.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && (cell.Length == name.Length || !char.IsLetterOrDigit(cell[name.Length]));
}
