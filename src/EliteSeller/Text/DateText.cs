using System.Globalization;

namespace EliteSeller.Text;

/// <summary>Reads days as exports write them. The written day counts: a time and a zone behind it never move it.</summary>
/// <remarks>
/// Read are <c>2026-10-03</c> with <c>-</c>, <c>/</c> or <c>.</c>, <c>20261003</c>, <c>3/10/2026</c> in either order, <c>3.10.2026</c> (day
/// first: no country writes the month first with points), months as words, <c>2026年10月3日</c>, and the serial numbers of a
/// spreadsheet from 20000 (1954) to 80000 (2119). Two digits of a year are 1970 to 2069.
/// </remarks>
internal static class DateText
{
    private const int FirstSerial = 20000;
    private const int LastSerial = 80000;

    private static readonly DateTime _serialZero = new(1899, 12, 30);
    private static readonly char[] _wordMarks = [' ', ',', '-', '/', '.', '\u00A0', '\u202F'];

    /// <summary>
    /// Whether a cell holds a date by which programs write that there is none: the year 0 or 1, 9999, or day 0 of a spreadsheet.
    /// </summary>
    public static bool IsSentinel(string text)
    {
        var trimmed = text.TrimStart();
        return trimmed.StartsWith("0000-00-00", StringComparison.Ordinal) || trimmed.StartsWith("0001-01-01", StringComparison.Ordinal)
            || trimmed.StartsWith("9999-12-31", StringComparison.Ordinal) || trimmed.StartsWith("1899-12-3", StringComparison.Ordinal)
            || trimmed.StartsWith("31/12/9999", StringComparison.Ordinal) || trimmed.StartsWith("12/31/9999", StringComparison.Ordinal)
            || trimmed.StartsWith("31.12.9999", StringComparison.Ordinal) || trimmed.StartsWith("1900-01-00", StringComparison.Ordinal);
    }

    /// <summary>What a cell says as a date.</summary>
    public static DateCell Read(string text)
    {
        var parts = new List<string>(3);
        var marks = new List<char>(3);
        var end = SplitNumbers(text.Trim(), parts, marks);
        var rest = text.Trim().Substring(end);
        if (parts.Count == 3 && IsTimeOrNothing(rest))
        {
            return FromNumbers(parts, marks);
        }

        return parts.Count == 1 && marks.Count == 0 ? FromOneNumber(parts[0], rest) : FromWords(text.Trim());
    }

    /// <summary>Takes up to three numbers with their marks from the start of a text and says where they end.</summary>
    private static int SplitNumbers(string text, List<string> parts, List<char> marks)
    {
        var at = 0;
        while (parts.Count < 3)
        {
            var start = at;
            while (at < text.Length && IsDigit(text[at]))
            {
                at++;
            }

            if (at == start)
            {
                return at;
            }

            parts.Add(text.Substring(start, at - start));
            if (at >= text.Length || text[at] is not ('-' or '/' or '.' or '年' or '月' or '日'))
            {
                return at;
            }

            if (parts.Count == 3)
            {
                return text[at] is '日' or '.' ? at + 1 : at;
            }

            // "46370.5" is a serial number with a time of day, and "3. 10. 2026" has spaces behind its points.
            marks.Add(text[at]);
            at++;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
        }

        return at;
    }

    private static DateCell FromNumbers(List<string> parts, List<char> marks)
    {
        if (marks[0] == '年' ? marks[1] != '月' : marks[0] != marks[1])
        {
            return default;
        }

        if (parts[0].Length == 4)
        {
            return Certain(Number(parts[0]), Number(parts[1]), Number(parts[2]));
        }

        if (parts[2].Length is not (2 or 4) || parts[0].Length > 2 || parts[1].Length > 2)
        {
            return default;
        }

        var year = parts[2].Length == 4 ? Number(parts[2]) : Century(Number(parts[2]));
        var dayFirst = Day(year, Number(parts[1]), Number(parts[0]));
        return marks[0] == '.' ? new DateCell(dayFirst, dayFirst) : new DateCell(dayFirst, Day(year, Number(parts[0]), Number(parts[1])));
    }

