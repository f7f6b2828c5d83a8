using System;
using System.Globalization;

namespace EliteSeller.Model;

/// <summary>What can be wrong with the lines of a concession ledger, each under an id of its own.</summary>
internal static class ConcessionProblems
{
    public static Problem IdMissing() => new(
        "ConcessionIdMissing", ProblemKind.Data, "The deal id is missing, so the line is not counted.", "Enter the deal's id from the CRM export.", column: "OpportunityId");

    public static Problem DateNotRead() => new(
        "ConcessionDateNotRead", ProblemKind.Data, "The date cannot be read, so the line is not counted.", "Write it as yyyy-MM-dd, such as 2026-11-23.", column: "Date");

    public static Problem SideUnknown() => new(
        "ConcessionSideUnknown", ProblemKind.Data, "The side is not Seller or Customer, so the line is not counted.",
        "Write Seller for what we gave, Customer for what they gave.", column: "Side");

    public static Problem KindMissing() => new(
        "ConcessionKindMissing", ProblemKind.Data, "The kind is missing, so the line is not counted.", "Enter one word for what was given, such as Discount.", column: "Kind");

    public static Problem ValueNotRead() => new(
        "ConcessionValueNotRead", ProblemKind.Data, "The value is not a number, so the line counts without a value.",
        "Use a decimal point and no thousands separator, such as 12000.50.", column: "Value");

    public static Problem ValueNegative() => new(
        "ConcessionValueNegative", ProblemKind.Data, "The value is negative.",
        "Enter what the concession is worth as a positive number; Side tells who gave it.", column: "Value");

    public static Problem CurrencyMissing() => new(
        "ConcessionCurrencyMissing", ProblemKind.Data, "The value has no currency, so it is not counted.",
        "Enter the ISO code of the currency, such as USD.", column: "Currency");

    public static Problem WrittenNotRead() => new(
        "ConcessionWrittenNotRead", ProblemKind.Data, "'Written' is not true or false, so the line counts as not in writing.", "Write true or false.", column: "Written");

    public static Problem InFuture(Concession concession, DateTime asOf) => new Problem(
        "ConcessionInFuture", ProblemKind.Data,
        $"The {concession} is after the as-of date {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
        "Fix the date, or use a later -AsOf. The line is not counted.", column: "Date").In(concession.File, concession.Line);

    public static Problem AnswersNothing(Concession concession) => new Problem(
        "ConcessionAnswersNothing", ProblemKind.Data,
        concession.Side == ConcessionSide.Customer
            ? $"The {concession} is in return for '{OneLineOf(concession.InReturnFor)}', but the seller gave nothing of that name in this deal."
            : $"The {concession} is in return for '{OneLineOf(concession.InReturnFor)}', but the customer gave nothing of that name in this deal.",
        "Set InReturnFor to the Kind of a line of the other side, with the date if there are several: Discount 2026-11-03.",
        column: "InReturnFor").In(concession.File, concession.Line);

    public static Problem DealUnknown(string opportunityId, int lines, Concession first) => new Problem(
        "ConcessionDealUnknown", ProblemKind.Data,
        FormattableString.Invariant($"{lines} {(lines == 1 ? "line names" : "lines name")} the deal '{OneLineOf(opportunityId)}', which is not in the export."),
        "Check the id, or use the whole export: a filter may hide the deal.", column: "OpportunityId").In(first.File, first.Line);

    public static Problem CurrencyMixed(string opportunityId, string first, string second) => new(
        "CurrencyMixed", ProblemKind.Data,
        $"The deal '{OneLineOf(opportunityId)}' has values in {OneLineOf(first)} and {OneLineOf(second)}, which cannot be added.",
        "Use -ExchangeRate, or keep the ledger in one currency. The deal is counted without a sum.", column: "Currency");

    public static Problem RateMissing(string opportunityId, string currency) => new(
        "ExchangeRateMissing", ProblemKind.Data,
        $"A value of the deal '{OneLineOf(opportunityId)}' is in {OneLineOf(currency)}, which has no exchange rate on that date.",
        "Add the currency to -ExchangeRate. The deal is counted without a sum.", column: "Currency");

    // A name out of a customer's file: short, and on one line.
    private static string OneLineOf(string? text) => DisplayText.Shorten(text, 60);
}
