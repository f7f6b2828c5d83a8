namespace EliteSeller.Model;

/// <summary>Who gave something up.</summary>
public enum ConcessionSide
{
    /// <summary>We gave: a give.</summary>
    Seller,

    /// <summary>The customer gave: a get.</summary>
    Customer,
}
