using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Samples;

/// <summary>
/// The weekly job in nine folders in each of which something else is wrong, one after the other in one process of eliteseller.
/// </summary>
public sealed class FailedJobs : IAsyncLifetime, IDisposable
{
    private static readonly string[] _cases =
    [
        "export missing", "export empty", "export half written", "export open quote", "export locked", "history missing", "out missing",
            "another run",
        "policy missing",
    ];

    private readonly TempFolder _folder = new();

    /// <summary>How each ended: its exit code, what it printed, and what it wrote to standard error.</summary>
    public IReadOnlyDictionary<string, (int ExitCode, string Output, string Error)> Ended { get; private set; } =
        new Dictionary<string, (int, string, string)>();

    /// <summary>The full path of a file in the folder of one of them.</summary>
    public string File(string what, string name) => Path.Combine(_folder.Path, what, name);

    public async Task InitializeAsync()
    {
        var held = _cases.Select(Prepare).ToList();
        var driver = _folder.Write("all.ps1", $$"""
            foreach ($case in '{{string.Join("', '", _cases)}}') {
                Set-Location -LiteralPath (Join-Path $PSScriptRoot $case)
                $more = if ($case -eq 'policy missing') { @{ Policy = 'no-such-policy.psd1' } } else { @{} }
                $LASTEXITCODE = 0
                [Console]::Error.WriteLine("==$case")
                $said = & '{{Path.Combine(Sample.Folder, "weekly-report.ps1")}}' -Export deals.csv -History history -Out out -AsOf 2026-11-23 @more
                [Console]::Out.WriteLine("==$case`n$LASTEXITCODE`n$said")
            }
            """);

        var run = await ChildProcess.Run(
            "dotnet", [Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"), "-NoProfile", "-File", driver], _folder.Path);

        held.ForEach(stream => stream?.Dispose());
        var printed = Parts(run.Output);
        var errors = Parts(run.Error);
        printed.Keys.ShouldBe(_cases, ignoreOrder: true, run.Error);
        Ended = _cases.ToDictionary(what => what, what =>
        {
            var said = printed[what].Split('\n', 2);
            return (int.Parse(said[0], CultureInfo.InvariantCulture), said[1].Trim(), errors[what]);
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, string> Parts(string text) =>
        text.Split("==", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('\n', 2))
            .ToDictionary(part => part[0], part => part[1]);

    private FileStream? Prepare(string what)
    {
        WeeklyReportTests.Prepare(Directory.CreateDirectory(Path.Combine(_folder.Path, what)).FullName);
        System.IO.File.WriteAllText(File(what, "out/report.html"), "last week's page");
        System.IO.File.WriteAllText(File(what, "out/changes.csv"), "last week's changes");
        return Spoil(what);
    }

    private FileStream? Spoil(string what)
    {
        var export = File(what, "deals.csv");
        switch (what)
        {
            case "export missing": System.IO.File.Delete(export); return null;
            case "export empty": System.IO.File.WriteAllText(export, ""); return null;
            case "export half written": System.IO.File.AppendAllText(export, "D-9001,Half a deal,Some"); return null;
            case "export open quote": System.IO.File.AppendAllText(export, "D-9001,\"Half a deal,Some"); return null;
            case "export locked": return new FileStream(export, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            case "history missing": Directory.Move(File(what, "history"), File(what, "gone")); return null;
            case "out missing": Directory.Move(File(what, "out"), File(what, "gone")); return null;
            case "another run":
                return new FileStream(File(what, "out/.weekly-report.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            default: return null;
        }
    }
}
