using System;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text;

namespace EliteSeller.Console;

/// <summary>What the program says about itself.</summary>
internal static class HelpText
{
    private const int Width = 80;

    /// <summary>The versions that an error report needs.</summary>
    public static string Version { get; } =
        $"eliteseller {VersionOf(typeof(HelpText).Assembly)} (PowerShell engine {VersionOf(typeof(PSObject).Assembly)}, .NET {Environment.Version})";

    /// <summary>How the program is called.</summary>
    public static string Usage { get; } = """

        Usage: eliteseller [-File] <script.ps1> [arguments]
               eliteseller -Command <text | ->
               eliteseller -Version | -Help

        """.ReplaceLineEndings();

    /// <summary>Everything.</summary>
    public static string Full { get; } = $"""
        Runs a PowerShell script or command with the EliteSeller module loaded, on a
        machine that has .NET and no PowerShell.
        {Usage}
          -File, -f        Runs a script. What follows are the script's arguments.
          -Command, -c     Runs a text; "-" reads it from standard input.
          -NonInteractive  Asks nothing: a confirmation is refused with an error.
          -Version, -v     Prints the versions.
          -Help, -h        Prints this.

          eliteseller -Command "Get-Command -Module EliteSeller.PowerShell"
          eliteseller -Command "Get-Help Test-Opportunity -Full"

        Exit codes: what the script's exit says; 1 after a throw, or when the last
        command of -Command failed; 64 for a wrong command line or a missing script;
        70 when the module does not load; 130 after Ctrl+C.

        Errors go to standard error. There is colour only on a terminal, and none when
        NO_COLOR is set.

        It is the engine of PowerShell itself, with its language, the EliteSeller
        commands, Where-Object, ForEach-Object, Get-Help, Get-Command and the module
        commands. For everything else that pwsh brings, run the script in pwsh:

        {Missing()}
        """.ReplaceLineEndings();

    private static string Missing()
    {
        var text = new StringBuilder();
        foreach (var (group, names) in MissingCommands.Groups)
        {
            text.AppendLine(group + ":");
            var column = Width;
            foreach (var word in names.Select((name, i) => i + 1 < names.Length ? name + "," : name))
            {
                if (column + 1 + word.Length > Width)
                {
                    text.Append(column == Width ? " " : Environment.NewLine + " ");
                    column = 1;
                }

                text.Append(' ').Append(word);
                column += 1 + word.Length;
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+', ' ')[0] ?? "";
}
