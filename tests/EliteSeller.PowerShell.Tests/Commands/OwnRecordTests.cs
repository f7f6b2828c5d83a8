using System;
using System.Linq;
using System.Text;
using EliteSeller.Analysis.Qualification;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>Where the closed deals come from by which OwnRecord judges.</summary>
public sealed class OwnRecordTests : IDisposable
{
    private const string Header = "Id,Name,Owner,Amount,Stage,Outcome,Created,Close Date,Last Activity\n";
    private const string Told = "Of your deals still open after 150 days, 0% were won (0–6, n = 60).";

    private static readonly string Open = "O-1,Old crane,Ann,100,Proposal,Open,2026-06-26,2026-12-31,2026-11-20\n";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_file_is_judged_by_its_own_closed_deals_wherever_they_stand()
    {
        _folder.Write("deals.csv", Header + Open + Closed);

        foreach (var command in new[] { "Test-Opportunity deals.csv", "Get-Item deals.csv | Test-Opportunity" })
        {
            var result = Run($"{command} -AsOf 2026-11-23").Single<QualificationResult>();
            ReasonOf(result).ShouldBe(Told);
            result.ChanceAtThisAge!.ToString().ShouldBe("0% (0–6, n = 60)");
        }
    }

    [Fact]
    public void Deals_of_the_pipeline_have_the_record_that_is_named()
    {
        _folder.Write("deals.csv", Header + Open + Closed);
        _folder.Write("closed.csv", Header + Closed);

        ReasonOf(Run("Import-Opportunity deals.csv | Test-Opportunity -AsOf 2026-11-23").Single<QualificationResult>())
            .ShouldBe("Too few closed deals to say how often a deal of this age is won.");
        ReasonOf(Run("Import-Opportunity deals.csv | Test-Opportunity -AsOf 2026-11-23 -Record closed.csv").Single<QualificationResult>())
            .ShouldBe(Told);
        _folder.Write("open.csv", Header + Open);
        ReasonOf(Run("Test-Opportunity open.csv -AsOf 2026-11-23 -Record clo*.csv").Single<QualificationResult>()).ShouldBe(Told);
    }

    [Fact]
    public void A_record_of_too_few_deals_is_told_of_when_it_was_named()
    {
        _folder.Write("open.csv", Header + Open);

        var run = _session.At(_folder.Path).Run("Test-Opportunity open.csv -AsOf 2026-11-23 -Record open.csv");

        run.Errors.ShouldBeEmpty();
        run.Warnings.ShouldContain("-Record has 0 won and 0 lost deals with both dates; OwnRecord needs 40, at least 10 of each.");
        Run("Test-Opportunity open.csv -AsOf 2026-11-23 -Record none.csv", "FileNotFound");
    }

    [Fact]
    public void The_report_judges_like_Test_Opportunity()
    {
        _folder.Write("deals.csv", Header + Open + Closed);

        Run("Export-PipelineReport -Path deals.csv -AsOf 2026-11-23 -OutFile report.json -PassThru");
        System.IO.File.ReadAllText(_folder.File("report.json")).ShouldContain("Of your deals still open after 150 days");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    // 20 won and 20 lost after 50 days, 60 lost after 200.
    private static string Closed
    {
        get
        {
            var rows = new StringBuilder();
            for (var i = 0; i < 100; i++)
            {
                var close = i < 40 ? "2025-02-20" : "2025-07-20";
                rows.Append(FormattableString.Invariant(
                    $"C-{i},Deal,Ann,100,{(i < 20 ? "Closed Won,Won" : "Closed Lost,Lost")},2025-01-01,{close},{close}\n"));
            }

            return rows.ToString();
        }
    }

    private static string ReasonOf(QualificationResult result) =>
        result.Findings.Single(finding => finding.Rule == "OwnRecord").Reason;

    private SessionRun Run(string script, params string[] errors)
    {
        var run = _session.At(_folder.Path).Run(script);
        run.ErrorIds.ShouldBe(errors);
        return run;
    }
}
