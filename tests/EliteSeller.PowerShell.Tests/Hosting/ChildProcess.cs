using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading.Tasks;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>A program run to its end with nothing on its standard input.</summary>
internal sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a program; fails when it takes longer than it may.</summary>
    /// <param name="program">The executable.</param>
    /// <param name="arguments">Its arguments, one word each.</param>
    /// <param name="folder">The current folder; the tests' own unless given.</param>
    /// <param name="input">What it finds on standard input.</param>
    /// <param name="minutes">How long it may take.</param>
    /// <param name="environment">Variables that it finds set.</param>
    public static async Task<ChildProcess> Run(
        string program, IEnumerable<string> arguments, string? folder = null, string input = "",
        int minutes = 5, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
        };
        // What the tests set for their own sessions would change what a user sees.
        start.Environment.Remove("PSModulePath");
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm";
        // What runs for a second or two ends before what the runtime learns from watching it would pay.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(minutes));
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ChildProcess(process.ExitCode, Plain(await output), Plain(await error));
    }

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
