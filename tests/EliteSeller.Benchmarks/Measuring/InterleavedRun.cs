using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using EliteSeller.Benchmarks.Workloads;

namespace EliteSeller.Benchmarks.Measuring;

/// <summary>
/// Runs all workloads in turn, again and again, in one process: so a slow minute of the machine is shared by all of them.
/// </summary>
internal static class InterleavedRun
{
    private const int WarmUps = 2;

    public static IReadOnlyList<Figure> Measure(
        BenchmarkSession session, IReadOnlyList<Workload> workloads, WorkloadInput warmUp, WorkloadInput input, int rounds)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            foreach (var workload in workloads)
            {
                workload.Run(session, warmUp);
            }
        }

        var samples = workloads.ToDictionary(workload => workload.Name, _ => new List<Sample>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var workload in workloads)
            {
                samples[workload.Name].Add(Measure(() => workload.Run(session, input)));
            }
        }

        return workloads.Select(workload => Figure.From(workload.Name, input.Rows, samples[workload.Name])).ToArray();
    }

    private static Sample Measure(Action run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        run();
        watch.Stop();
        return new Sample(watch.Elapsed.TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }
}
