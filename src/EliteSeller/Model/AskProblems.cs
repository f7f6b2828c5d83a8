using System;
using System.Globalization;

namespace EliteSeller.Model;

/// <summary>What can be wrong with a line of an ask ledger.</summary>
internal static class AskProblems
{
    public static Problem IdMissing() => new(
        "AskIdMissing", ProblemKind.Data, "The ask names no deal.", "Write the id of the deal, as the CRM's export has it.", column: "OpportunityId");

    public static Problem DateNotRead() => new(
        "AskDateNotRead", ProblemKind.Data, "The day on which the ask was put can not be read.", "Write it as year, month and day: 2026-11-23.", column: "AskedOn");

    public static Problem AskUnknown() => new(
        "AskUnknown", ProblemKind.Data, "There is no such ask.", $"There are {string.Join(", ", Enum.GetNames(typeof(AskKind)))}.", column: "Ask");

    public static Problem AnswerUnknown() => new(
        "AskAnswerUnknown", ProblemKind.Data, "There is no such answer.", $"There are {string.Join(", ", Enum.GetNames(typeof(AskAnswer)))}.", column: "Answer");

    public static Problem InFuture(DateTime askedOn, DateTime asOf) => new(
        "AskInFuture", ProblemKind.Argument,
        $"The day {askedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} lies after {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
        "Write down what has been asked, on the day on which it was.");
}
