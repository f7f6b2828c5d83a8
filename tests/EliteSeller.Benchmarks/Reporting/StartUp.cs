using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using EliteSeller.Benchmarks.Measuring;
using EliteSeller.Benchmarks.Workloads;

namespace EliteSeller.Benchmarks.Reporting;

/// <summary>
/// What a person waits for before anything is read: the module's share of opening a bare engine, and `eliteseller -Command 1`.
/// </summary>
internal static class StartUp
{
    public static void Write(TextWriter writer, int rounds)
    {
        var samples = new Dictionary<string, List<double>> { ["bare engine"] = [], ["bare engine with an empty module"] = [],
            ["bare engine with the module"] = [], ["eliteseller -Command 1"] = [] };
        var folder = Directory.CreateTempSubdirectory("eliteseller-empty-");
        try
        {
            var empty = Path.Combine(folder.FullName, "Empty.psd1");
            File.WriteAllText(empty, "@{ ModuleVersion = '1.0'; FunctionsToExport = @(); CmdletsToExport = @(); AliasesToExport = @() }");
            for (var round = 0; round <= rounds; round++)
            {
                Take("bare engine", FreshProcess.Run("--open", "").Seconds);
                Take("bare engine with an empty module", FreshProcess.Run("--open", empty).Seconds);
                Take("bare engine with the module", FreshProcess.Run("--open", BenchmarkSession.Manifest).Seconds);
                Take("eliteseller -Command 1", FreshProcess.Time("dotnet", BenchmarkSession.ConsoleAssembly, "-Command", "1"));

                void Take(string what, double seconds)
                {
                    if (round > 0)
                    {
                        samples[what].Add(seconds * 1000);
                    }
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var medians = samples.ToDictionary(sample => sample.Key, sample => Figure.Median(sample.Value));
        writer.WriteLine("\n### Start-up\n");
        writer.WriteLine("| What | ms |");
        writer.WriteLine("|---|---:|");
        foreach (var median in medians)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {median.Key} | {median.Value:F0} |"));
        }

        var difference = medians["bare engine with the module"] - medians["bare engine with an empty module"];
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nThe module over an empty one in a bare engine: {difference:F0} ms (target: at most 100)."));
    }
}
