using System;
using System.Globalization;
using CsvHelper;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>The floor: what CsvHelper itself needs to read the eleven mapped columns into typed variables.</summary>
internal static class TypedRead
{
    private static readonly string[] Texts = ["Opportunity ID", "Opportunity Name", "Account Name", "Opportunity Owner", "Stage", "Next Step"];
    private static readonly string[] Numbers = ["Amount", "Probability (%)"];
    private static readonly string[] Dates = ["Close Date", "Created Date", "Last Activity"];

    public static long Run(string path)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', FormatProvider = CultureInfo.InvariantCulture });
        reader.ReadHeader();
        var texts = Array.ConvertAll(Texts, reader.GetFieldIndex);
        var numbers = Array.ConvertAll(Numbers, reader.GetFieldIndex);
        var dates = Array.ConvertAll(Dates, reader.GetFieldIndex);
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
        }

        return seen;
    }
}
