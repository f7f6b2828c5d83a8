namespace EliteSeller.Model;

/// <summary>
/// Takes the deals of a file one after the other and keeps none of them, so that a reader need not make an object of each.
/// </summary>
public interface IDealConsumer
{
    /// <summary>Takes a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    void Add(Opportunity opportunity);

    /// <summary>Takes a deal that is still a draft, which the reader fills again for the next row.</summary>
    /// <param name="draft">The deal; nothing of it may be kept.</param>
    void Add(OpportunityDraft draft);
}
