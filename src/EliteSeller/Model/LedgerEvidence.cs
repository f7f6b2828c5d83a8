using System.Globalization;

namespace EliteSeller.Model;

/// <summary>The entry of a ledger that counts for one evidence field, and whether it still does.</summary>
/// <param name="Entry">Who said what, and when.</param>
/// <param name="LeftOn">The day on which the person left the customer, or null.</param>
/// <param name="ExpiredOn">The last day on which it counted, or null while it counts.</param>
internal sealed record LedgerEvidence(LedgerEntry Entry, DateTime? LeftOn, DateTime? ExpiredOn)
{
    /// <summary>Whether the question has to be asked again.</summary>
    public bool HasEnded => LeftOn is not null || ExpiredOn is not null;

    /// <summary>The grade; Unknown once it has ended.</summary>
    public EvidenceGrade Grade => HasEnded ? EvidenceGrade.Unknown : Entry.Grade;

    /// <summary>Whether the entry counts beside a cell of the export: always, unless the cell is the date of a later word.</summary>
    /// <param name="cell">The cell, or null without a column.</param>
    public bool IsLaterThan(string? cell) => cell is null || DateOf(cell) is not { } written || written <= Entry.On;

    /// <summary>The day that a cell of evidence is, or null where it is another word.</summary>
    public static DateTime? DateOf(string cell) => DateTime.TryParseExact(
        cell.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
