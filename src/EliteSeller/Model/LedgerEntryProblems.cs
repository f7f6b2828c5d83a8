using System.Globalization;

namespace EliteSeller.Model;

/// <summary>What can be wrong with the entries of a ledger, each under an id of its own.</summary>
internal static class LedgerEntryProblems
{
    public static Problem IdMissing() => new(
        "LedgerIdMissing", ProblemKind.Data, "The deal id is missing, so the line is not counted.",
        "Enter the deal's id from the CRM export.", column: "OpportunityId");

    public static Problem DateNotRead(string column, bool isCounted = false) => new(
        "LedgerDateNotRead", ProblemKind.Data,
        $"The date cannot be read, so the line {(isCounted ? "counts without it" : "is not counted")}.",
        "Write it as yyyy-MM-dd, such as 2026-11-23.", column: column);

    public static Problem KindUnknown() => new(
        "LedgerKindUnknown", ProblemKind.Data, "The kind is unknown, so the line is not counted.",
        $"Use one of {string.Join(", ", Enum.GetNames(typeof(LedgerKind)))}.", column: "Kind");

    public static Problem WhatMissing() => new(
        "LedgerWhatMissing", ProblemKind.Data, "What was asked, given or set is missing, so the line is not counted.",
        "Enter one word, such as Discount.", column: "What");

    public static Problem WhatUnknown(LedgerKind kind, IEnumerable<string> known) => new(
        "LedgerWhatUnknown", ProblemKind.Data, $"The line has no known {Name(kind)}, so it is not counted.",
        $"Use one of {string.Join(", ", known)}.", column: "What");

    public static Problem AnswerUnknown(IEnumerable<string?> known) => new(
        "LedgerAnswerUnknown", ProblemKind.Data, "The answer is unknown, so the line is not counted.",
        $"Use one of {string.Join(", ", known)}.", column: "Answer");

    public static Problem PersonMissing() => new(
        "LedgerPersonMissing", ProblemKind.Data, "The name of the person who left is missing, so the line is not counted.",
        "Enter the name in Customer, as the evidence has it.", column: "Customer");

    public static Problem LimitMissing(string column) => new(
        "LedgerLimitMissing", ProblemKind.Data, "The walk-away point has no limit, so the line is not counted.",
        column == "Due" ? "Enter the last date in Due." : "Enter the limit in Value.", column: column);

    public static Problem ValueNotRead() => new(
        "LedgerValueNotRead", ProblemKind.Data, "The value is not a number, so the line counts without a value.",
        "Use a decimal point and no thousands separator, such as 12000.50.", column: "Value");

    public static Problem ValueNegative() => new(
        "LedgerValueNegative", ProblemKind.Data, "The value is negative.", "Enter it as a positive number; Kind tells who gave it.",
        column: "Value");

    public static Problem ValueTooLarge() => new(
        "LedgerValueTooLarge", ProblemKind.Limit, $"The value is too large (limit: {AmountLimit.Text}).", "Enter a smaller number.",
        column: "Value");

    public static Problem CurrencyMissing() => new(
        "LedgerCurrencyMissing", ProblemKind.Data, "The value has no currency, so it is not counted.",
        "Enter the ISO code of the currency, such as USD.", column: "Currency");

    public static Problem WrittenNotRead() => new(
        "LedgerWrittenNotRead", ProblemKind.Data, "'Written' is not true or false, so the line counts as not in writing.",
        "Write true or false.", column: "Written");

    public static Problem ExpiresBefore() => new(
        "LedgerExpiresBefore", ProblemKind.Data, "The entry expires before its own date.", "Check On and Expires.", column: "Expires");

    public static Problem InFuture(LedgerEntry entry, DateTime asOf) => new Problem(
        "LedgerEntryInFuture", ProblemKind.Data, $"The {Name(entry.Kind)} of {Date(entry.On)} is after the as-of date {Date(asOf)}.",
        "Fix the date, or use a later -AsOf. The line is not counted.", column: "On").In(entry.File, entry.Line);

    public static Problem AnswersNothing(LedgerEntry entry) => new Problem(
        "LedgerAnswersNothing", ProblemKind.Data,
        $"The {entry} is in return for '{OneLineOf(entry.InReturnFor)}', but "
            + $"{(entry.Kind == LedgerKind.Get ? "we" : "the customer")} gave nothing of that name in this deal.",
        "Set InReturnFor to the What of a line of the other side, with the date if there are several: Discount 2026-11-03.",
        column: "InReturnFor").In(entry.File, entry.Line);

    public static Problem DealUnknown(string id, IEnumerable<string> known) => new(
        "LedgerDealUnknown", ProblemKind.Argument, $"The deal '{OneLineOf(id)}' is not among the deals of -Opportunity.",
        NearestNames.To(id, known) is { Count: > 0 } near
            ? $"Did you mean {string.Join(" or ", near.Select(OneLineOf))}?" : "Check the id, or pass the whole export.",
        column: "OpportunityId");

    public static Problem CurrencyMixed(string opportunityId, string first, string second) => new(
        "CurrencyMixed", ProblemKind.Data,
        $"The deal '{OneLineOf(opportunityId)}' has values in {OneLineOf(first)} and {OneLineOf(second)}, which cannot be added.",
        "Use -ExchangeRate, or keep the ledger in one currency. The deal is counted without a sum.", column: "Currency");

    public static Problem RateMissing(string opportunityId, string currency) => new(
        "ExchangeRateMissing", ProblemKind.Data,
        $"A value of the deal '{OneLineOf(opportunityId)}' is in {OneLineOf(currency)}, which has no exchange rate on that date.",
        "Add the currency to -ExchangeRate. The deal is counted without a sum.", column: "Currency");

    private static string Name(LedgerKind kind) =>
        kind == LedgerKind.WalkAwayPoint ? "walk-away point" : kind.ToString().ToLowerInvariant();

    private static string Date(DateTime day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    // A name out of a customer's file: short, and on one line.
    private static string OneLineOf(string? text) => DisplayText.Shorten(text, 60);
}
