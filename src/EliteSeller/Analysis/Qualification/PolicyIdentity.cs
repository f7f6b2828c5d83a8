namespace EliteSeller.Analysis.Qualification;

/// <summary>Which policy a result was made with: two results are comparable when the hashes are the same.</summary>
public sealed class PolicyIdentity(string name, string hash)
{
    /// <summary>The policy's name.</summary>
    public string Name { get; } = name;

    /// <summary>A fingerprint of every value in force, twelve hexadecimal digits.</summary>
    public string Hash { get; } = hash;

    /// <summary>The name and the fingerprint.</summary>
    /// <returns>Such as <c>Default (3f2a90cc41d7)</c>.</returns>
    public override string ToString() => $"{Name} ({Hash})";
}
