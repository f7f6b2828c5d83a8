using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>The same forty deals, written as each CRM exports them, are judged alike.</summary>
public sealed class CrmAgreementTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();

    [Theory]
    [InlineData("salesforce-api.csv")]
    [InlineData("hubspot.csv")]
    [InlineData("dynamics365.csv")]
    [InlineData("pipedrive.csv")]
    [InlineData("zoho.csv")]
    [InlineData("freshsales.csv")]
    [InlineData("close.csv")]
    [InlineData("plain.csv")]
    public void Verdicts_scores_and_findings_are_those_of_the_Salesforce_report(string file)
    {
        var expected = Judge("salesforce-report.csv");
        var actual = Judge(file);
        actual.Count.ShouldBe(40);
        foreach (var (name, result) in actual)
        {
            Tell(result).ShouldBe(Tell(expected[name]), name);
        }
    }

    [Theory]
    [InlineData("salesforce-report.csv")]
    [InlineData("hubspot.csv")]
    [InlineData("dynamics365.csv")]
    [InlineData("pipedrive.csv")]
    [InlineData("zoho.csv")]
    public void Without_evidence_no_deal_is_cleared_and_all_are_still_ranked(string file)
    {
        var results = Judge("without-evidence/" + file).Values.Where(result => result.Verdict != Verdict.Closed).ToArray();
        results.ShouldNotContain(result => result.Verdict == Verdict.Pursue);
        results.ShouldContain(result => result.Verdict == Verdict.WalkAway);
        results.ShouldAllBe(result =>
            result.BlindSpots.Contains("Sponsor") && result.BlindSpots.Contains("BusinessIssue")
            && result.BlindSpots.Contains("BenefitAsk"));
        results.Count(result => result.Momentum is not null).ShouldBeGreaterThan(30);
        results.Select(result => result.Momentum).Distinct().Count().ShouldBeGreaterThan(5);
    }

    public void Dispose() => _session.Dispose();

    private Dictionary<string, QualificationResult> Judge(string file)
    {
        var run = _session.Run(
            "Test-Opportunity $path -AsOf 2026-11-23 -IncludeClosed", new { path = Path.Combine(Built.SourceRoot, "samples", file) });
        run.Errors.ShouldBeEmpty();
        return run.Of<QualificationResult>().ToDictionary(result => result.Name!);
    }

    private static string Tell(QualificationResult result) =>
        $"{result.Verdict} {result.Score} {result.Potential} {result.Momentum} {result.Evidence} {result.Coverage} {result.BadNewsDays} "
            + $"{result.NextQuestion}\n"
        + string.Join("\n",
            result.Findings.Select(finding =>
            $"{finding.Rule} {finding.Outcome} {finding.Points}/{finding.PointsPossible} {finding.Since} {finding.PointsIfResolved}"));
}
