using System;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>A column that only a team's policy knows is treated as one that the module ships a rule for.</summary>
public sealed class CustomRuleTests : IDisposable
{
    private const string Policy = "@{ Evidence = @( @{ Id = 'PaperProcess'; Column = 'Paper Process'; Good = @('Agreed'); Weight = 6; "
        + "DueFrom = 0.2 } ) }";
    private const string Start = "Id,Name,Amount,Stage,Close Date,Last Activity,Created";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_column_of_blanks_is_no_column()
    {
        var without = Judge(Start, string.Concat(Enumerable.Range(1, 5).Select(i => Row(i) + "\n")));
        var blank = Judge(Start + ",Paper Process", string.Concat(Enumerable.Range(1, 5).Select(i => Row(i) + ",\n")));
        blank.ShouldBe(without);
        blank[0].ShouldContain("PaperProcess NotApplicable 0/0 The export does not have the column 'Paper Process'.");
    }

    [Fact]
    public void In_a_column_that_is_hardly_used_a_blank_is_unknown() =>
        Judge(Start + ",Paper Process", string.Concat(Enumerable.Range(1, 10).Select(i => Row(i) + (i == 1 ? ",Agreed\n" : ",\n"))))[1]
            .ShouldContain("PaperProcess Unknown 0/6 Nobody has recorded PaperProcess yet.");

    [Fact]
    public void In_a_column_that_is_used_a_blank_at_a_late_stage_is_bad_news() =>
        Judge(Start + ",Paper Process", string.Concat(Enumerable.Range(1, 10).Select(i => Row(i) + (i < 6 ? ",Agreed\n" : ",\n"))))[9]
            .ShouldContain("PaperProcess Fail 0/6 Nobody has recorded PaperProcess, and the deal is already in ");

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static string Row(int i) => $"D-{i},Deal {i},1000,Proposal,2027-03-01,2026-11-20,2026-10-01";

    private string[] Judge(string header, string rows)
    {
        var run = _session.Run("Test-Opportunity $path -AsOf 2026-11-23 -Policy $policy",
            new { path = _folder.Write("deals.csv", header + "\n" + rows), policy = _folder.Write("policy.psd1", Policy) });
        run.Errors.ShouldBeEmpty();
        return [.. run.Of<QualificationResult>().Select(result => $"{result.Verdict} {result.Score} {result.Potential}\n"
            + string.Join("\n", result.Findings.Select(
                finding => $"{finding.Rule} {finding.Outcome} {finding.Points}/{finding.PointsPossible} {finding.Reason}")))];
    }
}
