namespace EliteSeller.Model;

/// <summary>
/// Takes the deals of a file one after the other and keeps none of them, so that a reader need not make an object of each.
/// </summary>
public interface IDealConsumer
{
    /// <summary>Takes a deal.</summary>
    /// <param name="opportunity">The deal; it may not be kept, because a reader may fill the same object for the next row.</param>
    void Add(Opportunity opportunity);
}
