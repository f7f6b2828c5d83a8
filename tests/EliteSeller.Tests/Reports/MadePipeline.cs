using System;
using System.Globalization;
using System.Text;

namespace EliteSeller.Tests.Reports;

/// <summary>Pipelines of any size, the same every time.</summary>
internal static class MadePipeline
{
    private static readonly (string Name, string Since)[] Stages = [
        ("Qualified", "2026-11-01"), ("Solution", "2026-09-20"), ("Proposal", "2026-10-25"), ("Negotiation", "2026-11-05")];
    private static readonly string[] Categories = ["Commit", "Best Case", "Pipeline", ""];
    private static readonly string[] Products = ["Harbour cranes", "Patient intake portal", "Quality audit app",
        "Fleet telematics rollout, phase 2", "Core system replacement", "Cold chain monitoring"];
    private static readonly string[] Sellers = ["Siobhán O'Leary", "Amara Okafor", "Lena Großmann", "Kenji Watanabe", "Tomás Herrera",
        "Beth Marlowe", "Ines Kallio", "Ruben van der Meer"];

    /// <summary>An export of one day; with the same number of deals the week before holds most of the same deals.</summary>
    /// <param name="deals">How many deals.</param>
    /// <param name="sellers">How many sellers, eight at most with names of their own.</param>
    /// <param name="isBefore">Whether it is the export of the week before.</param>
    /// <param name="overdue">How many of them are long overdue.</param>
    public static string Csv(int deals, int sellers = 8, bool isBefore = false, int overdue = 0)
    {
        var text = new StringBuilder(ReportCase.Header);
        for (var i = 0; i < deals; i++)
        {
            var isNew = i % 61 == 60;
            if (isBefore && isNew)
            {
                continue;
            }

            var stage = Stages[i % 4];
            var isOver = i % 17 == 3;
            var outcome = isOver && !isBefore ? (i % 2 == 0 ? "Won" : "Lost") : "Open";
            var close = i < overdue
                ? "2026-06-30"
                : i % 23 == 5 && !isBefore
                ? "2027-02-15"
                : isOver && !isBefore ? "2026-11-19" : FormattableString.Invariant($"2026-{12 - (i % 29 == 7 ? 1 : 0)}-{10 + (i % 18)}");
            text.Append(ReportCase.Row(
                FormattableString.Invariant($"D-{i:00000}"),
                FormattableString.Invariant($"{Products[i % Products.Length]} {i}"),
                i % sellers < Sellers.Length ? Sellers[i % sellers] : FormattableString.Invariant($"Seller {i % sellers}"),
                i % 37 == 11 ? "" : (4000 + (i * 7919 % 350_000)).ToString(CultureInfo.InvariantCulture),
                "USD",
                outcome == "Open" ? stage.Name : outcome,
                outcome,
                Categories[i % 4],
                "2026-06-01",
                close,
                i % 9 == 4 ? "2026-11-01" : i % 5 == 2 ? "2026-09-12" : "2026-11-15",
                stage.Since,
                i % 7 == 6 ? "" : "Review with the project lead",
                (i % 6).ToString(CultureInfo.InvariantCulture),
                FormattableString.Invariant($"Kestrel, Bright & Co {i % 97}")));
        }

        return text.ToString();
    }
}
