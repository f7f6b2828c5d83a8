using System;
using EliteSeller.Opportunities;
using EliteSeller.Qualification;

namespace EliteSeller.Negotiations;

/// <summary>What can be wrong with the lines of a concession ledger, each under an id of its own.</summary>
internal static class ConcessionProblems
{
    public static Problem IdMissing() => new(
        "ConcessionIdMissing", ProblemKind.Data, "The line names no deal.", "Write the deal's id from the CRM. The line is not counted.", column: "OpportunityId");

    public static Problem DateNotRead() => new(
        "ConcessionDateNotRead", ProblemKind.Data, "The date cannot be read.", "Write it as yyyy-MM-dd, such as 2026-11-23. The line is not counted.", column: "Date");

    public static Problem SideUnknown() => new(
        "ConcessionSideUnknown", ProblemKind.Data, "The side is neither Seller nor Customer.",
        "Write Seller for what we gave and Customer for what they gave. The line is not counted.", column: "Side");

    public static Problem KindMissing() => new(
        "ConcessionKindMissing", ProblemKind.Data, "The line does not say what was given.", "Name it in a word, such as Discount. The line is not counted.", column: "Kind");

    public static Problem ValueNotRead() => new(
        "ConcessionValueNotRead", ProblemKind.Data, "The value is not a number.",
        "Write it with a decimal point and without thousands separators, such as 12000.50. The line counts without a value.", column: "Value");

    public static Problem ValueNegative() => new(
        "ConcessionValueNegative", ProblemKind.Data, "The value is negative.",
        "Write what the concession is worth; Side says who gave it.", column: "Value");

    public static Problem CurrencyMissing() => new(
        "ConcessionCurrencyMissing", ProblemKind.Data, "There is a value without a currency.",
        "Write the currency's ISO code, such as USD. Until then the value is not counted.", column: "Currency");

    public static Problem WrittenNotRead() => new(
        "ConcessionWrittenNotRead", ProblemKind.Data, "The value of Written cannot be read.", "Write true or false. The line counts as not in writing.", column: "Written");

    public static Problem InFuture(Concession concession, DateTime asOf) => new Problem(
        "ConcessionInFuture", ProblemKind.Data,
        $"The {concession} is after the as-of date {Wording.Date(Day.Number(asOf))}.",
        "Correct the date, or use a later -AsOf. The line is not counted.", column: "Date").In(concession.File, concession.Line);

    public static Problem AnswersNothing(Concession concession) => new Problem(
        "ConcessionAnswersNothing", ProblemKind.Data,
        concession.Side == ConcessionSide.Customer
            ? $"The {concession} is in return for '{OneLineOf(concession.InReturnFor)}', but the seller gave nothing of that name in this deal."
            : $"The {concession} is in return for '{OneLineOf(concession.InReturnFor)}', but the customer gave nothing of that name in this deal.",
        "InReturnFor is the Kind of a line of the other side, with its date if there are several: Discount 2026-11-03.",
        column: "InReturnFor").In(concession.File, concession.Line);

    public static Problem DealUnknown(DealConcessions deal) => new Problem(
        "ConcessionDealUnknown", ProblemKind.Data,
        FormattableString.Invariant($"{deal.Lines.Count} {(deal.Lines.Count == 1 ? "line is" : "lines are")} about the deal '{OneLineOf(deal.OpportunityId)}', which is not among the deals."),
        "Check the id, or use the whole export: a filtered one hides deals.", column: "OpportunityId").In(deal.Lines[0].File, deal.Lines[0].Line);

    public static Problem CurrencyMixed(string opportunityId, string first, string second) => new(
        "CurrencyMixed", ProblemKind.Data,
        $"The values of the deal '{OneLineOf(opportunityId)}' are in {OneLineOf(first)} and in {OneLineOf(second)}, and amounts in different currencies are not added up.",
        "Use -ExchangeRate, or write the ledger in one currency. Counts are kept, sums are left out.", column: "Currency");

    public static Problem RateMissing(string opportunityId, string currency) => new(
        "ExchangeRateMissing", ProblemKind.Data,
        $"A value of the deal '{OneLineOf(opportunityId)}' is in {OneLineOf(currency)}, for which there is no rate on that day.",
        "Add the currency to -ExchangeRate. Counts are kept, sums are left out.", column: "Currency");

    // A name out of a customer's file: short, and on one line.
    private static string OneLineOf(string? text) => OneLine.Of(text, 60);
}
