namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>A person whose leaving loses a part of the buying group, or the path to the executives.</summary>
public sealed class SinglePoint
{
    internal SinglePoint(string person, IReadOnlyList<ContactRole> roles, bool losesPath)
    {
        Person = person;
        Roles = roles.Readable();
        LosesPath = losesPath;
    }

    /// <summary>The person.</summary>
    public string Person { get; }

    /// <summary>Whether the path to the executives is lost with the person.</summary>
    public bool LosesPath { get; }

    /// <summary>The parts that nobody else plays.</summary>
    public IReadOnlyList<ContactRole> Roles { get; }

    /// <summary>What is lost.</summary>
    /// <returns>Such as <c>Keiko Ito is the only sponsor and the only path to the executives</c>.</returns>
    public override string ToString()
    {
        string[] parts = [Roles.Count == 0 ? "" : "the only " + string.Join(" and ", Roles.Select(ContactWords.Holder)),
            LosesPath ? "the only path to the executives" : ""];
        return $"{Wording.Name(Person)} is {string.Join(" and ", parts.Where(part => part.Length > 0))}";
    }
}
