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
        writer.WriteLine("| Work | µs/row | bytes/row | ratio to its floor | target |");
        writer.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var figure in figures)
        {
            var target = WorkloadCatalogue.All.Single(workload => workload.Name == figure.Workload).Target;
            var ratio = target is { } t ? figure.Seconds / t.Floors.Sum(floor => figures.Single(f => f.Workload == floor).Seconds) : (double?)null;
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {figure.Workload.Replace("|", "\\|")} | {figure.MicrosecondsPerRow:F2} | {figure.BytesPerRow:F0} | {ratio:F2} | {(target is null ? "" : "≤ " + target.Value.Limit.ToString("F2", CultureInfo.InvariantCulture))} |"));
        }
    }
}
