using System;
using System.Collections.Generic;
using System.Globalization;
using EliteSeller.Model;

namespace EliteSeller.Analysis.Actions;

/// <summary>A disposition as it was agreed in an earlier run, one line of a ledger.</summary>
public sealed class DispositionRecord
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    private DispositionRecord(string opportunityId, string? name, string? owner, DispositionExit exit, DateTime due)
    {
        OpportunityId = opportunityId;
        Name = name;
        Owner = owner;
        Exit = exit;
        Due = due;
    }

    /// <summary>The columns of a new ledger of dispositions, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["OpportunityId", "Name", "Owner", "Exit", "Due", "Reason", "StagePosition", "CloseDate", "NextStep", "AsOf"];

    /// <summary>The columns that an existing ledger may lack.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["Name", "Owner", "Reason", "StagePosition", "CloseDate", "NextStep", "AsOf"];

    /// <summary>The deal's id.</summary>
    public string OpportunityId { get; }

    /// <summary>What the deal is called.</summary>
    public string? Name { get; }

    /// <summary>The seller who was to do it.</summary>
    public string? Owner { get; }

    /// <summary>The exit that was agreed.</summary>
    public DispositionExit Exit { get; }

    /// <summary>The day by which it was to be done.</summary>
    public DateTime Due { get; }

    internal string? NextStep { get; private init; }

    internal decimal? StagePosition { get; private init; }

    internal DateTime? CloseDate { get; private init; }

    /// <summary>The fields of a disposition in the order of the columns.</summary>
    /// <param name="disposition">The disposition.</param>
    /// <returns>One field a column; null is empty.</returns>
    public static IReadOnlyList<string?> Write(Disposition disposition) =>
    [
        (disposition ?? throw new ArgumentNullException(nameof(disposition))).OpportunityId,
        disposition.Name,
        disposition.Owner,
        disposition.Exit.ToString(),
        Day(disposition.Due),
        disposition.Reason,
        disposition.StagePosition?.ToString(Neutral),
        Day(disposition.CloseDate),
        disposition.NextStep,
        Day(disposition.AsOf),
    ];

    /// <summary>Reads one line.</summary>
    /// <param name="cell">The text under a column, empty where there is none.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line.</param>
    /// <param name="problems">Takes what is wrong with the line.</param>
    /// <returns>The record, or null when the line cannot be read.</returns>
    public static DispositionRecord? Read(Func<string, string> cell, string? file, long line, ICollection<Problem> problems)
    {
        _ = cell ?? throw new ArgumentNullException(nameof(cell));
        _ = problems ?? throw new ArgumentNullException(nameof(problems));
        var id = Model.OpportunityId.Normalize(cell("OpportunityId"));
        var due = ReadDay(cell("Due"));
        if (id is not null && due is not null && ReadExit(cell("Exit")) is { } exit)
        {
            return new DispositionRecord(id, CellText.OrNull(cell("Name")), CellText.OrNull(cell("Owner")), exit, due.Value)
            {
                NextStep = CellText.OrNull(cell("NextStep")),
                StagePosition = decimal.TryParse(cell("StagePosition"), NumberStyles.AllowDecimalPoint, Neutral, out var position) ? position : null,
                CloseDate = ReadDay(cell("CloseDate")),
            };
        }

        problems.Add(new Problem("DispositionNotRead", ProblemKind.Data, "The line is not a disposition: it needs a deal id, one of the five exits and a date.",
            "Write lines with Export-Disposition -Ledger, and dates as 2026-11-23.", file, line));
        return null;
    }

    private static string? Day(DateTime? date) => date?.ToString("yyyy-MM-dd", Neutral);

    private static DateTime? ReadDay(string text) =>
        DateTime.TryParseExact(text.Trim(), ["yyyy-MM-dd", "yyyy-MM-dd'T'00:00:00", "yyyy-MM-dd 00:00:00"], Neutral, DateTimeStyles.None, out var day) ? day : null;

    private static DispositionExit? ReadExit(string text) =>
        Enum.TryParse<DispositionExit>(text.Trim(), ignoreCase: true, out var exit) && Enum.IsDefined(typeof(DispositionExit), exit) ? exit : null;
}
