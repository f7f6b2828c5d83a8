using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Packaging;

/// <summary>Everything that is published, made once for the tests from what is built.</summary>
public sealed class Packages : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>The folder of the packages.</summary>
    public string Folder => _folder.File("package");

    /// <summary>The full path of one of them.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    public async Task InitializeAsync() => await MakeAgain(Folder);

    /// <summary>Makes the packages into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="bills">A folder to make the bills of materials in, or null to take those that were made before.</param>
    internal static async Task MakeAgain(string folder, string? bills = null)
    {
        // One node: a second one takes longer to start than the work, and could outlive the build and keep our pipe open.
        var run = await ChildProcess.Run("dotnet",
            ["build", "tools/EliteSeller.Packaging", "-t:Package", "--no-restore", "-nologo", "-maxCpuCount:1", "-p:NoBuild=true",
                $"-p:PackageDir={folder}/", $"-p:Configuration={Built.Configuration}", .. bills is null
                    ? [] : new[] { $"-p:BillsDir={bills}" }],
            Built.SourceRoot);
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
    }

    /// <summary>The names of the entries of a package or a zip.</summary>
    public IReadOnlyList<string> Entries(string name)
    {
        using var archive = ZipFile.OpenRead(this[name]);
        return [.. archive.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName))];
    }

    /// <summary>The text of an entry.</summary>
    public string Text(string name, string entry)
    {
        using var archive = ZipFile.OpenRead(this[name]);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
