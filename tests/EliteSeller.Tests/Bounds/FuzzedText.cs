using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using EliteSeller.Tests.Reading;

namespace EliteSeller.Tests.Bounds;

/// <summary>Texts that are nearly those of a reader: words of a sound one moved, repeated, left out or exchanged for others.</summary>
internal static partial class FuzzedText
{
    private static readonly string[] Numbers =
        ["0", "-1", "1e308", "2147483648", "9999999999999999999", "79228162514264337593543950335", "0.1", "NaN"];

    /// <summary>A text of these words, the same for the same source of chance.</summary>
    public static byte[] Of(byte[] seed, IReadOnlyList<string> words, Random random)
    {
        if (random.Next(4) == 0)
        {
            return Mutation.Of(seed, random);
        }

        var parts = Part().Matches(Encoding.UTF8.GetString(seed)).Select(match => match.Value).ToList();
        for (var times = 1 + random.Next(12); times > 0; times--)
        {
            var at = random.Next(parts.Count + 1);
            var length = Math.Min(random.Next(1, 8), parts.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    parts.InsertRange(at, Enumerable.Repeat(words[random.Next(words.Count)], random.Next(10) == 0 ? 300 : 1));
                    break;
                case 1:
                    parts.RemoveRange(at, length);
                    break;
                case 2 when length > 0:
                    var some = parts.GetRange(at, length);
                    parts.InsertRange(random.Next(parts.Count + 1), Enumerable.Repeat(some, random.Next(10) == 0 ? 100 : 1)
                        .SelectMany(part => part));
                    break;
                case 3 when length > 0:
                    parts[at] = random.Next(2) == 0 ? words[random.Next(words.Count)] : Numbers[random.Next(Numbers.Length)];
                    break;
                case 4 when length > 0 && random.Next(4) == 0:
                    parts.RemoveRange(at, parts.Count - at);
                    break;
                default:
                    parts.Insert(at, ((char)random.Next(1, 0x250)).ToString());
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(string.Concat(parts));
    }

    [GeneratedRegex(@"\w+|\s+|[^\w\s]")]
    private static partial Regex Part();
}
