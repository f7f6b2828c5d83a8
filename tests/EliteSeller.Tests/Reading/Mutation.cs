using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace EliteSeller.Tests.Reading;

/// <summary>Damages a file as transfers, editors, spreadsheets and malice do. The same seed damages it in the same way.</summary>
internal static class Mutation
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\n\n", "'", "\\", "\0", "=", "#", "sep=;\n", "\uFEFF",
                "Grand Totals (3 records)\n", "Total",
            "(1,234)", "1e308", "99999999999999999999999999999", "-", "%", "31.02.2026", "0000-00-00", "12/31/9999", "46388.99",
                "2026年13月40日", "NaN", "\\N", "n/a",
            "\u202E", "\u00A0", "￥", "null", "true", "\U0001F600",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x80, 0x81], [0xFE, 0xFF], [0x1F, 0x8B],
    ];

    /// <summary>A damaged copy.</summary>
    public static byte[] Of(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var times = 1 + random.Next(4); times > 0; times--)
        {
            Damage(bytes, random);
        }

        return [.. bytes];
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3 when length > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 4 when length > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                var token = Tokens[random.Next(Tokens.Length)];
                bytes.InsertRange(at, Enumerable.Repeat(token, random.Next(1, 200)).SelectMany(part => part));
                break;
            default:
                var moved = bytes.GetRange(at, length);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                break;
        }
    }
}
