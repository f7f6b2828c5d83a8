using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading.Tasks;

namespace EliteSeller.PowerShell.Probe;

/// <summary>
/// Runs one script in a number of bare runspaces at once: <c>Probe 8 "script"</c>. Output and errors go to standard output, a line each.
/// </summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        var count = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var lines = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => Run(arguments[1]))));
        foreach (var line in lines.SelectMany(l => l))
        {
            Console.WriteLine(line);
        }
    }

    private static string[] Run(string script)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = System.Management.Automation.PowerShell.Create(runspace);
        try
        {
            var output = shell.AddScript(script).Invoke().Select(o => o?.ToString() ?? "").ToArray();
            return [.. output, .. shell.Streams.Error.Select(e => "ERROR " + e)];
        }
        catch (RuntimeException failure)
        {
            return ["ERROR " + failure.ErrorRecord];
        }
    }
}
