using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace EliteSeller.Tests.Reading;

/// <summary>
/// An export with everything in it that a reader meets: many ways to write a value, blanks, repeats, contradictions, wrong cells and rows.
/// </summary>
internal static class GeneratedExport
{
    private static readonly string[] Headers =
    [
        "Opportunity ID", "Opportunity Name", "Account Name", "Opportunity Owner", "Stage", "Amount", "Probability (%)", "Close Date",
            "Created Date", "Last Activity", "Type", "Next Step",
        "Last Stage Change Date", "Number of Contacts", "Push Count", "Discount (%)", "Business Issue", "Executive Access", "Champion",
            "Benefit Ask", "Timeline Ask", "Currency", "Loss Reason",
    ];

    /// <summary>The same bytes for the same seed.</summary>
    public static byte[] Bytes(int seed, int rows)
    {
        var random = new Random(seed);
        var lineEnd = seed % 2 == 0 ? "\n" : "\r\n";
        var lines = new List<string> { string.Join(',', Headers) };
        for (var row = 0; row < rows; row++)
        {
            lines.Add(random.Next(60) switch
            {
                0 => "",
                1 => string.Join(',', Headers),
                2 => "Total,,,,,12000.00" + new string(',', Headers.Length - 6),
                3 => "too,few,cells",
                4 => string.Join(',', Cells(random, row)) + ",,",
                5 => "\"open\"z" + string.Join(',', Cells(random, row)),
                _ => string.Join(',', Cells(random, row)),
            });
        }

        var bytes = Encoding.UTF8.GetBytes(string.Join(lineEnd, lines) + lineEnd).ToList();
        if (seed % 3 == 0)
        {
            // A byte that is not UTF-8 makes a row undecodable, and only that row.
            bytes.InsertRange(bytes.LastIndexOf((byte)','), [0xC3, 0x28]);
        }

        return [.. bytes];
    }

    private static IEnumerable<string> Cells(Random random, int row)
    {
        yield return random.Next(25) == 0
            ? "" : random.Next(40) == 0 ? "006000000000001" : random.Next(40) == 0 ? "006000000000001AAA" : $"006{row:D12}";
        yield return Pick(random, "Crane, large", "Winch", "", "\"quoted\" hoist", "two\nlines", "'=SUM(1)", "Größe");
        yield return Pick(random, "Harbour", "Ærø Shipping", "O'Dowd & Co");
        yield return Pick(random, "Lena", "Kenji", "Beth Carver", "");
        yield return Pick(
            random, "Prospecting", "Qualification", "Proposal/Price Quote", "Negotiation/Review", "Closed Won", "Closed Lost", "Legal", "");
        yield return Pick(random, "", "1000.00", "12,500.00", "7.5", "007", "USD 1200", "$5", "0", "-3", "n/a", "999999999999999999",
            "1234567890123456789", "12.", ".5") is var amount && random.Next(80) == 0 ? "much" : amount;
        yield return Pick(random, "10", "75", "100", "0", "", "33.3", "50%");
        yield return Date(random, 400);
        yield return Date(random, -300);
        yield return Date(random, -60);
        yield return Pick(random, "New Business", "Renewal", "");
        yield return Pick(random, "Send the offer", "Waiting for a response", "tbd", "", "pending, then CALL", "meet ſomebody; check in");
        yield return Date(random, -90);
        yield return Pick(random, "1", "2", "", "12", "3.0");
        yield return Pick(random, "0", "1", "4", "");
        yield return Pick(random, "", "12", "25.5", "45 %");
        yield return Pick(random, "Yes", "No", "", "Confirmed", "purchasing clerk", "n/a", "2026-05-01", "no, they said");
        yield return Pick(random, "Yes", "No", "", "maybe?", "Ruth Amsel of the board, who has not been met by anybody yet");
        yield return Pick(random, "Ruth", "", "None identified", "x" + random.Next(5000).ToString(CultureInfo.InvariantCulture));
        yield return Pick(random, "Yes", "No", "", "yes, if the board agrees", "what?");
        yield return Pick(random, "", "evaded", "Not asked", "agreed");
        yield return Pick(random, "EUR", "USD", "");
        yield return Pick(random, "", "No decision", "Price");
    }

    private static string Date(Random random, int within)
    {
        var day = new DateTime(2026, 11, 23).AddDays(random.Next(Math.Min(within, 0), Math.Max(within, 1)));
        return random.Next(100) switch
        {
            < 70 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            < 75 => day.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            < 80 => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture),
            < 85 => day.ToString("d.M.yyyy", CultureInfo.InvariantCulture),
            < 88 => day.ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
            < 90 => "tbd",
            < 91 => "2026-02-30",
            _ => "",
        };
    }

    private static string Pick(Random random, params string[] choices)
    {
        var cell = choices[random.Next(choices.Length)];
        return cell.AsSpan().IndexOfAny(',', '"', '\n') >= 0 || random.Next(30) == 0
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
