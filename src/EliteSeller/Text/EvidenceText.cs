using System.Globalization;

namespace EliteSeller.Text;

/// <summary>Grades what a seller has written about a piece of evidence (briefings 37 and 38).</summary>
/// <remarks>
/// Yes, confirmed, or a date (of the customer's word) is Confirmed. A no, or a remark that begins with one, is No. A word for
/// not knowing is Unknown. Any other remark, such as a name or a yes with a question mark, is Assumed where a remark is evidence: the name
/// of a sponsor, a buyer or an executive, or an issue in words. Elsewhere it is Unknown.
/// </remarks>
internal static class EvidenceText
{
    private static readonly char[] _betweenWords = [' ', ',', ';', '(', ')', '\u00A0', '\u202F'];

    /// <summary>The words that a date can have: 2026-05-12, 12 May 2026, 12 de mayo de 2026.</summary>
    private static readonly int[] _lengthsOfDates = [1, 3, 5];

    private static readonly Dictionary<string, EvidenceGrade> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["confirmed"] = EvidenceGrade.Confirmed,
        ["completed"] = EvidenceGrade.Confirmed,
        ["complete"] = EvidenceGrade.Confirmed,
        ["verified"] = EvidenceGrade.Confirmed,
        ["agreed"] = EvidenceGrade.Confirmed,
        ["will buy"] = EvidenceGrade.Confirmed,
        ["must have"] = EvidenceGrade.Confirmed,
        ["bestätigt"] = EvidenceGrade.Confirmed,
        ["confirmé"] = EvidenceGrade.Confirmed,
        ["confirmada"] = EvidenceGrade.Confirmed,
        ["confirmado"] = EvidenceGrade.Confirmed,
        ["confermato"] = EvidenceGrade.Confirmed,
        ["bevestigd"] = EvidenceGrade.Confirmed,
        ["bekräftad"] = EvidenceGrade.Confirmed,
        ["potwierdzone"] = EvidenceGrade.Confirmed,
        ["vahvistettu"] = EvidenceGrade.Confirmed,
        ["potvrzeno"] = EvidenceGrade.Confirmed,
        ["確認済み"] = EvidenceGrade.Confirmed,
        ["assumed"] = EvidenceGrade.Assumed,
        ["denied"] = EvidenceGrade.No,
        ["refused"] = EvidenceGrade.No,
        ["missing"] = EvidenceGrade.No,
    };

    /// <summary>The grade of a cell.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="scale">How its column writes evidence.</param>
    /// <param name="top">The highest number of the column where the scale has one.</param>
    /// <param name="field">The evidence field; null for a team's own column, where any remark counts.</param>
    public static EvidenceGrade Grade(string text, EvidenceScale scale = EvidenceScale.Words, int top = 0, OpportunityField? field = null)
    {
        if (UnknownWords.Matches(text))
        {
            return text.Trim() == nameof(EvidenceGrade.NotRecorded) ? EvidenceGrade.NotRecorded : EvidenceGrade.Unknown;
        }

        var trimmed = text.Trim();
        if (scale != EvidenceScale.Words && TryReadStep(trimmed, out var step))
        {
            return scale == EvidenceScale.ZeroOrOne
                ? step == 0 ? EvidenceGrade.No : EvidenceGrade.Confirmed
                : step == 0 ? EvidenceGrade.Unknown : step < top ? EvidenceGrade.Assumed : EvidenceGrade.Confirmed;
        }

        return Find(trimmed, field) ?? GradeRemark(trimmed, field);
    }

    /// <summary>The grade of a known word, or null for a remark.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="field">The evidence field; null for a team's own column.</param>
    public static EvidenceGrade? Find(string text, OpportunityField? field)
    {
        var trimmed = text.Trim();
        return UnknownWords.Matches(trimmed) ? EvidenceGrade.Unknown
            : _words.TryGetValue(trimmed, out var grade) ? grade
            : YesNoText.Read(trimmed) is { } isYes ? isYes ? EvidenceGrade.Confirmed : EvidenceGrade.No
            : EvidenceLevels.Find(trimmed, field);
    }

    /// <summary>
    /// The latest day that a text names, as a day number, such as that of <c>Confirmed 12 May 2026 by Jane Doe</c>; 0 when it names none.
    /// Where the order of day and month is open, the later day counts, because nobody shall be told of an age that may be wrong.
    /// </summary>
    public static int DayOf(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.Any(char.IsDigit))
        {
            return 0;
        }

        var latest = Later(DateText.Read(trimmed));
        var words = latest != 0 ? [] : trimmed.Split(_betweenWords, StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < words.Length; start++)
        {
            foreach (var length in _lengthsOfDates.Where(length => start + length <= words.Length))
            {
                var part = string.Join(" ", words, start, length).TrimEnd('.', ':');
                latest = Math.Max(latest, length > 1 || HasTwoMarks(part) ? Later(DateText.Read(part)) : 0);
            }
        }

        return latest;
    }

    // A number alone, such as 45000, is an amount, although a spreadsheet may mean a day by it.
    private static bool HasTwoMarks(string word) => word.Count(c => !char.IsDigit(c)) >= 2;

    private static int Later(DateCell cell) => Math.Max(Day.Number(cell.DayFirst), Day.Number(cell.MonthFirst));

    /// <summary>Whether a cell is a step of a scale: a whole number up to 100.</summary>
    public static bool TryReadStep(string text, out int step) =>
        int.TryParse(text.EndsWith(".0", StringComparison.Ordinal)
            ? text.Substring(0, text.Length - 2) : text, NumberStyles.None, CultureInfo.InvariantCulture, out step) && step <= 100;

    private static EvidenceGrade GradeRemark(string text, OpportunityField? field)
    {
        var word = FirstWord(text);
        var isOpen = text.EndsWith("?", StringComparison.Ordinal);
        if (text.StartsWith("not yet", StringComparison.OrdinalIgnoreCase))
        {
            return EvidenceGrade.Unknown;
        }

        if (EvidenceLevels.OfFirst(word) is { } level)
        {
            return level;
        }

        if (word.Length < text.Length
            && (word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("not", StringComparison.OrdinalIgnoreCase)))
        {
            return isOpen ? EvidenceGrade.Unknown : EvidenceGrade.No;
        }

        var isYes = word.Equals("yes", StringComparison.OrdinalIgnoreCase) || word.Equals("confirmed", StringComparison.OrdinalIgnoreCase);
        return !isOpen && (isYes || DateText.Read(text).IsDate) ? EvidenceGrade.Confirmed
            : isYes || IsEvidence(text, field) ? EvidenceGrade.Assumed
            : EvidenceGrade.Unknown;
    }

    // Who the sponsor is, or what the issue is, can be said in words; whether something has priority cannot.
    private static bool IsEvidence(string text, OpportunityField? field) => field switch
    {
        OpportunityField.CustomerPriority or OpportunityField.ServiceCapacity or OpportunityField.Relationship => false,
        OpportunityField.BusinessIssue => text.IndexOf(' ') > 0,
        _ => true,
    };

    private static string FirstWord(string text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return text.Substring(0, length);
    }
}
