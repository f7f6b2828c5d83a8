using System;
using System.Collections.Generic;
using System.Globalization;
using EliteSeller.Model;

namespace EliteSeller.Files.Ledgers;

/// <summary>How an ask stands in a line of the ledger, and how it is read back.</summary>
/// <remarks>Days are written yyyy-MM-dd whatever the machine's culture, so that a ledger means the same to everybody.</remarks>
public static class AskFormat
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;
    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'00:00:00", "yyyy-MM-dd 00:00:00"];

    /// <summary>The columns of a new ledger, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["OpportunityId", "AskedOn", "Ask", "Answer", "By", "Evidence"];

    /// <summary>The columns that an existing ledger may lack.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["By", "Evidence"];

    /// <summary>The fields of a record in the order of the columns.</summary>
    /// <param name="record">The record.</param>
    /// <returns>One field a column; null is empty.</returns>
    public static IReadOnlyList<string?> Write(AskRecord record) =>
        [record.OpportunityId, record.AskedOn?.ToString("yyyy-MM-dd", Neutral), record.Ask.ToString(), record.Answer.ToString(), record.By, record.Evidence];

    /// <summary>Reads one line.</summary>
    /// <param name="cell">The text under a column, empty where there is none.</param>
    /// <param name="file">The ledger.</param>
    /// <param name="line">The line on which the record begins.</param>
    /// <param name="problems">Takes what is wrong with the line.</param>
    /// <returns>The record, or null when the line cannot be placed.</returns>
    public static AskRecord? Read(Func<string, string> cell, string? file, long line, ICollection<Problem> problems)
    {
        _ = cell ?? throw new ArgumentNullException(nameof(cell));
        _ = problems ?? throw new ArgumentNullException(nameof(problems));
        var id = cell("OpportunityId").Trim();
        var isDay = DateTime.TryParseExact(cell("AskedOn").Trim(), DayForms, Neutral, DateTimeStyles.None, out var askedOn);
        var ask = ReadName<AskKind>(cell("Ask"));
        var answer = ReadName<AskAnswer>(cell("Answer"));
        var problem = OpportunityId.Normalize(id) is null ? AskProblems.IdMissing()
            : !isDay ? AskProblems.DateNotRead()
            : ask is null ? AskProblems.AskUnknown()
            : answer is null ? AskProblems.AnswerUnknown()
            : null;
        if (problem is null)
        {
            return new AskRecord(id, askedOn, ask!.Value, answer!.Value, OrNull(cell("By")), OrNull(cell("Evidence")));
        }

        problems.Add(problem.In(file, line));
        return null;
    }

    /// <summary>What keeps a new record out of a ledger.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <returns>The problem, or null when it can be written.</returns>
    public static Problem? CheckAddition(AskRecord record, DateTime asOf) =>
        OpportunityId.Normalize((record ?? throw new ArgumentNullException(nameof(record))).OpportunityId) is null ? AskProblems.IdMissing()
        : record.AskedOn > asOf.Date ? AskProblems.InFuture(record.AskedOn.Value, asOf)
        : null;

    private static T? ReadName<T>(string text)
        where T : struct, Enum
    {
        foreach (var name in Enum.GetNames(typeof(T)))
        {
            if (name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return (T)Enum.Parse(typeof(T), name);
            }
        }

        return null;
    }

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
