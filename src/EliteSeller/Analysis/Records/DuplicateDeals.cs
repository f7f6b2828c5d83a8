namespace EliteSeller.Analysis.Records;

/// <summary>Which open deals of a file are there twice, by their lines. The object never changes.</summary>
public sealed class DuplicateDeals
{
    private readonly Dictionary<long, DuplicateDeal> _others;

    internal DuplicateDeals(Dictionary<long, DuplicateDeal> others) => _others = others;

    /// <summary>Another open deal that looks like the one of a line; or null.</summary>
    /// <param name="line">The line of the deal.</param>
    internal DuplicateDeal? Find(long line) => _others.TryGetValue(line, out var other) ? other : null;
}
