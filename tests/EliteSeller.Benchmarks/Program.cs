using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using EliteSeller.Benchmarks;
using EliteSeller.Benchmarks.Exports;
using EliteSeller.Benchmarks.Measuring;
using EliteSeller.Benchmarks.Reporting;
using EliteSeller.Benchmarks.Workloads;

// dotnet run -c Release --project tests/EliteSeller.Benchmarks -- [rows ...] [--rounds 5] [--only text] [--no-memory] [--quick]
//     [--write docs/performance.md]
// Without rows: 100,000 and 1,000,000. --quick: 10,000 and 100,000 in one round, to see that everything runs.
var options = new Queue<string>(args);
var plan = new BenchmarkPlan();
while (options.TryDequeue(out var option))
{
    switch (option)
    {
        case "--one":
            RunOne(options.Dequeue(), Number(options.Dequeue()), options.Dequeue() == "evidence");
            return;
        case "--open":
            FreshProcess.Report(() => new BenchmarkSession(options.Dequeue() is { Length: > 0 } manifest ? manifest : null).Dispose());
            return;
        case "--generate":
            Console.WriteLine(ExportFiles.Of(Number(options.Dequeue()), withEvidence: false).Path);
            return;
        case "--rounds":
            plan.Rounds = Number(options.Dequeue());
            break;
        case "--only":
            plan.Only = options.Dequeue();
            break;
        case "--no-memory":
            plan.MeasuresMemory = false;
            break;
        case "--quick":
            plan.Sizes.AddRange([10_000, 100_000]);
            plan.Rounds = 1;
            plan.MeasuresMemory = false;
            break;
        case "--write":
            plan.Page = Path.GetFullPath(options.Dequeue());
            break;
        default:
            plan.Sizes.Add(Number(option));
            break;
    }
}

using var session = new BenchmarkSession(BenchmarkSession.Manifest);
using var text = new StringWriter(CultureInfo.InvariantCulture);
new BenchmarkReport(session, plan, new BothWriters(Console.Out, text)).Write();
if (plan.Page is { } page)
{
    MeasuredSection.Replace(page, text.ToString());
}

static void RunOne(string name, int rows, bool withEvidence)
{
    using var session = new BenchmarkSession(BenchmarkSession.Manifest);
    var workload = WorkloadCatalogue.All.Single(candidate => candidate.Name == name);
    FreshProcess.Report(() => workload.Run(session, ExportFiles.Of(rows, withEvidence)));
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
