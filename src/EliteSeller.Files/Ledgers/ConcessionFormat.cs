using System;
using System.Collections.Generic;
using System.Globalization;
using EliteSeller.Model;

namespace EliteSeller.Files.Ledgers;

/// <summary>How a concession stands in a line of the ledger, and how it is read back.</summary>
/// <remarks>
/// Days are written yyyy-MM-dd and numbers with a point, whatever the machine's culture, so that a ledger means the same to
/// everybody. A line that cannot be placed is refused; one whose worth cannot be read counts without a worth, because leaving
/// a give out would make a negotiation look better than it is.
/// </remarks>
public static class ConcessionFormat
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;
    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'00:00:00", "yyyy-MM-dd 00:00:00"];
    private static readonly string[] Yes = ["true", "yes", "y", "x", "1"];
    private static readonly string[] No = ["false", "no", "n", "0"];

    /// <summary>The columns of a new ledger, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["OpportunityId", "Date", "Side", "Kind", "Description", "Value", "Currency", "InReturnFor", "Written"];

    /// <summary>The columns that an existing ledger may lack.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["Description", "Value", "Currency", "InReturnFor", "Written"];

    /// <summary>The fields of a concession in the order of the columns.</summary>
    /// <param name="concession">The concession.</param>
    /// <returns>One field a column; null is empty.</returns>
    public static IReadOnlyList<string?> Write(Concession concession) =>
    [
        concession.OpportunityId,
        concession.Date.ToString("yyyy-MM-dd", Neutral),
        concession.Side.ToString(),
        concession.Kind,
        concession.Description,
        concession.Value?.ToString(Neutral),
        concession.Currency,
        concession.InReturnFor,
        concession.Written switch { true => "true", false => "false", null => null },
    ];

    /// <summary>Reads one line.</summary>
    /// <param name="cell">The text under a column, empty where there is none.</param>
    /// <param name="file">The ledger.</param>
    /// <param name="line">The line on which the record begins.</param>
    /// <param name="problems">Takes what is wrong with the line.</param>
    /// <returns>The concession, or null when the line cannot be placed at all.</returns>
    public static Concession? Read(Func<string, string> cell, string? file, long line, ICollection<Problem> problems)
    {
        _ = cell ?? throw new ArgumentNullException(nameof(cell));
        _ = problems ?? throw new ArgumentNullException(nameof(problems));
        var refused = new List<Problem>();
        var (id, kind) = (cell("OpportunityId").Trim(), cell("Kind").Trim());
        var isDay = DateTime.TryParseExact(cell("Date").Trim(), DayForms, Neutral, DateTimeStyles.None, out var date);
        var isSide = TryReadSide(cell("Side"), out var side);
        Note(Model.OpportunityId.Normalize(id) is null, ConcessionProblems.IdMissing());
        Note(!isDay, ConcessionProblems.DateNotRead());
        Note(!isSide, ConcessionProblems.SideUnknown());
        Note(kind.Length == 0, ConcessionProblems.KindMissing());
        foreach (var problem in refused)
        {
            problems.Add(problem);
        }

        if (refused.Count > 0)
        {
            return null;
        }

        var currency = OrNull(cell("Currency"));
        var value = ReadValue(cell("Value"), currency, problem => problems.Add(problem.In(file, line)));
        var written = ReadFlag(cell("Written"), problem => problems.Add(problem.In(file, line)));
        return new Concession(id, date, side, kind, OrNull(cell("Description")), value, value is null ? null : currency, OrNull(cell("InReturnFor")), written, file, line);

        void Note(bool isWrong, Problem problem)
        {
            if (isWrong)
            {
                refused.Add(problem.In(file, line));
            }
        }
    }

    /// <summary>What keeps a new concession out of a ledger.</summary>
    /// <param name="concession">The concession.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <returns>The first problem, or null when it can be written.</returns>
    public static Problem? CheckAddition(Concession concession, DateTime asOf) =>
        Model.OpportunityId.Normalize((concession ?? throw new ArgumentNullException(nameof(concession))).OpportunityId) is null ? ConcessionProblems.IdMissing()
        : concession.Kind.Trim().Length == 0 ? ConcessionProblems.KindMissing()
        : concession.Date > asOf.Date ? ConcessionProblems.InFuture(concession, asOf)
        : Check(concession.Value, concession.Currency);

    private static Problem? Check(decimal? value, string? currency) =>
        value is null ? null
        : value < 0 ? ConcessionProblems.ValueNegative()
        : string.IsNullOrWhiteSpace(currency) ? ConcessionProblems.CurrencyMissing()
        : null;

    private static decimal? ReadValue(string text, string? currency, Action<Problem> note)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        if (!decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Neutral, out var value))
        {
            note(ConcessionProblems.ValueNotRead());
            return null;
        }

        if (Check(value, currency) is not { } problem)
        {
            return value;
        }

        note(problem);
        return null;
    }

    private static bool? ReadFlag(string text, Action<Problem> note)
    {
        var word = text.Trim().ToLowerInvariant();
        if (word.Length == 0)
        {
            return null;
        }

        var isYes = Array.IndexOf(Yes, word) >= 0;
        if (!isYes && Array.IndexOf(No, word) < 0)
        {
            note(ConcessionProblems.WrittenNotRead());
            return null;
        }

        return isYes;
    }

    private static bool TryReadSide(string text, out ConcessionSide side)
    {
        var word = text.Trim();
        side = word.Equals(nameof(ConcessionSide.Customer), StringComparison.OrdinalIgnoreCase) ? ConcessionSide.Customer : ConcessionSide.Seller;
        return word.Equals(side.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
