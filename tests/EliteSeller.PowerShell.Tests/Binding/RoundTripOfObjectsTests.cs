using System;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>A deal is judged alike whatever the shell has done with it on the way: every way of a round trip by every sample.</summary>
public sealed class RoundTripOfObjectsTests : IDisposable
{
    private const string Facts = " | Test-Opportunity -AsOf 2026-11-23 | Sort-Object Id, Name | ForEach-Object { \"$($_.Id)|$($_.Verdict)|"
        + "$($_.Score)|$($_.Potential)|$($_.Momentum)|$($_.Coverage)|\" "
        + "+ (($_.Findings | ForEach-Object { \"$($_.Rule)=$($_.Outcome)\" }) -join ',') }";

    private readonly ModuleSession _session = ModuleSession.Open();

    public static TheoryData<string, string> Ways
    {
        get
        {
            var data = new TheoryData<string, string>();
            string[] ways =
            [
                "$deals | Select-Object *",
                "$deals | Export-Csv $file; $read = Import-Csv $file; $read",
                "$deals | Export-Clixml $file; $read = Import-Clixml $file; $read",
                "$deals | ConvertTo-Json -Depth 3 -WarningAction Ignore | ConvertFrom-Json",
                "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($deals, 2))",
                "$deals | ForEach-Object -Parallel { $_ }",
            ];
            foreach (var sample in new[] { "plain.csv", "hubspot.csv", "salesforce-report.csv", "salesforce-api.csv", "pipedrive.csv",
                "zoho.csv", "dynamics365.csv", "freshsales.csv", "close.csv", "without-evidence/hubspot.csv" })
            {
                foreach (var way in ways)
                {
                    data.Add(sample, way);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_deal_keeps_its_verdict_score_and_findings(string sample, string way)
    {
        var path = Sample(sample);
        if (!File.Exists(path))
        {
            return;
        }

        var file = Path.GetTempFileName();
        try
        {
            var straight = _session.Run("Import-Opportunity $path -WarningAction Ignore" + Facts, new { path });
            straight.Errors.ShouldBeEmpty();
            var round = _session.Run(
                "$deals = Import-Opportunity $path -WarningAction Ignore; & { " + way + " }" + Facts, new { path, file });

            round.Errors.ShouldBeEmpty();
            round.Output.Select(line => line.ToString()).ShouldBe(straight.Output.Select(line => line.ToString()));
            straight.Output.ShouldNotBeEmpty();
        }
        finally
        {
            File.Delete(file);
        }
    }

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

    [Fact]
    public void Results_written_as_text_are_refused_and_not_judged_by_half()
    {
        var run = _session.Run("Import-Opportunity $path -WarningAction Ignore | Test-Opportunity -AsOf 2026-11-23 | ConvertTo-Csv | "
            + "ConvertFrom-Csv | Test-Opportunity -AsOf 2026-11-23", new { path = Sample("plain.csv") });

        run.ErrorIds.ShouldBe(["ResultsAsText"]);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_as_of_day_is_the_same_in_every_culture(string culture)
    {
        using var session = ModuleSession.Open(culture);
        var run = session.Run("(Import-Opportunity $path -WarningAction Ignore | Test-Opportunity -AsOf "
            + "2026-11-23)[0].AsOf.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)", new { path = Sample("plain.csv") });

        run.Errors.ShouldBeEmpty();
        run.Output.Single().ToString().ShouldBe("2026-11-23");
    }

    [Fact]
    public void Every_date_parameter_is_read_the_same_way()
    {
        var run = _session.Run(
            "Get-Command -Module EliteSeller.PowerShell | ForEach-Object { $c = $_; $c.Parameters.Values } | Where-Object { "
                + "$_.ParameterType -in [datetime], [Nullable[datetime]], [datetime[]] } "
            + "| Where-Object { -not ($_.Attributes | Where-Object { $_.GetType().Name -eq 'DayTransformationAttribute' }) } | "
                + "ForEach-Object Name");

        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void An_ambiguous_day_is_asked_about()
    {
        var run = _session.Run("Measure-Pipeline $path -AsOf 12/1/2026", new { path = Sample("plain.csv") });

        run.Errors.Single().ToString().ShouldContain("could be 2026-12-01 or 2026-01-12");
    }

    [Fact]
    public void Rejected_rows_are_never_written_over_the_export_itself()
    {
        var folder = Directory.CreateTempSubdirectory("eliteseller-");
        try
        {
            var path = Path.Combine(folder.FullName, "deals.csv");
            const string Deals = "Id,Name,Amount,Stage\n1,Crane,10,Demo\n2,Winch,20,Demo,more\n";
            File.WriteAllText(path, Deals);

            var run = _session.Run("Import-Opportunity $path -RejectPath $path -Force", new { path });

            run.ErrorIds.ShouldContain("OutputIsInput");
            File.ReadAllText(path).ShouldBe(Deals);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => _session.Dispose();

    private static string Sample(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EliteSeller.PowerShell.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "samples", name.Replace('/', Path.DirectorySeparatorChar));
    }
}
