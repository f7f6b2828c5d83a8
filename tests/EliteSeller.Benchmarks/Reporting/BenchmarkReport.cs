using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using EliteSeller.Benchmarks.Exports;
using EliteSeller.Benchmarks.Measuring;
using EliteSeller.Benchmarks.Workloads;

namespace EliteSeller.Benchmarks.Reporting;

/// <summary>Measures what the plan says and writes it down, table by table.</summary>
internal sealed class BenchmarkReport(BenchmarkSession session, BenchmarkPlan plan, TextWriter writer)
{
    private const int WarmUpRows = 100_000;
    private const int KeptOf = 1_000_000;
    private const int KeptEach = 250;

    private readonly Workload[] _workloads =
    [
        .. WorkloadCatalogue.All.Where(workload =>
            workload.IsFloor
            || ((workload.Command is null || session.Has(workload.Command))
                && workload.Name.Contains(plan.Only, StringComparison.OrdinalIgnoreCase))),
    ];

    public void Write()
    {
        writer.WriteLine(
            $"\nMeasured on {Machine.Describe()}, medians of {plan.Rounds} rounds (of a million rows {plan.RoundsOf(1_000_000)}) in which "
                + "all workloads ran in turn in one process.");
        foreach (var withEvidence in new[] { false, true })
        {
            WriteWarm(withEvidence);
            if (plan.MeasuresMemory)
            {
                WriteFresh(withEvidence);
            }
        }

        WriteFixed();
        if (plan.Only.Length == 0)
        {
            WriteKept();
            StartUp.Write(writer, plan.Rounds);
        }
    }

    private static string Export(bool withEvidence) => withEvidence ? "all evidence columns" : "bare export";

    private void WriteWarm(bool withEvidence)
    {
        var workloads = _workloads.Where(workload => workload.FixedRows is null).ToArray();
        var warmUp = ExportFiles.Of(WarmUpRows, withEvidence);
        MarkdownTable.Write(
            writer,
            $"Warm, {Export(withEvidence)}",
            plan.SizesInForce.Select(rows =>
                InterleavedRun.Measure(session, workloads, warmUp, ExportFiles.Of(rows, withEvidence), plan.RoundsOf(rows))).ToArray());
    }

    private void WriteFresh(bool withEvidence)
    {
        var sizes = plan.SizesInForce.TakeLast(2).ToArray();
        writer.WriteLine($"\n### Fresh processes, {Export(withEvidence)}\n");
        writer.WriteLine("| Work | "
            + string.Join(" | ",
            sizes.Select(rows => string.Create(CultureInfo.InvariantCulture, $"µs/row, {rows:N0} | peak MB, {rows:N0}")))
            + " | peak, large over small | target |");
        writer.WriteLine("|---|" + string.Concat(sizes.Select(_ => "---:|---:|")) + "---:|---:|");
        foreach (var workload in _workloads.Where(workload => workload.FixedRows is null))
        {
            var runs = sizes.Select(rows =>
                (Rows: rows, Figures: FreshProcess.Run("--one", workload.Name, rows.ToString(CultureInfo.InvariantCulture), withEvidence
                ? "evidence" : "bare"))).ToArray();
            var cells = string.Join(" | ",
                runs.Select(run =>
                string.Create(
                CultureInfo.InvariantCulture, $"{run.Figures.Seconds * 1e6 / run.Rows:F2} | {run.Figures.PeakMegabytes:F0}")));
            var growth = runs[^1].Figures.PeakMegabytes / runs[0].Figures.PeakMegabytes;
            MarkdownTable.Line(writer,
                $"| {MarkdownTable.Cell(workload.Name)} | {cells} | {growth:F2} | {(workload.Streams ? "≤ 1.15, < 150 MB" : "")} |");
        }
    }

    private void WriteFixed()
    {
        writer.WriteLine("\n### Work of a fixed size, bare export, warm\n");
        writer.WriteLine("| Work | seconds | µs/row | bytes/row |");
        writer.WriteLine("|---|---:|---:|---:|");
        foreach (var workload in _workloads.Where(workload => workload.FixedRows is not null))
        {
            var input = ExportFiles.Of(workload.FixedRows!.Value, withEvidence: false);
            var figure = InterleavedRun.Measure(session, [workload], input, input, plan.Rounds).Single();
            var name = MarkdownTable.Cell(workload.Name);
            MarkdownTable.Line(writer, $"| {name} | {figure.Seconds:F2} | {figure.MicrosecondsPerRow:F2} | {figure.BytesPerRow:F0} |");
        }
    }

    private void WriteKept()
    {
        var rows = plan.SizesInForce.Max() is var largest && largest < KeptOf ? largest : KeptOf;
        var megabytes = session.MegabytesKept($"Test-Opportunity -LiteralPath '{ExportFiles.Of(rows, withEvidence: false).Path}' -AsOf "
            + $"2026-11-23 -IncludeClosed | Select-EachOf {KeptEach}", out var kept);
        writer.WriteLine("\n### What is kept\n");
        MarkdownTable.Line(
            writer, $"Whoever keeps {kept:N0} of the results of {rows:N0} deals holds {megabytes:F1} MB (target: under 10).");
    }
}
