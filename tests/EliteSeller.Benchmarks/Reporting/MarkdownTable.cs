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
    public static void Write(TextWriter writer, string title, IReadOnlyList<Figure> figures)
    {
        writer.WriteLine($"\n### {title}\n");
        writer.WriteLine("| Work | µs/row | bytes/row | ratio to its floor | target | |");
        writer.WriteLine("|---|---:|---:|---:|---:|---|");
        foreach (var figure in figures)
        {
            var target = WorkloadCatalogue.All.Single(workload => workload.Name == figure.Workload).Target;
            var ratio = target is { } t ? figure.Seconds / t.Floors.Sum(floor => figures.Single(f => f.Workload == floor).Seconds) : (double?)null;
            var met = ratio is null ? "" : ratio <= target!.Value.Limit ? "met" : "not met";
            Line(writer, $"| {Cell(figure.Workload)} | {figure.MicrosecondsPerRow:F2} | {figure.BytesPerRow:F0} | {ratio:F2} | {(target is null ? "" : Invariant($"≤ {target.Value.Limit:F2}"))} | {met} |");
        }
    }

    /// <summary>Fixed cost and cost per row as a line through the two largest exports, and how far the smaller of them is from it.</summary>
    public static void WriteGrowth(TextWriter writer, string title, IReadOnlyList<IReadOnlyList<Figure>> sizes)
    {
        if (sizes.Count < 2)
        {
            return;
        }

        var (small, large) = (sizes[^2], sizes[^1]);
        writer.WriteLine($"\n### {title}\n");
        writer.WriteLine($"| Work | fixed, ms | per row, µs | µs/row at {small[0].Rows.ToString("N0", CultureInfo.InvariantCulture)} over {large[0].Rows.ToString("N0", CultureInfo.InvariantCulture)} | target |");
        writer.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var (a, b) in small.Zip(large))
        {
            var perRow = (b.Seconds - a.Seconds) / (b.Rows - a.Rows);
            Line(writer, $"| {Cell(a.Workload)} | {(a.Seconds - (perRow * a.Rows)) * 1e3:F1} | {perRow * 1e6:F2} | {a.MicrosecondsPerRow / b.MicrosecondsPerRow:F2} | 0.85–1.15 |");
        }
    }

    public static void Line(TextWriter writer, FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
