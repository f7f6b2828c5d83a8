using System;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>One piece of work on one export, and the floors that it is compared with.</summary>
internal sealed class Workload(string name, Action<BenchmarkSession, WorkloadInput> run)
{
    public string Name { get; } = name;

    /// <summary>Whether others are compared with it.</summary>
    public bool IsFloor => Name.StartsWith("floor", StringComparison.Ordinal);

    /// <summary>The command that must exist, or null.</summary>
    public string? Command { get; init; }

    /// <summary>The floors whose times are added, and by what the sum may be multiplied.</summary>
    public (string[] Floors, double Limit)? Target { get; init; }

    /// <summary>The only length of export that it runs on, or null for all.</summary>
    public int? FixedRows { get; init; }

    /// <summary>Whether the most memory it holds may not grow with the export.</summary>
    public bool Streams { get; init; }

    public void Run(BenchmarkSession session, WorkloadInput input) => run(session, input);
}
