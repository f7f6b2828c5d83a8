using System.IO;
using EliteSeller.Benchmarks.Workloads;

namespace EliteSeller.Benchmarks.Exports;

/// <summary>The exports that are measured, each written once and kept beside the others.</summary>
internal static class ExportFiles
{
    /// <summary>An export of a length, and an earlier one to compare with.</summary>
    public static WorkloadInput Of(int rows, bool withEvidence)
    {
        var folder = Path.Combine(Path.GetTempPath(), "eliteseller-benchmarks");
        return new WorkloadInput(ExportGenerator.Ensure(folder, rows, withEvidence),
            ExportGenerator.Ensure(folder, rows, withEvidence, seed: 2), rows, withEvidence);
    }
}