    private static DateCell FromOneNumber(string digits, string rest)
    {
        if (digits.Length == 8 && IsTimeOrNothing(rest))
        {
            return Certain(Number(digits.Substring(0, 4)), Number(digits.Substring(4, 2)), Number(digits.Substring(6, 2)));
        }

        return digits.Length == 5 && rest.Length == 0 && Number(digits) is >= FirstSerial and <= LastSerial and var serial
            ? new DateCell(_serialZero.AddDays(serial))
            : FromWords(digits + rest);
    }

    private static DateCell FromWords(string text)
    {
        if (FromSerialWithTime(text) is { } day)
        {
            return new DateCell(day);
        }

        var words = text.Split(_wordMarks, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new List<string>(2);
        int month = 0, at = 0;
        for (; at < words.Length && (numbers.Count < 2 || month == 0); at++)
        {
            var word = words[at];
            if (IsNumber(word))
            {
                numbers.Add(word);
            }
            else if (month == 0 && MonthNames.MonthOf(word) is var named and > 0)
            {
                month = named;
            }
            else if (IsOrdinal(word))
            {
                numbers.Add(word.Substring(0, word.Length - 2));
            }
            else if (!IsFiller(word))
            {
                return default;
            }
        }

        if (month == 0 || numbers.Count != 2 || numbers[0].Length > 4 || numbers[1].Length > 4
            || !IsTimeOrNothing(at == words.Length ? "" : " " + string.Join(" ", words, at, words.Length - at)))
        {
            return default;
        }

        var (year, dayOfMonth) = numbers[0].Length == 4 ? (numbers[0], numbers[1]) : (numbers[1], numbers[0]);
        return year.Length is 2 or 4
            ? Certain(year.Length == 4 ? Number(year) : Century(Number(year)), month, Number(dayOfMonth)) : default;
    }

    private static DateTime? FromSerialWithTime(string text) =>
        text.Length > 6 && (text[5] is '.' or ',') && IsNumber(text.Substring(0, 5)) && IsNumber(text.Substring(6))
        && Number(text.Substring(0, 5)) is >= FirstSerial and <= LastSerial and var serial
            ? _serialZero.AddDays(serial)
            : null;

    /// <summary>Nothing, or a time of day with or without a zone: <c>T08:30:00.000Z</c>, <c>1:09 PM</c>, <c>00:02 +0100</c>.</summary>
    private static bool IsTimeOrNothing(string rest)
    {
        var time = rest.TrimStart('T', ' ', ',', '\u00A0', '\u202F');
        if (time.Length == 0)
        {
            return rest.Trim().Length == 0;
        }

        if (time.Length == rest.Length || !IsDigit(time[0]))
        {
            return false;
        }

        var digits = 0;
        foreach (var c in time)
        {
            digits += IsDigit(c) ? 1 : 0;
            if (!IsDigit(c) && " :.,+-ZzUTCGMAPamp".IndexOf(c) < 0 && c is not ('\u00A0' or '\u202F'))
            {
                return false;
            }
        }

        return digits <= 18;
    }

    private static bool IsFiller(string word) =>
        word is "de" or "of" or "den" or "le" or "del" or "г" || word.Length == 3 && MonthNames.MonthOf(word) == 0 && IsWeekday(word);

    private static bool IsWeekday(string word) => word.ToLowerInvariant() is "mon" or "tue" or "wed" or "thu" or "fri" or "sat" or "sun";

    private static bool IsOrdinal(string word) =>
        word.Length is 3 or 4 && IsNumber(word.Substring(0, word.Length - 2))
            && word.Substring(word.Length - 2).ToLowerInvariant() is "st" or "nd" or "rd" or "th";

    private static bool IsNumber(string word)
    {
        foreach (var c in word)
        {
            if (!IsDigit(c))
            {
                return false;
            }
        }

        return word.Length is > 0 and < 10;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static int Number(string digits) => digits.Length > 9 ? -1 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Century(int twoDigits) => twoDigits + (twoDigits < 70 ? 2000 : 1900);

    private static DateCell Certain(int year, int month, int day) => Day(year, month, day) is { } date ? new DateCell(date) : default;

    private static DateTime? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day) : null;
}
