using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;

namespace EliteSeller.PowerShell.Tests.Samples;

/// <summary>The job of samples/weekly-report.ps1, run several times in one process of eliteseller or in this one.</summary>
internal static class JobShell
{
    private static string Job { get; } = Path.Combine(Sample.Folder, "weekly-report.ps1");

    /// <summary>Puts into a folder what the job finds: this week's export and last week's, and where to write.</summary>
    public static void Prepare(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "history"));
        Directory.CreateDirectory(Path.Combine(folder, "out"));
        File.Copy(Path.Combine(Sample.Folder, "history", "2026-11-23 pipeline.csv"), Path.Combine(folder, "deals.csv"));
        File.Copy(Path.Combine(Sample.Folder, "history", "2026-11-16 pipeline.csv"), Path.Combine(folder, "history", "2026-11-16.csv"));
    }

    /// <summary>Runs it in this process, where nobody looks at its exit code and its words.</summary>
    public static void RunHere(string folder)
    {
        using var session = ModuleSession.Open().At(folder);
        session.Run("& $job -Export deals.csv -History history -Out out -AsOf 2026-11-23", new { job = Job })
            .Of<string>().ShouldBe([Path.Combine(folder, "out", "report.html")]);
    }

    /// <summary>Runs it several times, one after the other in one process.</summary>
    /// <param name="folder">Where the folders of the runs are.</param>
    /// <param name="runs">The folder of each, and what is asked besides; the day unless told is 2026-11-23.</param>
    /// <returns>How each ended, in their order.</returns>
    public static async Task<IReadOnlyList<JobEnd>> Run(TempFolder folder, IReadOnlyList<(string Folder, string More)> runs)
    {
        var driver = folder.Write("all.ps1", string.Concat(runs.Select(run => $$"""
            Set-Location -LiteralPath (Join-Path $PSScriptRoot '{{run.Folder}}')
            $LASTEXITCODE = 0
            [Console]::Error.WriteLine('==')
            $said = & '{{Job}}' -Export deals.csv -History history -Out out {{(run.More.Contains("-AsOf", StringComparison.Ordinal) ? "" : "-AsOf 2026-11-23")}} {{run.More}}
            [Console]::Out.WriteLine("==`n$LASTEXITCODE`n$said")

            """)));

        var shell = await ChildProcess.Run(
            "dotnet", [Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"), "-NoProfile", "-File", driver], folder.Path);

        var (printed, errors) = (Parts(shell.Output), Parts(shell.Error));
        printed.Length.ShouldBe(runs.Count, shell.Error);
        return [.. printed.Select(text => text.Split('\n', 2)).Zip(errors, (said, error) =>
            new JobEnd(int.Parse(said[0], CultureInfo.InvariantCulture), said[1].Trim(), error))];
    }

    /// <summary>What the job says when it fails: one line that names it.</summary>
    public static string Line(string error)
    {
        error.ShouldStartWith("weekly-report: ");
        error.TrimEnd('\n').ShouldNotContain("\n");
        return error;
    }

    private static string[] Parts(string text) => text.Split("==\n")[1..];
}

/// <summary>How a run of the job ended.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record JobEnd(int ExitCode, string Output, string Error);
