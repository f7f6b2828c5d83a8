using EliteSeller.Analysis.BuyingGroups;

namespace EliteSeller.Analysis.Qualification;

/// <summary>Says what the contacts of a deal know about an evidence field: who, since when, and which path is lost with whom.</summary>
internal static class ContactEvidenceText
{
    /// <summary>The explanation, where the contacts have decided.</summary>
    public static Explanation Write(
        in JudgedDeal deal, OpportunityField field, EvidenceWords words, Judgement judgement, decimal? knownBy)
    {
        var word = deal.ContactsOn(field);
        var group = BuyingGroup.From(deal.Opportunity, Day.Date(deal.AsOf)!.Value)!;
        var part = ContactWords.Part(field);
        var who = word.Person is { } person ? ContactWords.Person(person) : "";
        var (reason, summary) = word.Reason switch
        {
            ContactReason.Met => ($"{who} {part}; we met on {Wording.Date(word.Person!.MetDay)}", $"{words.Subject} met"),
            ContactReason.MetLongAgo => ($"{who} {part}; we met {Wording.Days(deal.DaysSince(word.Day))} ago "
                + $"(limit: {Wording.Number(deal.Policy.EvidenceExpiryDays.Value)})", $"{words.Subject}: meet again"),
            ContactReason.Named => ($"{who} {part}; {NotMet(word.Person!, group)}", $"{words.Subject} not met"),
            ContactReason.Opposes => ($"{who} {part} and works against us", $"{words.Subject} works against us"),
            ContactReason.Left =>
                ($"{ContactWords.Name(word.Person!)}, who {Was(part)}, left on "
                    + $"{Wording.Date(word.Person!.LeftDay)}{LostPath(group, field)}",
                    $"{words.Subject} left"),
            ContactReason.Unreachable => ($"{who} {part}; {Closed(word.Lost!)}", "Path to the executive lost"),
            _ => ($"No contact {part}{(judgement == Judgement.Fail ? SoLate(deal.Opportunity) : "")}{LostPath(group, field)}",
                words.NoSummary),
        };
        return new Explanation(reason + " (contacts).", summary)
        {
            Source = Wording.Place(word.Person?.File, word.Person?.Line),
            Question = field is OpportunityField.ExecutiveAccess or OpportunityField.Sponsor ? IntroductionAdvice.Question(group) : null,
            NextAction = group.NextIntroduction,
            KnownBy = word.Reason == ContactReason.Nobody ? knownBy : null,
            Since = word.Reason is ContactReason.Left or ContactReason.Unreachable ? word.Day : 0,
        };
    }

    private static string NotMet(Contact person, BuyingGroup group) =>
        person.Introducers.Select(name => group.People.FirstOrDefault(other => other.HasRole && other.IsCalled(name)))
            .FirstOrDefault(other => other is not null && group.IsHere(other) && !other.Opposes) is { } by
            ? $"{ContactWords.Name(by)} owes us the introduction" : "no meeting is recorded";

    private static string Closed(Contact lost) => lost.LeftDay != 0
        ? $"{ContactWords.Name(lost)}, who was to introduce us, left on {Wording.Date(lost.LeftDay)}"
        : $"{ContactWords.Name(lost)}, who was to introduce us, works against us";

    private static string Was(string part) => part.StartsWith("is ", StringComparison.Ordinal) ? "was " + part.Substring(3)
        : part.StartsWith("approves", StringComparison.Ordinal) ? "approved" + part.Substring("approves".Length) : "decided";

    private static string SoLate(Opportunity opportunity) => Wording.SoLate(opportunity).TrimEnd('.');

    private static string LostPath(BuyingGroup group, OpportunityField field) =>
        field != OpportunityField.Sponsor || group.PathState != PathState.Lost ? ""
        : $"; the path to {Goal(group.BestPath)} is lost";

    private static string Goal(ContactPath path) => ContactWords.Person(path.People[path.People.Count - 1])
        + (path.Missing is null ? "" : $" over {Wording.Name(path.Missing, 20)}");
}
