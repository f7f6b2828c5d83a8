namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>
/// Chooses the introduction to ask for next, and asks for it (briefing 39: a name and a date, not an introduction in general).
/// </summary>
internal static class IntroductionAdvice
{
    /// <summary>The introduction to ask for next, for the seller; null when none is missing.</summary>
    public static string? Write(BuyingGroup group)
    {
        var path = group.BestPath;
        if (path.State == PathState.Owed && path.People.FirstOrDefault(person => !group.IsMet(person)) is { } next)
        {
            var by = path.People.TakeWhile(person => person != next).LastOrDefault();
            return by is null ? $"Meet {ContactWords.Person(next)} and record the day."
                : $"Ask {ContactWords.Name(by)} for a date to meet {ContactWords.Person(next)}.";
        }

        if (path.State == PathState.Open)
        {
            return AskForMissing(group);
        }

        var executive = Executive(group);
        var helper = Helper(group, executive);
        if (executive is not null && group.IsMet(executive))
        {
            return AskForMissing(group);
        }

        return executive is null
            ? helper is null ? null : $"Ask {ContactWords.Name(helper)} who decides and who approves the budget, and to introduce us."
            : helper is null ? $"Find a sponsor who can introduce us to {ContactWords.Person(executive)}."
            : $"Ask {ContactWords.Name(helper)} to introduce us to {ContactWords.Person(executive)}.";
    }

    /// <summary>The question for the customer that names who introduces us to whom; null where a name is missing or we have met.</summary>
    public static string? Question(BuyingGroup group)
    {
        if (Executive(group) is not { } executive || group.IsMet(executive))
        {
            return null;
        }

        var goal = ContactWords.ToCustomer(executive);
        if (group.For(ContactRole.Sponsor).FirstOrDefault(sponsor => sponsor != executive) is { } sponsor)
        {
            return $"How can {ContactWords.Name(sponsor)} introduce us to {goal}?";
        }

        return group.Left.LastOrDefault(person => (person.Role & ContactRole.Sponsor) != 0) is { } gone
            ? $"{ContactWords.Name(gone)} has left. Who can introduce us to {goal} now?"
            : $"Who can introduce us to {goal}?";
    }

    // The economic buyer first; of the others the one whose word counts most. One whom we have met answers for all.
    private static Contact? Executive(BuyingGroup group)
    {
        var all = group.For(ContactWords.Executive).ToArray();
        return Array.Find(all, group.IsMet)
            ?? Array.Find(all, person => (person.Role & ContactRole.EconomicBuyer) != 0)
            ?? all.FirstOrDefault();
    }

    private static Contact? Helper(BuyingGroup group, Contact? executive) =>
        group.For(ContactRole.Sponsor).FirstOrDefault(person => person != executive)
        ?? group.People.Where(person => person.HasRole && group.IsHere(person) && !person.Opposes && person != executive
                && group.IsMet(person))
            .OrderByDescending(person => person.Influence).FirstOrDefault();

    private static string? AskForMissing(BuyingGroup group)
    {
        var missing = group.Uncovered.FirstOrDefault();
        if (missing is null)
        {
            return null;
        }

        var helper = group.For(ContactRole.Sponsor).FirstOrDefault() ?? group.For(ContactWords.Executive).First();
        var name = ContactWords.Name(helper);
        return missing.Role switch
        {
            ContactRole.EconomicBuyer => $"Ask {name} who approves the budget, and to introduce us.",
            ContactRole.DecisionMaker => $"Ask {name} who else decides, and to introduce us.",
            ContactRole.Sponsor => $"Ask {name} who wins most when the project succeeds, and to introduce us.",
            ContactRole.Technical => $"Ask {name} who checks that it works, and to introduce us.",
            _ => $"Ask {name} who will order it, and to introduce us.",
        };
    }
}
