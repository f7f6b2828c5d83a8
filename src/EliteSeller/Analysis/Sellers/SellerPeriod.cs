namespace EliteSeller.Analysis.Sellers;

/// <summary>By what the figures of a seller are divided.</summary>
public enum SellerPeriod
{
    /// <summary>The fiscal quarter in which deals ended.</summary>
    Quarter,
}
