using System;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>A deal that is open twice is named at its first row already, and the same from a file of each kind.</summary>
public sealed class DuplicateTests : IDisposable
{
    private const string Deals = "Id,Account,Deal Name,Amount,Stage,Outcome\n1,Harbour Ltd,Cranes,100,Demo,Open\n2,Quay AG,Winch,20,Demo,"
        + "Open\n"
        + "3,Harbour Ltd,\"Cranes\",900,Demo,Open\n4,Quay AG,Winch,20,Demo,Lost\n";

    private const string Told = " | ForEach-Object { \"$($_.Id) $(($_.Findings | Where-Object Rule -EQ Duplicate).Reason)\" }";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eliteseller-");

    [Fact]
    public void The_first_of_two_rows_knows_of_the_second()
    {
        var path = Write(Deals);

        Lines("Test-Opportunity $path -AsOf 2026-11-23" + Told, path).ShouldBe(
        [
            "1 Open twice? Line 4 has the same account and name.",
            "2 No other open deal of this account has this name or amount.",
            "3 Open twice? Line 2 has the same account and name.",
        ]);
        Lines("Test-Opportunity $path -AsOf 2026-11-23 | Select-Object -First 1" + Told, path).Single().ShouldContain("Line 4");
        Lines("Test-Opportunity $path -AsOf 2026-11-23 -Record $path -WarningAction Ignore | Select-Object -First 1" + Told, path)
            .Single().ShouldContain("Line 4");
    }

    [Fact]
    public void Objects_of_the_pipeline_pass_once_so_nothing_is_said_of_them()
    {
        var path = Write(Deals);

        Lines("Import-Opportunity $path | Test-Opportunity -AsOf 2026-11-23" + Told, path).ShouldAllBe(line =>
            line.EndsWith("Nobody has looked for duplicates: that takes a file that can be read twice, with accounts."));
        Lines("$a = Test-Opportunity $path -AsOf 2026-11-23; $b = Import-Opportunity $path | Test-Opportunity -AsOf 2026-11-23; "
            + "0..2 | ForEach-Object { \"$($a[$_].Verdict) $($a[$_].Score)\" -eq \"$($b[$_].Verdict) $($b[$_].Score)\" }", path)
            .ShouldBe(["True", "True", "True"]);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    private string[] Lines(string script, string path)
    {
        var run = _session.Run(script, new { path });
        run.Errors.ShouldBeEmpty();
        return [.. run.Output.Select(line => line.ToString()!)];
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, "deals.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
