using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace EliteSeller.Benchmarks.Exports;

/// <summary>Writes a Salesforce-like export of any length, the same bytes for the same seed, about 190 bytes a row.</summary>
internal sealed class ExportGenerator(bool withEvidence, int seed)
{
    private static readonly DateTime AsOf = new(2026, 11, 23);

    private static readonly (string Name, int Probability)[] Stages =
    [
        ("Prospecting", 10), ("Qualification", 10), ("Needs Analysis", 20), ("Value Proposition", 50), ("Id. Decision Makers", 60),
        ("Perception Analysis", 70), ("Proposal/Price Quote", 75), ("Negotiation/Review", 90), ("Closed Won", 100), ("Closed Lost", 0),
    ];

    private static readonly string[] Accounts = ["Harbour Cranes Ltd", "Norrland Paper AB", "Zeleny & Synove", "Okafor Textiles",
        "Blue Heron Foods", "Quarry Bay Optics"];
    private static readonly string[] Owners = ["Lena Grossmann", "Kenji Watanabe", "Siobhan O'Leary", "Tunde Adeyemi", "Marta Kowalska",
        "Beth Carver"];
    private static readonly string[] Types = ["New Business", "Existing Business", "Renewal"];
    private static readonly string[] Sources = ["Web", "Partner", "Trade show", "Referral", "Outbound"];
    private static readonly string[] Steps = ["Send the revised proposal to the plant manager", "Waiting for a response",
        "Meet the board, agenda agreed", "", "Follow up next week"];

    private static readonly string[] Headers =
    [
        "Opportunity ID", "Opportunity Name", "Account Name", "Opportunity Owner", "Stage", "Amount", "Probability (%)", "Close Date",
        "Created Date", "Last Activity", "Type", "Lead Source", "Next Step",
    ];

    private static readonly string[] EvidenceHeaders =
    [
        "Last Stage Change Date", "Number of Contacts", "Push Count", "Discount (%)", "Business Issue", "Customer Priority",
            "Executive Access",
        "Economic Buyer", "Champion", "Service Capacity", "Benefit Ask", "Timeline Ask", "Roadmap Ask", "Executive Ask",
    ];

    private uint _state = unchecked(((uint)seed * 2654435761u) | 1u);

    /// <summary>Writes the export unless a file of that name is already there.</summary>
    public static string Ensure(string folder, int rows, bool withEvidence, int seed = 1)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(
            folder, string.Create(CultureInfo.InvariantCulture, $"deals-{rows}{(withEvidence ? "-evidence" : "")}-{seed}.csv"));
        if (!File.Exists(path))
        {
            var aside = path + ".part";
            using (var writer = new StreamWriter(aside, append: false, new UTF8Encoding(false), 1 << 16))
            {
                new ExportGenerator(withEvidence, seed).Write(writer, rows);
            }

            File.Move(aside, path);
        }

        return path;
    }

    private void Write(StreamWriter writer, int rows)
    {
        writer.NewLine = "\n";
        writer.WriteLine(string.Join(',', (withEvidence ? Headers.Concat(EvidenceHeaders) : Headers).Select(Quoted)));
        for (var row = 0; row < rows; row++)
        {
            writer.WriteLine(string.Join(',', (withEvidence ? Deal(row).Concat(Evidence()) : Deal(row)).Select(Quoted)));
        }
    }

    private IEnumerable<string> Deal(int row)
    {
        var (stage, probability) = Pick(Stages);
        var created = AsOf.AddDays(-Next(500));
        yield return "006" + row.ToString("D12", CultureInfo.InvariantCulture);
        yield return string.Create(CultureInfo.InvariantCulture, $"Plant renewal {row}");
        yield return Pick(Accounts);
        yield return Pick(Owners);
        yield return stage;
        yield return Next(20) == 0 ? "" : (1000 + (Next(400) * 500)).ToString(CultureInfo.InvariantCulture) + ".00";
        yield return probability.ToString(CultureInfo.InvariantCulture);
        yield return Date(created.AddDays(30 + Next(300)));
        yield return Date(created);
        yield return Next(12) == 0 ? "" : Date(AsOf.AddDays(-Next(90)));
        yield return Pick(Types);
        yield return Pick(Sources);
        yield return Pick(Steps);
    }

    private IEnumerable<string> Evidence()
    {
        yield return Date(AsOf.AddDays(-Next(120)));
        yield return Next(6).ToString(CultureInfo.InvariantCulture);
        yield return Next(4).ToString(CultureInfo.InvariantCulture);
        yield return Next(3) == 0 ? "" : Next(45).ToString(CultureInfo.InvariantCulture);
        for (var field = 0; field < 6; field++)
        {
            yield return Pick(["Confirmed", "", "No", "Purchasing clerk", "Confirmed"]);
        }

        for (var ask = 0; ask < 4; ask++)
        {
            yield return Pick(["Yes", "", "", "No", "Conditional"]);
        }
    }

    private static string Date(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;

    private T Pick<T>(T[] choices) => choices[Next(choices.Length)];

    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)below);
    }
}
