namespace EliteSeller.Benchmarks.Measuring;

/// <summary>One run: how long it took and how much it allocated.</summary>
internal readonly record struct Sample(double Seconds, long AllocatedBytes);
