using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace EliteSeller.Benchmarks.Measuring;

/// <summary>Runs this program again for one workload, to see what a fresh process needs and the most memory it ever held.</summary>
internal static class FreshProcess
{
    /// <summary>Seconds from the start of the workload to its end, and the peak working set in MB.</summary>
    public static (double Seconds, double PeakMegabytes) Run(params string[] arguments)
    {
        var figures = Output(Environment.ProcessPath!, arguments).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (figures[0], figures[1]);
    }

    /// <summary>Seconds from the start of a program to its end.</summary>
    public static double Time(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        Output(program, arguments);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The other side: runs the work in this process and prints its two figures.</summary>
    public static void Report(Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        watch.Stop();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F6} {self.PeakWorkingSet64 / 1048576.0:F1}"));
    }

    private static string Output(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
