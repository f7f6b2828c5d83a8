using System.Collections.Generic;

namespace EliteSeller.Benchmarks;

/// <summary>What is to be measured, as the command line says.</summary>
internal sealed class BenchmarkPlan
{
    private static readonly int[] AllSizes = [100_000, 1_000_000];

    /// <summary>The lengths of the exports that somebody has named.</summary>
    public List<int> Sizes { get; } = [];

    /// <summary>The lengths to measure: all of them unless some were named.</summary>
    public IReadOnlyList<int> SizesInForce => Sizes.Count > 0 ? Sizes : AllSizes;

    /// <summary>Of how many rounds the median is taken; of a million rows three are enough.</summary>
    public int Rounds { get; set; } = 5;

    /// <summary>Of how many rounds the median is taken on an export of a length.</summary>
    public int RoundsOf(int rows) => rows < 1_000_000 ? Rounds : System.Math.Min(3, Rounds);

    /// <summary>A part of the names of the workloads to run; the floors always run.</summary>
    public string Only { get; set; } = "";

    /// <summary>Whether fresh processes are started to see the most memory they held.</summary>
    public bool MeasuresMemory { get; set; } = true;

    /// <summary>The page whose measured section is replaced, or null.</summary>
    public string? Page { get; set; }
}
