using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace EliteSeller.Benchmarks.Measuring;

/// <summary>The machine that figures come from, in one line.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores of {Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB, {Software}");

    private static string Software =>
        $"{RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture}), .NET {Environment.Version}, "
        + $"PowerShell engine {typeof(System.Management.Automation.PSObject).Assembly.GetName().Version}";

    private static string Processor()
    {
        const string Information = "/proc/cpuinfo";
        var line = File.Exists(Information)
            ? File.ReadLines(Information).FirstOrDefault(one => one.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null
            ? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "an unnamed processor"
            : line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..];
    }
}
