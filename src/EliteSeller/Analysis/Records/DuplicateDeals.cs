namespace EliteSeller.Analysis.Records;

/// <summary>Which open deals of a file are there twice, by their lines. The object never changes.</summary>
public sealed class DuplicateDeals
{
    private readonly IReadOnlyDictionary<long, (long Line, bool IsNamed)> _others;

    internal DuplicateDeals(IReadOnlyDictionary<long, (long Line, bool IsNamed)> others) => _others = others;

    /// <summary>The line of another open deal that looks like the same, and whether the names are alike or the amounts; or null.</summary>
    /// <param name="line">The line of the deal.</param>
    internal (long Line, bool IsNamed)? Find(long line) => _others.TryGetValue(line, out var other) ? other : null;
}
