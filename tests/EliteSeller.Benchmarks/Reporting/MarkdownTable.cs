using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using EliteSeller.Benchmarks.Measuring;
using EliteSeller.Benchmarks.Workloads;

namespace EliteSeller.Benchmarks.Reporting;

/// <summary>Writes figures as Markdown: µs and bytes per row, and each target as a ratio to its floors in the same run.</summary>
internal static class MarkdownTable
{
    /// <summary>One line a workload: its figures on each length of export, and what they are of those of its floors.</summary>
    public static void Write(TextWriter writer, string title, IReadOnlyList<IReadOnlyList<Figure>> sizes)
    {
        var counts = sizes.Select(size => size[0].Rows.ToString("N0", CultureInfo.InvariantCulture)).ToArray();
        writer.WriteLine($"\n### {title}\n");
        writer.WriteLine($"| Work | {Cells(counts, count => $"µs/row, {count}")} | last over first | bytes/row, {counts[^1]} | "
            + $"{Cells(counts, count => $"over its floor, {count}")} | target | |");
        writer.WriteLine($"|---|{Cells(counts, _ => "---:")}|---:|---:|{Cells(counts, _ => "---:")}|---:|---|");
        foreach (var figure in sizes[^1])
        {
            var target = WorkloadCatalogue.All.Single(workload => workload.Name == figure.Workload).Target;
            var times = sizes.Select(size => Of(size, figure.Workload).MicrosecondsPerRow).ToArray();
            var ratios = sizes.Select(size => target is { } t
                ? Of(size, figure.Workload).Seconds / t.Floors.Sum(floor => Of(size, floor).Seconds) : (double?)null).ToArray();
            var met = target is null ? "" : ratios[^1] <= target.Value.Limit ? "met" : "not met";
            var limit = target is null ? "" : Invariant($"≤ {target.Value.Limit:F2}");
            writer.WriteLine($"| {Cell(figure.Workload)} | {Cells(times, time => Invariant($"{time:F2}"))} | "
                + Invariant($"{times[^1] / times[0]:F2} | {figure.BytesPerRow:F0} | ")
                + $"{Cells(ratios, ratio => Invariant($"{ratio:F2}"))} | {limit} | {met} |");
        }
    }

    private static Figure Of(IReadOnlyList<Figure> size, string workload) => size.Single(figure => figure.Workload == workload);

    private static string Cells<T>(IEnumerable<T> values, Func<T, string> text) => string.Join(" | ", values.Select(text));

    public static void Line(TextWriter writer, FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
