namespace EliteSeller.Benchmarks.Workloads;

/// <summary>The export a workload runs on, an earlier one to compare with, and how many rows it has.</summary>
internal sealed record WorkloadInput(string Path, string EarlierPath, int Rows, bool WithEvidence)
{
    /// <summary>A file that a workload may write.</summary>
    public string OutPath => Path + ".html";
}
