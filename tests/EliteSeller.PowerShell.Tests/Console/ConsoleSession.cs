using System;
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

    /// <summary>Runs <c>eliteseller</c> with text on standard input and nobody at a terminal.</summary>
    public Task<ChildProcess> Run(string[] arguments, string input = "") =>
        ChildProcess.Run("dotnet", [Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"), .. arguments], _folder.Path, input);

    /// <summary>The text of a file that a script has written.</summary>
    public string Written(string name) => File.ReadAllText(_folder.File(name));

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
