namespace EliteSeller.Model;

/// <summary>By what a deal is known again under another id.</summary>
/// <param name="Account">A hash of the account, or null without one.</param>
/// <param name="Name">A hash of the name, or null without one.</param>
/// <param name="Amount">The amount, or null.</param>
/// <param name="IsOpen">Whether it was open.</param>
internal sealed record DealIdentity(ulong? Account, ulong? Name, decimal? Amount, bool IsOpen)
{
    /// <summary>The identity of a deal.</summary>
    public static DealIdentity From(Opportunity deal) =>
        new(Hash(deal.Account), Hash(deal.Name), deal.Amount, deal.Outcome == DealOutcome.Open);

    private static ulong? Hash(string? text) => text is null ? null : WordsHash.ComputeUpper(text);
}
