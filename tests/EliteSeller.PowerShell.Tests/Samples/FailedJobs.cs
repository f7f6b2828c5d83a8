using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
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
    public IReadOnlyDictionary<string, JobEnd> Ended { get; private set; } = new Dictionary<string, JobEnd>();

    /// <summary>The full path of a file in the folder of one of them.</summary>
    public string File(string what, string name) => Path.Combine(_folder.Path, what, name);

    public async Task InitializeAsync()
    {
        var held = _cases.Select(Prepare).ToList();
        var ended = await JobShell.Run(
            _folder, [.. _cases.Select(what => (what, what == "policy missing" ? "-Policy no-such-policy.psd1" : ""))]);

        held.ForEach(stream => stream?.Dispose());
        Ended = _cases.Zip(ended).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private FileStream? Prepare(string what)
    {
        JobShell.Prepare(Directory.CreateDirectory(Path.Combine(_folder.Path, what)).FullName);
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
