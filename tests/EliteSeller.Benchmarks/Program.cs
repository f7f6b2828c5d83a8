using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using EliteSeller.Benchmarks.Exports;
using EliteSeller.Benchmarks.Measuring;
using EliteSeller.Benchmarks.Reporting;
using EliteSeller.Benchmarks.Workloads;

// dotnet run -c Release --project tests/EliteSeller.Benchmarks -- [rows ...] [--rounds 5] [--only text] [--no-memory]
var options = new Queue<string>(args);
var rounds = 5;
var only = "";
var memory = true;
var sizes = new List<int>();
while (options.TryDequeue(out var option))
{
    switch (option)
    {
        case "--one":
            RunOne(options.Dequeue(), int.Parse(options.Dequeue(), CultureInfo.InvariantCulture), options.Dequeue() == "evidence");
            return;
        case "--open":
            FreshProcess.Report(() => new BenchmarkSession(options.Dequeue() is { Length: > 0 } manifest ? manifest : null).Dispose());
            return;
        case "--rounds":
            rounds = int.Parse(options.Dequeue(), CultureInfo.InvariantCulture);
            break;
        case "--only":
            only = options.Dequeue();
            break;
        case "--no-memory":
            memory = false;
            break;
        default:
            sizes.Add(int.Parse(option, CultureInfo.InvariantCulture));
            break;
    }
}

using var session = new BenchmarkSession(BenchmarkSession.Manifest);
var workloads = WorkloadCatalogue.All
    .Where(workload => workload.Command is null || session.Has(workload.Command))
    .Where(workload => workload.Command is null || workload.Name.Contains(only, StringComparison.OrdinalIgnoreCase))
    .ToArray();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, medians of {rounds} interleaved rounds"));
foreach (var withEvidence in new[] { false, true })
{
    foreach (var rows in sizes.DefaultIfEmpty(100_000))
    {
        var figures = InterleavedRun.Measure(session, workloads, Input(10_000, withEvidence), Input(rows, withEvidence), rounds);
        MarkdownTable.Write(Console.Out, string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows, {(withEvidence ? "all evidence columns" : "bare export")}, warm"), figures);
        if (memory)
        {
            WriteFresh(rows, withEvidence);
        }
    }
}

void WriteFresh(int rows, bool withEvidence)
{
    Console.WriteLine("\n| Work, fresh process | µs/row | peak MB |\n|---|---:|---:|");
    foreach (var workload in workloads)
    {
        var (seconds, peak) = FreshProcess.Run("--one", workload.Name, rows.ToString(CultureInfo.InvariantCulture), withEvidence ? "evidence" : "bare");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {workload.Name.Replace("|", "\\|")} | {seconds * 1e6 / rows:F2} | {peak:F0} |"));
    }
}

static void RunOne(string name, int rows, bool withEvidence)
{
    using var session = new BenchmarkSession(BenchmarkSession.Manifest);
    var workload = WorkloadCatalogue.All.Single(candidate => candidate.Name == name);
    FreshProcess.Report(() => workload.Run(session, Input(rows, withEvidence)));
}

static WorkloadInput Input(int rows, bool withEvidence)
{
    var folder = Path.Combine(Path.GetTempPath(), "eliteseller-benchmarks");
    return new WorkloadInput(ExportGenerator.Ensure(folder, rows, withEvidence), ExportGenerator.Ensure(folder, rows, withEvidence, seed: 2), rows);
}
