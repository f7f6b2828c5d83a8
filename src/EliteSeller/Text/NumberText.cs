using System.Globalization;
using System.Text;

namespace EliteSeller.Text;

/// <summary>Reads numbers as exports and people write them, both ways round: decimal point and decimal comma.</summary>
/// <remarks>
/// Read are signs and codes of currencies on either side, <c>(1,234)</c> and a minus on either side, spaces and
/// apostrophes between thousands, Indian lakhs, a percent sign, and <c>k</c>, <c>m</c>, <c>bn</c> behind the digits.
/// </remarks>
internal static class NumberText
{
    private const int MaximumLength = 60;
    private static readonly char[] _exponents = ['e', 'E'];

    /// <summary>What a cell says as a number.</summary>
    public static NumberCell Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > MaximumLength)
        {
            return default;
        }

        if (Exponent(trimmed) is { } scientific)
        {
            return scientific;
        }

        int first = FirstDigit(trimmed), last = LastDigit(trimmed);
        if (first < 0)
        {
            return default;
        }

        var around = new StringBuilder();
        var isNegative = TakeSign(
            trimmed.Substring(0, first), trimmed.Substring(last + 1), around, out var factor, out var isPercent, out var isReadable);
        string? currency = null;
        if (!isReadable || (around.Length > 0 && !CurrencyName.TryReadSign(around.ToString(), out currency)))
        {
            return default;
        }

        var digits = WithoutSpaces(trimmed.Substring(first, last - first + 1));
        return digits is null
            ? default
            : new NumberCell(Value(digits, '.', ',', factor, isNegative), Value(digits, ',', '.', factor, isNegative), currency, isPercent);
    }

    /// <summary>A number as programs write large ones, <c>4.5E7</c>; null for another text.</summary>
    private static NumberCell? Exponent(string text)
    {
        var at = text.IndexOfAny(_exponents);
        if (at < 1 || at + 1 >= text.Length || !IsDigit(text[text.Length - 1]) || !IsDigit(text[at - 1]))
        {
            return null;
        }

        var isNegative = text[0] == '-';
        var start = text[0] is '-' or '+' ? 1 : 0;
        var mantissa = text.Substring(start, at - start);
        foreach (var c in mantissa)
        {
            if (!IsDigit(c) && c is not ('.' or ','))
            {
                return null;
            }
        }

        if (!int.TryParse(text.Substring(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
        {
            return null;
        }

        return new NumberCell(
            Scaled(mantissa.IndexOf(',') >= 0 ? null : mantissa), Scaled(mantissa.IndexOf('.') >= 0 ? null : mantissa.Replace(',', '.')));

        decimal? Scaled(string? digits) =>
            digits is not null
                && decimal.TryParse($"{digits}E{power.ToString(CultureInfo.InvariantCulture)}",
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
                ? isNegative ? -value : value
                : null;
    }

    private static bool TakeSign(
        string before, string behind, StringBuilder around, out decimal factor, out bool isPercent, out bool isReadable)
    {
        var isNegative = false;
        int opened = 0, closed = 0;
        foreach (var c in before)
        {
            isNegative |= c is '-' or '−' or '(';
            opened += c == '(' ? 1 : 0;
            if (!IsSpace(c) && c is not ('-' or '−' or '+' or '('))
            {
                around.Append(c);
            }
        }

        isPercent = false;
        var suffix = new StringBuilder();
        foreach (var c in behind)
        {
            isNegative |= c is '-' or '−';
            closed += c == ')' ? 1 : 0;
            isPercent |= c == '%';
            if (!IsSpace(c) && c is not ('-' or '−' or ')' or '%'))
            {
                suffix.Append(c);
            }
        }

        factor = Factor(suffix);
        around.Append(suffix);
        isReadable = opened == closed && opened <= 1;
        return isNegative;
    }

    /// <summary>Takes <c>k</c>, <c>m</c> or <c>bn</c> from the start of what stands behind the digits.</summary>
    private static decimal Factor(StringBuilder suffix)
    {
        var text = suffix.ToString().ToLowerInvariant();
        var (length, factor) = text switch
        {
            "k" or "k€" or "k$" or "k£" => (1, 1_000m),
            "m" or "m€" or "m$" or "m£" => (1, 1_000_000m),
            "mn" => (2, 1_000_000m),
            "mio" or "mio." => (text.Length, 1_000_000m),
            "mio€" or "mio.€" => (text.Length - 1, 1_000_000m),
            "bn" => (2, 1_000_000_000m),
            _ when text.Length == 4 && text[0] == 'k' => (1, 1_000m),
            _ when text.Length == 4 && text[0] == 'm' => (1, 1_000_000m),
            _ => (0, 1m),
        };
        suffix.Remove(0, length);
        return factor;
    }

    private static int FirstDigit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsDigit(text[i])
                || (text[i] is '.' or ',' && i + 1 < text.Length && IsDigit(text[i + 1]) && (i == 0 || !char.IsLetter(text[i - 1]))))
            {
                return i;
            }
        }

        return -1;
    }

    private static int LastDigit(string text)
    {
        var i = text.Length - 1;
        while (i >= 0 && !IsDigit(text[i]))
        {
            i--;
        }

        return i;
    }

    /// <summary>The digits and marks; spaces and apostrophes stand only where a thousand begins, or it is no number.</summary>
    private static string? WithoutSpaces(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsDigit(c) || c is '.' or ',')
            {
                kept.Append(c);
            }
            else if (!(IsSpace(c) || c is '\'' or '’') || !BeginsThousand(text, i + 1))
            {
                return null;
            }
        }

        return kept.ToString();
    }

    private static bool BeginsThousand(string text, int at)
    {
        var digits = 0;
        while (at + digits < text.Length && IsDigit(text[at + digits]))
        {
            digits++;
        }

        return digits == 3;
    }

    private static decimal? Value(string digits, char mark, char group, decimal factor, bool isNegative)
    {
        var at = digits.IndexOf(mark);
        var whole = at < 0 ? digits : digits.Substring(0, at);
        var fraction = at < 0 ? "" : digits.Substring(at + 1);
        if (fraction.IndexOf(mark) >= 0 || fraction.IndexOf(group) >= 0 || !AreGroups(whole, group))
        {
            return null;
        }

        var text = whole.Replace(group.ToString(), "") + (fraction.Length > 0 ? "." + fraction : "");
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || (factor > 1 && value > decimal.MaxValue / factor))
        {
            return null;
        }

        return (isNegative ? -value : value) * factor;
    }

    /// <summary>
    /// Whether the marks divide thousands: three digits behind each, or two behind all but the last (lakhs), and no zero leads.
    /// </summary>
    private static bool AreGroups(string whole, char group)
    {
        var parts = whole.Split(group);
        if (parts.Length == 1)
        {
            return true;
        }

        if (parts[0].Length is 0 or > 3 || parts[0][0] == '0' || parts[parts.Length - 1].Length != 3)
        {
            return false;
        }

        var width = parts.Length > 2 ? parts[1].Length : 3;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            if (parts[i].Length != width)
            {
                return false;
            }
        }

        return width == 3 || (width == 2 && parts[0].Length <= 2);
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\t';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
