using System;
using System.Globalization;

namespace EliteSeller.Model;

/// <summary>What can be wrong with a line of an ask ledger.</summary>
internal static class AskProblems
{
    public static Problem IdMissing() => new(
        "AskIdMissing", ProblemKind.Data, "The deal id is missing.", "Enter the deal's id from the CRM export.", column: "OpportunityId");

    public static Problem DateNotRead() => new(
        "AskDateNotRead", ProblemKind.Data, "The date cannot be read.", "Write it as yyyy-MM-dd, such as 2026-11-23.", column: "AskedOn");

    public static Problem AskUnknown() => new(
        "AskUnknown", ProblemKind.Data, "The ask is unknown.", $"Use one of {string.Join(", ", Enum.GetNames(typeof(AskKind)))}.", column: "Ask");

    public static Problem AnswerUnknown() => new(
        "AskAnswerUnknown", ProblemKind.Data, "The answer is unknown.", $"Use one of {string.Join(", ", Enum.GetNames(typeof(AskAnswer)))}.", column: "Answer");

    public static Problem InFuture(DateTime askedOn, DateTime asOf) => new(
        "AskInFuture", ProblemKind.Argument,
        $"The date {askedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} lies after {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
        "Use the date on which you asked, or a later -AsOf.");
}
