using System;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>The age and the words of evidence mean the same for a file and for the deals that were read from it.</summary>
public sealed class EvidenceOfObjectsTests : IDisposable
{
    private const string Facts = " | Test-Opportunity -AsOf 2026-11-23 | Sort-Object Id, Name | ForEach-Object { \"$($_.Id)|$($_.Verdict)|"
        + "$($_.Score)|$($_.Potential)|$($_.Momentum)|$($_.Coverage)|\" "
        + "+ (($_.Findings | ForEach-Object { \"$($_.Rule)=$($_.Outcome)\" }) -join ',') }";

    private readonly ModuleSession _session = ModuleSession.Open();

    [Theory]
    [InlineData("$deals | Select-Object *")]
    [InlineData("$deals | Export-Csv $file; $read = Import-Csv $file; $read")]
    [InlineData("$deals | Export-Clixml $file; $read = Import-Clixml $file; $read")]
    [InlineData("$deals | ConvertTo-Json -Depth 3 -WarningAction Ignore | ConvertFrom-Json")]
    [InlineData("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($deals, 2))")]
    public void Evidence_stays_as_old_as_it_was(string way)
    {
        var (path, file) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            File.WriteAllText(path, "Id,Name,Amount,Stage,Sponsor,Business Issue,Benefit Ask,Benefit Asked On\n"
                + "1,A,10,Demo,Confirmed 12 May 2026 by Jane,2026-11-01,Yes,2026-10-20\n2,B,10,Demo,Jane,Confirmed 2025-01-02,,\n");
            var straight = _session.Run("Import-Opportunity $path" + Facts, new { path });
            var round = _session.Run("$deals = Import-Opportunity $path; & { " + way + " }" + Facts, new { path, file });

            straight.Output.Select(line => line.ToString()).First()!.ShouldContain("Sponsor=Unknown");
            round.Errors.ShouldBeEmpty();
            round.Output.Select(line => line.ToString()).ShouldBe(straight.Output.Select(line => line.ToString()));
            _session.Run("(Import-Opportunity $path).EvidencedOn", new { path }).Output.Select(line => line.ToString()).ShouldBe(
                ["BusinessIssue=2026-11-01, Sponsor=2026-05-12", "BusinessIssue=2025-01-02"]);
        }
        finally
        {
            File.Delete(path);
            File.Delete(file);
        }
    }

    [Fact]
    public void The_words_of_a_policy_count_for_files_and_for_deals_of_the_pipeline()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", "Id,Name,Amount,Stage,Customer Priority\n1,A,1,Demo,High\n2,B,1,Demo,Low\n3,C,1,Demo,High\n"
            + "4,D,1,Demo,High\n5,E,1,Demo,Low\n6,F,1,Demo,High\n");
        folder.Write("policy.psd1", "@{ EvidenceMap = @{ CustomerPriority = @{ High = 'Confirmed'; Low = 'Assumed' } } }");
        const string Outcomes = " | ForEach-Object { ($_.Findings | Where-Object Rule -EQ CustomerPriority).Points }";

        foreach (var (command, points) in new[]
        {
            ("Test-Opportunity deals.csv -Policy policy.psd1 -AsOf 2026-11-23", "6 3 6 6 3 6"),
            ("Import-Opportunity deals.csv -WarningAction Ignore | Test-Opportunity -Policy policy.psd1 -AsOf 2026-11-23", "6 3 6 6 3 6"),
            ("Import-Opportunity deals.csv -EvidenceMap @{ CustomerPriority = @{ High = 'No' } } | Test-Opportunity -Policy policy.psd1 "
                + "-AsOf 2026-11-23", "0 3 0 0 3 0"),
            ("Test-Opportunity deals.csv -Policy policy.psd1 -ReadingOption @{ EvidenceMap = @{ CustomerPriority = @{ High = 'No' } } } "
                + "-AsOf 2026-11-23", "0 3 0 0 3 0"),
        })
        {
            var run = _session.At(folder.Path).Run(command + Outcomes);
            run.Errors.ShouldBeEmpty();
            string.Join(' ', run.Output.Select(line => line.ToString())).ShouldBe(points, command);
            run.Warnings.ShouldAllBe(warning => !warning.Contains("known meaning"));
        }
    }

    public void Dispose() => _session.Dispose();
}
