namespace EliteSeller.Model;

/// <summary>A result that was found out about one opportunity, and can stand in its place wherever a command takes opportunities.</summary>
public interface IHasOpportunity
{
    /// <summary>The opportunity that the result is about.</summary>
    Opportunity Opportunity { get; }
}
