using System.Globalization;

namespace EliteSeller.Text;

/// <summary>Grades what a seller has written about a piece of evidence (briefings 37 and 38).</summary>
/// <remarks>
/// Yes, confirmed, or a date (of the customer's word) is Confirmed. A no, or a remark that begins with one, is No. A word for
/// not knowing is Unknown. Anything else - a name, a remark, a yes with a question mark - is Assumed.
/// </remarks>
internal static class EvidenceText
{
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
    public static EvidenceGrade Grade(string text, EvidenceScale scale = EvidenceScale.Words, int top = 0)
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

        if (_words.TryGetValue(trimmed, out var grade))
        {
            return grade;
        }

        return YesNoText.Read(trimmed) is { } isYes
            ? isYes ? EvidenceGrade.Confirmed : EvidenceGrade.No
            : GradeRemark(trimmed);
    }

    /// <summary>Whether a cell is a step of a scale: a whole number up to 100.</summary>
    public static bool TryReadStep(string text, out int step) =>
        int.TryParse(text.EndsWith(".0", StringComparison.Ordinal)
            ? text.Substring(0, text.Length - 2) : text, NumberStyles.None, CultureInfo.InvariantCulture, out step) && step <= 100;

    private static EvidenceGrade GradeRemark(string text)
    {
        var word = FirstWord(text);
        var isOpen = text.EndsWith("?", StringComparison.Ordinal);
        if (text.StartsWith("not yet", StringComparison.OrdinalIgnoreCase))
        {
            return EvidenceGrade.Unknown;
        }

        if (word.Length < text.Length
            && (word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("not", StringComparison.OrdinalIgnoreCase)))
        {
            return isOpen ? EvidenceGrade.Unknown : EvidenceGrade.No;
        }

        var isYes = word.Equals("yes", StringComparison.OrdinalIgnoreCase) || word.Equals("confirmed", StringComparison.OrdinalIgnoreCase);
        return !isOpen && (isYes || DateText.Read(text).IsDate) ? EvidenceGrade.Confirmed : EvidenceGrade.Assumed;
    }

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
