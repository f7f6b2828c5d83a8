using System;
using System.IO;
using System.Linq;
using DuckDB.NET.Data;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>
/// A peer: DuckDB reads the same export, told each column and its type so that it need not guess, on all processors. It knows no header but
/// those of this export, no outcome, no other way of writing a date or an amount, and no evidence; a row that it cannot read ends it.
/// </summary>
internal static class DuckDatabase
{
    /// <summary>Counts the deals of each stage and adds their amounts.</summary>
    public static long Group(WorkloadInput input) => Run(input, "SELECT Stage, count(*), sum(Amount) FROM {export} GROUP BY Stage");

    /// <summary>
    /// The five rules of the script in side-by-side.ps1: for each open deal its id, its name, a score and what was found.
    /// </summary>
    public static long Judge(WorkloadInput input) => Run(
        input,
        """
        SELECT "Opportunity ID", "Opportunity Name", 100 - 20 * len(findings) AS score, findings FROM (
            SELECT "Opportunity ID", "Opportunity Name", list_filter([
                CASE WHEN "Last Activity" IS NULL OR DATE '2026-11-23' - "Last Activity" > 30 THEN 'no activity for 30 days' END,
                CASE WHEN regexp_matches(coalesce("Next Step", 'pending'), 'waiting|follow up|pending', 'i') THEN 'no next step' END,
                CASE WHEN coalesce("Close Date", DATE '1900-01-01') < DATE '2026-11-23' THEN 'close date has passed' END,
                CASE WHEN coalesce(Amount, 0) <= 0 THEN 'no amount' END,
                CASE WHEN DATE '2026-11-23' - "Created Date" > 365 THEN 'older than a year' END
            ], lambda finding: finding IS NOT NULL) AS findings
            FROM {export} WHERE Stage NOT LIKE 'Closed%')
        """);

    // Every row is taken, as a shell takes every object.
    private static long Run(WorkloadInput input, string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query.Replace("{export}", Export(input), StringComparison.Ordinal);
        using var rows = command.ExecuteReader();
        var values = new object[rows.FieldCount];
        long seen = 0;
        while (rows.Read())
        {
            seen += rows.GetValues(values);
        }

        return seen > 0 ? seen : throw new InvalidOperationException("DuckDB has read nothing.");
    }

    private static string Export(WorkloadInput input)
    {
        var headers = File.ReadLines(input.Path).First().Split(',');
        var columns = string.Join(", ", headers.Select(header => $"'{header}': '{TypeOf(header)}'"));
        return $"read_csv('{input.Path}', header = true, auto_detect = false, delim = ',', quote = '\"', columns = {{{columns}}})";
    }

    private static string TypeOf(string header) =>
        TypedRead.Dates.Contains(header) || header == TypedRead.EvidenceDate ? "DATE"
        : TypedRead.Numbers.Contains(header) || header == TypedRead.EvidenceNumber ? "DECIMAL(18,2)"
        : TypedRead.Counts.Contains(header) ? "INTEGER" : "VARCHAR";
}
