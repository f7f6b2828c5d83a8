using System;
using System.Globalization;

namespace EliteSeller.Model;

/// <summary>What can be wrong with the lines of a concession ledger, each under an id of its own.</summary>
internal static class ConcessionProblems
{
    public static Problem IdMissing() => new(
        "ConcessionIdMissing", ProblemKind.Data, "The line names no deal.", "Write the deal's id from the CRM. The line is not counted.", column: "OpportunityId");

    public static Problem DateNotRead() => new(
        "ConcessionDateNotRead", ProblemKind.Data, "The day can not be read.", "Write it as yyyy-MM-dd, such as 2026-11-23. The line is not counted.", column: "Date");

    public static Problem SideUnknown() => new(
        "ConcessionSideUnknown", ProblemKind.Data, "The side is neither Seller nor Customer.",
        "Write Seller for what we gave and Customer for what they gave. The line is not counted.", column: "Side");

    public static Problem KindMissing() => new(
        "ConcessionKindMissing", ProblemKind.Data, "The line does not say what was given.", "Name it in a word, such as Discount. The line is not counted.", column: "Kind");

    public static Problem ValueNotRead() => new(
        "ConcessionValueNotRead", ProblemKind.Data, "The value is no number.",
        "Write it with a point and without thousands, such as 12000.50. The line counts without a value.", column: "Value");

    public static Problem ValueNegative() => new(
        "ConcessionValueNegative", ProblemKind.Data, "The value is negative.",
        "A value is what the concession is worth; who gave it says the Side.", column: "Value");

    public static Problem CurrencyMissing() => new(
        "ConcessionCurrencyMissing", ProblemKind.Data, "There is a value without a currency.",
        "Write the currency's ISO code, such as USD. Until then the value is not counted.", column: "Currency");

    public static Problem WrittenNotRead() => new(
        "ConcessionWrittenNotRead", ProblemKind.Data, "Whether it is in writing can not be read.", "Write true or false. The line counts as not in writing.", column: "Written");

    public static Problem InFuture(Concession concession, DateTime asOf) => new Problem(
        "ConcessionInFuture", ProblemKind.Data,
        $"The {concession} lies after the as-of day {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
        "Correct the day, or give a later -AsOf. The line is not counted.", column: "Date").In(concession.File, concession.Line);

    public static Problem AnswersNothing(Concession concession) => new Problem(
        "ConcessionAnswersNothing", ProblemKind.Data,
        concession.Side == ConcessionSide.Customer
            ? $"The {concession} is said to answer '{OneLineOf(concession.InReturnFor)}', and the seller gave nothing of that name in this deal."
            : $"The {concession} is said to be for '{OneLineOf(concession.InReturnFor)}', and the customer gave nothing of that name in this deal.",
        "InReturnFor names the Kind of a line of the other side, with its day where there are several: Discount 2026-11-03.",
        column: "InReturnFor").In(concession.File, concession.Line);

    public static Problem DealUnknown(string opportunityId, int lines, Concession first) => new Problem(
        "ConcessionDealUnknown", ProblemKind.Data,
        FormattableString.Invariant($"{lines} {(lines == 1 ? "line is" : "lines are")} about the deal '{OneLineOf(opportunityId)}', which is not among the opportunities given."),
        "Check the id, or give the whole export: a filtered one hides deals.", column: "OpportunityId").In(first.File, first.Line);

    public static Problem CurrencyMixed(string opportunityId, string first, string second) => new(
        "CurrencyMixed", ProblemKind.Data,
        $"The values of the deal '{OneLineOf(opportunityId)}' are in {OneLineOf(first)} and in {OneLineOf(second)}, and amounts in different currencies are never added.",
        "Give the rates by -ExchangeRate, or write the ledger in one currency. Counts stand, sums are left out.", column: "Currency");

    public static Problem RateMissing(string opportunityId, string currency) => new(
        "ExchangeRateMissing", ProblemKind.Data,
        $"A value of the deal '{OneLineOf(opportunityId)}' is in {OneLineOf(currency)}, for which there is no rate on that day.",
        "Add the currency to -ExchangeRate. Counts stand, sums are left out.", column: "Currency");

    // A name out of a customer's file: short, and on one line.
    private static string OneLineOf(string? text) => OneLine.Of(text, 60);
}
