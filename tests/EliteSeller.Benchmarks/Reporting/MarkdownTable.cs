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
            var ratio = target is { } t
                ? figure.Seconds / t.Floors.Sum(floor => figures.Single(f => f.Workload == floor).Seconds) : (double?)null;
            var met = ratio is null ? "" : ratio <= target!.Value.Limit ? "met" : "not met";
            var limit = target is null ? "" : Invariant($"≤ {target.Value.Limit:F2}");
            var work = Cell(figure.Workload);
            Line(writer, $"| {work} | {figure.MicrosecondsPerRow:F2} | {figure.BytesPerRow:F0} | {ratio:F2} | {limit} | {met} |");
        }
    }

    /// <summary>
    /// The cost as a line, fixed and per row, through each two exports that follow each other in length; the slopes should agree.
    /// </summary>
    public static void WriteGrowth(TextWriter writer, string title, IReadOnlyList<IReadOnlyList<Figure>> sizes)
    {
        if (sizes.Count < 3)
        {
            return;
        }

        var (small, middle, large) = (sizes[^3], sizes[^2], sizes[^1]);
        writer.WriteLine($"\n### {title}\n");
        writer.WriteLine($"| Work | fixed, ms | per row, µs, {Count(small)} to {Count(middle)} | per row, µs, {Count(middle)} to "
            + $"{Count(large)} | the latter over the former | target |");
        writer.WriteLine("|---|---:|---:|---:|---:|---:|");
        for (var i = 0; i < small.Count; i++)
        {
            var (first, second) = (PerRow(small[i], middle[i]), PerRow(middle[i], large[i]));
            var once = (middle[i].Seconds - (second * middle[i].Rows)) * 1e3;
            var ratio = second / first;
            Line(writer, $"| {Cell(small[i].Workload)} | {once:F1} | {first * 1e6:F2} | {second * 1e6:F2} | {ratio:F2} | 0.85–1.15 |");
        }
    }

    private static string Count(IReadOnlyList<Figure> figures) => figures[0].Rows.ToString("N0", CultureInfo.InvariantCulture);

    private static double PerRow(Figure less, Figure more) => (more.Seconds - less.Seconds) / (more.Rows - less.Rows);

    public static void Line(TextWriter writer, FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
