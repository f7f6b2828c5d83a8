using System.Globalization;

namespace EliteSeller.Model;

/// <summary>One line of the ledger: an ask, a give, a get, evidence, a walk-away point or an action of one deal.</summary>
/// <param name="opportunityId">The id of the deal, of 15 or 18 characters where it is Salesforce's.</param>
/// <param name="on">The day on which it happened.</param>
/// <param name="kind">What sort of entry it is.</param>
/// <param name="what">Which ask, evidence field, limit or action it is; of a give or get, what was given, in a word.</param>
/// <remarks>
/// Whoever can write to a ledger cannot write to the screen of its readers: no text has anything that a terminal would obey.
/// </remarks>
public sealed class LedgerEntry(string opportunityId, DateTime on, LedgerKind kind, string what)
{
    // A million entries are kept at once, so days and lines are numbers.
    private readonly int _on = Day.Number(on);
    private readonly int _due;
    private readonly int _expires;
    private readonly int _line;

    // Leaves room for the day where a sentence names several.
    private const int LongestWhat = 24;

    /// <summary>The <see cref="What"/> of evidence that says a person has left the customer.</summary>
    public static string Left => "Left";

    /// <summary>The id of the deal, as it was written.</summary>
    public string OpportunityId { get; } = DisplayText.Clean(opportunityId ?? throw new ArgumentNullException(nameof(opportunityId))) ?? "";

    /// <summary>The day on which it happened.</summary>
    public DateTime On => Day.Date(_on)!.Value;

    /// <summary>What sort of entry it is.</summary>
    public LedgerKind Kind { get; } = kind;

    /// <summary>
    /// An ask: <see cref="AskKind"/>. Evidence: the evidence field, or Left. A walk-away point: <see cref="WalkAwayPointKind"/>. An
    /// action: <see cref="ActionExit"/>. A give or a get: one word, by which other entries refer to it.
    /// </summary>
    public string What { get; } = DisplayText.Clean(what ?? throw new ArgumentNullException(nameof(what))) ?? "";

    /// <summary>
    /// An ask: <see cref="AskAnswer"/>. Evidence: Confirmed, Assumed or No. An action: <see cref="ActionAnswer"/>, or the customer's answer
    /// to its question. Otherwise null.
    /// </summary>
    public string? Answer
    {
        get;
        init => field = DisplayText.Clean(value);
    }

    /// <summary>
    /// The value of a give or get, 0 or more, or a limit; null when unknown. The currency is in <see cref="Currency"/>, except for
    /// percent.
    /// </summary>
    public decimal? Value { get; init; }

    /// <summary>The currency of the value, or null.</summary>
    public string? Currency
    {
        get;
        init => field = DisplayText.Clean(value);
    }

    /// <summary>The person on our side, or null.</summary>
    public string? By
    {
        get;
        init => field = DisplayText.Clean(value);
    }

    /// <summary>The person at the customer who said it, or null.</summary>
    public string? Customer
    {
        get;
        init => field = DisplayText.Clean(value);
    }

    /// <summary>Where it can be seen: an email, minutes, a remark. Null when nothing was recorded.</summary>
    public string? Source
    {
        get;
        init => field = DisplayText.Clean(value);
    }

    /// <summary>The What of the other side's give or get that this one answers, or null.</summary>
    public string? InReturnFor
    {
        get;
        init => field = DisplayText.Clean(value);
    }

    /// <summary>Whether it is in writing; null when not recorded, which counts as not.</summary>
    public bool? Written { get; init; }

    /// <summary>The day by which it is due, or null.</summary>
    public DateTime? Due
    {
        get => Day.Date(_due);
        init => _due = Day.Number(value);
    }

    /// <summary>The last day on which it counts, or null when it does not expire.</summary>
    public DateTime? Expires
    {
        get => Day.Date(_expires);
        init => _expires = Day.Number(value);
    }

    /// <summary>The ledger that it was read from, or null.</summary>
    public string? File { get; init; }

    /// <summary>The line of that ledger, counted from 1, or null.</summary>
    public long? Line
    {
        get => _line == 0 ? null : _line;
        init => _line = (int)(value ?? 0);
    }

    /// <summary>The entry as a sentence names it.</summary>
    /// <returns>Such as <c>Discount of 3 Nov 2026</c> or <c>Benefit: Yes</c>.</returns>
    public override string ToString()
    {
        var what = DisplayText.Shorten(What, LongestWhat);
        return Kind is LedgerKind.Give or LedgerKind.Get || Answer is null
            ? what + " of " + On.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
            : what + ": " + DisplayText.Shorten(Answer, LongestWhat);
    }

    /// <summary>The question and its answer, or null when the entry is not an ask.</summary>
    internal Ask? ToAsk() =>
        Kind == LedgerKind.Ask && Enum.TryParse<AskKind>(What, ignoreCase: true, out var ask)
            && Enum.TryParse<AskAnswer>(Answer, ignoreCase: true, out var answer)
            ? new Ask(ask, answer, On, By, Source)
            : null;

    /// <summary>The evidence field that the entry grades, or null when it grades none.</summary>
    internal OpportunityField? EvidenceField =>
        Kind == LedgerKind.Evidence && Enum.TryParse<OpportunityField>(What, ignoreCase: true, out var graded)
        && graded is >= OpportunityField.BusinessIssue and <= OpportunityField.Relationship
            ? graded
            : null;

    /// <summary>The grade that evidence gives; Unknown when it gives none.</summary>
    internal EvidenceGrade Grade =>
        Enum.TryParse<EvidenceGrade>(Answer, ignoreCase: true, out var grade)
            && grade is EvidenceGrade.Confirmed or EvidenceGrade.Assumed or EvidenceGrade.No
            ? grade
            : EvidenceGrade.Unknown;
}
