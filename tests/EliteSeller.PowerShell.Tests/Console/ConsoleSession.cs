using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;

namespace EliteSeller.PowerShell.Tests.Console;

/// <summary>A folder with scripts, and <c>eliteseller</c> run in it as a process of its own.</summary>
internal sealed class ConsoleSession : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Puts a script into the folder.</summary>
    public ConsoleSession With(string name, string script)
    {
        _folder.Write(name, script);
        return this;
    }

    /// <summary>Runs <c>eliteseller</c> with nobody at a terminal.</summary>
    public Task<ChildProcess> Run(params string[] arguments) => RunWith("", arguments);

    /// <summary>Runs <c>eliteseller</c> with text on standard input.</summary>
    public Task<ChildProcess> RunWith(string input, params string[] arguments) =>
        ChildProcess.Run("dotnet", [Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"), .. arguments], _folder.Path, input);

    /// <summary>Runs a script that makes a file called "started" and then waits, and sends it a signal.</summary>
    public Task<ChildProcess> RunAndSignal(string signal, params string[] arguments)
    {
        // A job in the background of a shell ignores SIGINT, and so would all that it starts.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        return ChildProcess.Run(command[0], [.. command[1..], Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"), .. arguments], _folder.Path, whileRunning: async process =>
        {
            while (!File.Exists(_folder.File("started")) && !process.HasExited)
            {
                await Task.Delay(20);
            }

            using var kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        });
    }

    /// <summary>The text of a file that a script has written, or null.</summary>
    public string? Written(string name) => File.Exists(_folder.File(name)) ? File.ReadAllText(_folder.File(name)) : null;

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
