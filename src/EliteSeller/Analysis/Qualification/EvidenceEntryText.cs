namespace EliteSeller.Analysis.Qualification;

/// <summary>Says what the ledger knows about an evidence field: who said it and when, or why it has to be asked again.</summary>
internal static class EvidenceEntryText
{
    private const int LongestPerson = 30;

    /// <summary>The explanation, or null when the ledger has not decided.</summary>
    public static Explanation? Write(in JudgedDeal deal, OpportunityField field, EvidenceWords words, Judgement judgement)
    {
        if (deal.EvidenceOf(field) is not { } word)
        {
            return deal.LeftBy(field) is { } left
                ? new Explanation($"{Person(left)} left on {On(left)}. Ask again.",
                    $"{words.Subject}: ask again")
                {
                    Column = deal.Source.HeaderOf(field),
                    Source = Wording.Place(left.File, left.Line),
                }
                : null;
        }

        var entry = word.Entry;
        var since = Day.Number(entry.On);
        var source = Wording.Place(entry.File, entry.Line);
        if (word.LeftOn is { } day)
        {
            return new Explanation(
                $"{Person(entry)}, whose word of {On(entry)} we have, left on {Wording.Date(Day.Number(day))}. Ask again.",
                    $"{words.Subject}: ask again") { Source = source };
        }

        if (word.ExpiredOn is { } end)
        {
            return new Explanation(
                $"What {Person(entry)} said on {On(entry)} counted until {Wording.Date(Day.Number(end))}. Ask again.",
                    $"{words.Subject}: expired, ask again") { Source = source };
        }

        var (reason, summary) = judgement switch
        {
            Judgement.PassProven => (words.Confirmed, $"{words.Subject} confirmed"),
            Judgement.HalfUnproven => (words.Assumed, $"{words.Subject} only assumed"),
            _ => (words.No, words.NoSummary),
        };
        var who = entry.Customer is null ? "" : Person(entry) + ", ";
        return new Explanation($"{reason.TrimEnd('.')} ({who}{On(entry)}).", summary) { Since = since, Source = source };
    }

    private static string Person(LedgerEntry entry) => Wording.Name(entry.Customer ?? "the customer", LongestPerson);

    private static string On(LedgerEntry entry) => Wording.Date(Day.Number(entry.On));
}
