namespace EliteSeller.Analysis.Qualification;

/// <summary>An answer that a customer may give, as it would be recorded in the ledger.</summary>
public sealed class VerdictAnswer(string rule, LedgerKind kind, string what, string answer, string question)
{
    /// <summary>The name of the rule that the answer settles.</summary>
    public string Rule { get; } = rule;

    /// <summary>Ask or Evidence.</summary>
    public LedgerKind Kind { get; } = kind;

    /// <summary>Which ask or evidence field, as <c>Add-LedgerEntry</c> takes it.</summary>
    public string What { get; } = what;

    /// <summary>Yes or No to an ask; Confirmed or No as evidence.</summary>
    public string Answer { get; } = answer;

    /// <summary>The question to put to the customer.</summary>
    public string Question { get; } = question;

    /// <summary>The rule and the answer.</summary>
    /// <returns>Such as <c>Sponsor = Confirmed</c>.</returns>
    public override string ToString() => $"{Rule} = {Answer}";

    /// <summary>The entry that a ledger would hold, had the customer answered on a day.</summary>
    internal LedgerEntry ToEntry(string? opportunityId, DateTime on) => new(opportunityId ?? "", on, Kind, What) { Answer = Answer };
}
