namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>A path from a sponsor to an executive, person by person.</summary>
/// <param name="State">How far it has been walked.</param>
/// <param name="People">The people from the sponsor to the executive; empty without a path.</param>
/// <param name="Missing">The name of who was to introduce the first of them and is not on the list, or null.</param>
internal sealed record ContactPath(PathState State, IReadOnlyList<Contact> People, string? Missing)
{
    /// <summary>The names from the sponsor to the executive.</summary>
    /// <param name="longest">The most characters of a name.</param>
    public IEnumerable<string> Names(int longest) => (Missing is null ? [] : new[] { Wording.Name(Missing, longest) })
        .Concat(People.Select((person, i) => i < People.Count - 1 ? Wording.Name(person.Name, longest) : ContactWords.Person(person)));

    /// <summary>The path in words.</summary>
    /// <returns>Such as <c>Keiko Ito → Daniel Okoro (CFO)</c>.</returns>
    public override string ToString() => string.Join(" \u2192 ", Names(40));
}
