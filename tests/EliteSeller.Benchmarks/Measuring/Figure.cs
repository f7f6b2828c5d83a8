using System.Collections.Generic;
using System.Linq;

namespace EliteSeller.Benchmarks.Measuring;

/// <summary>The medians of one workload on one export.</summary>
internal sealed record Figure(string Workload, int Rows, double Seconds, double AllocatedBytes)
{
    public double MicrosecondsPerRow => Seconds * 1e6 / Rows;

    public double BytesPerRow => AllocatedBytes / Rows;

    public static Figure From(string workload, int rows, IReadOnlyList<Sample> samples) =>
        new(workload, rows, Median(samples.Select(sample => sample.Seconds)), Median(
            samples.Select(sample => (double)sample.AllocatedBytes)));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
