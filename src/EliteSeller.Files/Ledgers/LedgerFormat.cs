using System.Globalization;

namespace EliteSeller.Files.Ledgers;

/// <summary>How an entry is written in a line of the ledger, and how it is read back and checked.</summary>
/// <remarks>
/// Dates are written yyyy-MM-dd and numbers with a point, whatever the machine's culture. A line that cannot be placed is rejected; one
/// whose value cannot be read counts without it, because leaving a give out would make a negotiation look better than it is.
/// </remarks>
public static class LedgerFormat
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;
    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'00:00:00", "yyyy-MM-dd 00:00:00"];
    private static readonly string[] Yes = ["true", "yes", "y", "x", "1"];
    private static readonly string[] No = ["false", "no", "n", "0"];
    private static readonly string[] Grades = [nameof(EvidenceGrade.Confirmed), nameof(EvidenceGrade.Assumed), nameof(EvidenceGrade.No)];

    private static readonly string[] Kinds = Enum.GetNames(typeof(LedgerKind));
    private static readonly string[] AskAnswers = Enum.GetNames(typeof(AskAnswer));

    private static readonly Dictionary<LedgerKind, (string[] Whats, string[] Answers)> Names = new()
    {
        [LedgerKind.Ask] = (Enum.GetNames(typeof(AskKind)), AskAnswers),
        [LedgerKind.WalkAwayPoint] = (Enum.GetNames(typeof(WalkAwayPointKind)), []),
        [LedgerKind.Action] = (Enum.GetNames(typeof(ActionExit)), [.. Enum.GetNames(typeof(ActionAnswer)), .. AskAnswers]),
    };

    /// <summary>What evidence can be about: the seven evidence fields, and a person who left.</summary>
    public static IReadOnlyList<string> EvidenceFields { get; } =
    [
        .. Enum.GetNames(typeof(OpportunityField))
            .Where(name => (OpportunityField)Enum.Parse(typeof(OpportunityField),
                name) is >= OpportunityField.BusinessIssue and <= OpportunityField.Relationship),
        LedgerEntry.Left,
    ];

    /// <summary>The fields of an entry in the order of the columns.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>One field a column; null is empty.</returns>
    public static IReadOnlyList<string?> Write(LedgerEntry entry) =>
    [
        (entry ?? throw new ArgumentNullException(nameof(entry))).OpportunityId,
        Day(entry.On),
        entry.Kind.ToString(),
        entry.What,
        entry.Answer,
        entry.Value?.ToString(Neutral),
        entry.Currency,
        entry.By,
        entry.Customer,
        entry.Source,
        entry.InReturnFor,
        entry.Written switch { true => "true", false => "false", null => null },
        Day(entry.Due),
        Day(entry.Expires),
    ];

    /// <summary>Reads one line.</summary>
    /// <param name="cell">The text under one of <see cref="LedgerForm.Columns"/>, empty where there is none.</param>
    /// <param name="file">The ledger.</param>
    /// <param name="line">The line on which the record begins.</param>
    /// <param name="problems">Takes what is wrong with the line.</param>
    /// <returns>The entry, or null when the line cannot be placed at all.</returns>
    public static LedgerEntry? Read(Func<string, string> cell, string? file, long? line, ICollection<Problem> problems)
    {
        _ = cell ?? throw new ArgumentNullException(nameof(cell));
        _ = problems ?? throw new ArgumentNullException(nameof(problems));
        var isDay = TryReadDay(cell("On"), out var on);
        var kind = NameOf(cell("Kind"), Kinds);
        Problem[] placed =
        [
            .. OpportunityId.OrNull(cell("OpportunityId")) is null ? [LedgerEntryProblems.IdMissing()] : Array.Empty<Problem>(),
            .. isDay ? Array.Empty<Problem>() : [LedgerEntryProblems.DateNotRead("On")],
            .. kind is null ? [LedgerEntryProblems.KindUnknown()] : Array.Empty<Problem>(),
        ];
        if (placed.Length > 0)
        {
            Array.ForEach(placed, Add);
            return null;
        }

        var entry = new LedgerEntry(cell("OpportunityId").Trim(), on, (LedgerKind)Enum.Parse(typeof(LedgerKind), kind!),
            cell("What").Trim())
        {
            Answer = OrNull(cell("Answer")),
            Value = ReadValue(cell("Value")),
            Currency = OrNull(cell("Currency")),
            By = OrNull(cell("By")),
            Customer = OrNull(cell("Customer")),
            Source = OrNull(cell("Source")),
            InReturnFor = OrNull(cell("InReturnFor")),
            Written = ReadFlag(cell("Written")),
            Due = ReadDay("Due"),
            Expires = ReadDay("Expires"),
            File = file,
            Line = line,
        };
        entry = Tidy(entry);
        var wrong = Check(entry);
        if (wrong is null)
        {
            return entry;
        }

        Add(wrong);
        return wrong.ErrorId is "LedgerValueNegative" or "LedgerValueTooLarge" or "LedgerCurrencyMissing" ? Without(entry) : null;

        void Add(Problem problem) => problems.Add(problem.In(file, line));

        DateTime? ReadDay(string column)
        {
            if (TryReadDay(cell(column), out var day))
            {
                return day;
            }

            if (cell(column).Trim().Length > 0)
            {
                Add(LedgerEntryProblems.DateNotRead(column, isCounted: true));
            }

            return null;
        }

        decimal? ReadValue(string text)
        {
            if (decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Neutral, out var value))
            {
                return value;
            }

            if (text.Trim().Length > 0)
            {
                Add(LedgerEntryProblems.ValueNotRead());
            }

            return null;
        }

        bool? ReadFlag(string text)
        {
            var word = text.Trim().ToLowerInvariant();
            var isYes = Yes.Contains(word);
            if (word.Length > 0 && !isYes && !No.Contains(word))
            {
                Add(LedgerEntryProblems.WrittenNotRead());
                return null;
            }

            return word.Length == 0 ? null : isYes;
        }
    }

    /// <summary>What keeps an entry out of a ledger.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="known">The ids of the deals, compared in any form, or null where any will do.</param>
    /// <returns>The first problem, or null when it can be written.</returns>
    public static Problem? CheckAddition(LedgerEntry entry, DateTime asOf, ICollection<string>? known = null) =>
        OpportunityId.OrNull((entry ?? throw new ArgumentNullException(nameof(entry))).OpportunityId) is null
            ? LedgerEntryProblems.IdMissing()
        : entry.On > asOf.Date ? LedgerEntryProblems.InFuture(entry, asOf)
        : known is not null && !known.Contains(entry.OpportunityId)
            ? LedgerEntryProblems.DealUnknown(entry.OpportunityId, known).In(entry.File, entry.Line)
        : Check(entry);

    /// <summary>The same entry with the names of its kind written as the ledger knows them.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>A new entry, or the same.</returns>
    public static LedgerEntry Tidy(LedgerEntry entry)
    {
        var (whats, answers) = KnownNames((entry ?? throw new ArgumentNullException(nameof(entry))).Kind);
        var answer = entry.Answer is null ? null : NameOf(entry.Answer, answers) ?? entry.Answer;
        return With(entry, NameOf(entry.What, whats) ?? entry.What, answer, entry.Value);
    }

    private static Problem? Check(LedgerEntry entry)
    {
        var (whats, answers) = KnownNames(entry.Kind);
        var hasLeft = entry.Kind == LedgerKind.Evidence && entry.What == LedgerEntry.Left;
        return entry.What.Trim().Length == 0 ? LedgerEntryProblems.WhatMissing()
            : whats.Count > 0 && !whats.Contains(entry.What) ? LedgerEntryProblems.WhatUnknown(entry.Kind, whats)
            : hasLeft && string.IsNullOrWhiteSpace(entry.Customer) ? LedgerEntryProblems.PersonMissing()
            : answers.Count > 0 && !hasLeft && !answers.Contains(entry.Answer) ? LedgerEntryProblems.AnswerUnknown(answers)
            : entry.Expires < entry.On ? LedgerEntryProblems.ExpiresBefore()
            : entry.Kind == LedgerKind.WalkAwayPoint && MissingLimit(entry) is { } column ? LedgerEntryProblems.LimitMissing(column)
            : entry.Value < 0 ? LedgerEntryProblems.ValueNegative()
            : entry.Value > AmountLimit.Largest ? LedgerEntryProblems.ValueTooLarge()
            : entry.Value is not null && IsMoney(entry) && string.IsNullOrWhiteSpace(entry.Currency) ? LedgerEntryProblems.CurrencyMissing()
            : null;
    }

    private static string? MissingLimit(LedgerEntry entry) =>
        entry.What == nameof(WalkAwayPointKind.LastDate) ? (entry.Due is null ? "Due" : null) : (entry.Value is null ? "Value" : null);

    private static bool IsMoney(LedgerEntry entry) =>
        entry.Kind is LedgerKind.Give or LedgerKind.Get || (entry.Kind == LedgerKind.WalkAwayPoint
            && entry.What == nameof(WalkAwayPointKind.MinimumGet));

    private static (IReadOnlyList<string> Whats, IReadOnlyList<string?> Answers) KnownNames(LedgerKind kind) =>
        kind == LedgerKind.Evidence ? (EvidenceFields, Grades) : Names.TryGetValue(kind, out var names) ? names : ([], []);

    private static LedgerEntry? Without(LedgerEntry entry) =>
        entry.Kind == LedgerKind.WalkAwayPoint ? null : With(entry, entry.What, entry.Answer, null);

    private static LedgerEntry With(LedgerEntry entry, string what, string? answer, decimal? value) =>
        new(entry.OpportunityId, entry.On, entry.Kind, what)
    {
        Answer = answer,
        Value = value,
        Currency = value is null ? null : entry.Currency,
        By = entry.By,
        Customer = entry.Customer,
        Source = entry.Source,
        InReturnFor = entry.InReturnFor,
        Written = entry.Written,
        Due = entry.Due,
        Expires = entry.Expires,
        File = entry.File,
        Line = entry.Line,
    };

    private static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", Neutral);

    private static bool TryReadDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text.Trim(), DayForms, Neutral, DateTimeStyles.None, out day);

    private static string? NameOf(string text, IEnumerable<string?> known) =>
        known.FirstOrDefault(name => text.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
