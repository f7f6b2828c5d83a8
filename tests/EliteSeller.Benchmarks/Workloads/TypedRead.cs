using System;
using System.Globalization;
using System.Linq;
using CsvHelper;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>
/// The floor: what CsvHelper itself needs to read the mapped columns into variables of their types. On the bare export these are eleven
/// columns of thirteen (Type and Lead Source, which nobody looks at, are left out); with evidence also the fourteen that hold it, words as
/// the short texts they are.
/// </summary>
internal static class TypedRead
{
    public const string EvidenceNumber = "Discount (%)";
    public const string EvidenceDate = "Last Stage Change Date";

    private static readonly string[] Texts = ["Opportunity ID", "Opportunity Name", "Account Name", "Opportunity Owner", "Stage",
        "Next Step"];
    public static readonly string[] Numbers = ["Amount", "Probability (%)"];
    public static readonly string[] Dates = ["Close Date", "Created Date", "Last Activity"];

    private static readonly string[] EvidenceTexts =
    [
        "Business Issue", "Customer Priority", "Executive Access", "Economic Buyer", "Champion", "Service Capacity", "Benefit Ask",
            "Timeline Ask", "Roadmap Ask", "Executive Ask",
    ];

    public static readonly string[] Counts = ["Number of Contacts", "Push Count"];

    public static long Run(string path, bool withEvidence)
    {
        using var reader = CsvReader.FromFile(
            path, new CsvReaderOptions { Separator = ',', FormatProvider = CultureInfo.InvariantCulture });
        reader.ReadHeader();
        var texts = Places(reader, withEvidence ? [.. Texts, .. EvidenceTexts] : Texts);
        var numbers = Places(reader, withEvidence ? [.. Numbers, EvidenceNumber] : Numbers);
        var dates = Places(reader, withEvidence ? [.. Dates, EvidenceDate] : Dates);
        var counts = Places(reader, withEvidence ? Counts : []);
        long seen = 0;
        while (reader.Read())
        {
            foreach (var column in texts)
            {
                seen += reader.GetString(column).Length;
            }

            foreach (var column in numbers)
            {
                seen += reader.TryParse<decimal>(column, out var number) ? (long)number & 1 : 0;
            }

            foreach (var column in dates)
            {
                seen += reader.TryParse<DateTime>(column, out var date) ? date.Day : 0;
            }

            foreach (var column in counts)
            {
                seen += reader.TryParse<int>(column, out var count) ? count : 0;
            }
        }

        return seen;
    }

    private static int[] Places(CsvReader reader, string[] headers) =>
        headers.Select(header => reader.GetFieldIndex(header) is var place and >= 0
        ? place
        : throw new InvalidOperationException($"The export has no column '{header}'.")).ToArray();
}
