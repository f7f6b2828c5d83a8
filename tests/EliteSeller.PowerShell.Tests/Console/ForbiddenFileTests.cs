using System;
using System.IO;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Console;

/// <summary>
/// A file that the user may not read. Permissions do not bind an administrator, so the program runs as a process that has given up that
/// privilege; where there is no <c>setpriv</c> to do that with, an administrator cannot see the case and the test says nothing.
/// </summary>
public sealed class ForbiddenFileTests
{
    [Fact]
    public async Task A_file_without_read_permission_is_an_error_and_the_others_are_read()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/setpriv"))
        {
            return;
        }

        using var folder = new TempFolder();
        const string Export = "Id,Name,Amount,Stage,Close Date\n1,Crane,5,Demo,2026-12-31\n";
        folder.Write("a.csv", Export);
        File.SetUnixFileMode(folder.Write("b.csv", Export), UnixFileMode.None);
        folder.Write("c.csv", Export);

        var run = await ChildProcess.Run(
            "/usr/bin/setpriv",
            [
                "--bounding-set=-dac_override,-dac_read_search", "dotnet", Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"),
                    "-Command",
                "Import-Opportunity *.csv -ErrorVariable problems -WarningAction SilentlyContinue | ForEach-Object Name; $problems | "
                    + "ForEach-Object { $_.FullyQualifiedErrorId; $_.ErrorDetails.RecommendedAction }",
            ],
            folder.Path);

        run.Lines.ShouldBe(
        [
            "Crane", "Crane", "FileNotReadable,EliteSeller.PowerShell.ImportOpportunityCommand",
                "Check the permissions, and close other programs that have it open.",
        ], run.Error);
        run.Error.ShouldContain("b.csv");
    }
}
