using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>Beth keeps deals too long (briefing 38): what the gates say about those that she still carries.</summary>
public sealed class BethTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();

    [Fact]
    public void The_gates_fire_on_the_deals_that_they_should()
    {
        var gates = Beth().Where(result => result.Verdict == Verdict.WalkAway).ToDictionary(
            result => result.Name!,
            result => string.Join(" ", result.BadNews.Select(finding => finding.Rule)
                .Intersect(["WayToADecision", "HangingByAThread", "AskedAndRefused"]).Order(StringComparer.Ordinal)));
        gates.ShouldBe(new Dictionary<string, string>
        {
            ["Harbour permits"] = "HangingByAThread WayToADecision",
            ["Catalogue print flow"] = "HangingByAThread WayToADecision",
            ["Orchard sensors"] = "HangingByAThread WayToADecision",
            ["Call recording"] = "AskedAndRefused WayToADecision",
            ["Dental lab orders"] = "HangingByAThread",
            ["Fuel card portal"] = "HangingByAThread WayToADecision",
        }, ignoreOrder: true);
    }

    [Fact]
    public void Bad_news_says_since_when_it_could_have_been_known()
    {
        foreach (var result in Beth().Where(result => result.Verdict == Verdict.WalkAway))
        {
            var oldest = result.BadNews.Where(finding => finding.Since is not null).Min(finding => finding.Since!.Value);
            result.BadNewsDays.ShouldBe((result.AsOf - oldest).Days);
            result.BadNewsDays!.Value.ShouldBeGreaterThan(30);
        }
    }

    [Fact]
    public void The_hours_on_deals_below_the_line_are_those_of_the_file()
    {
        var walkAway = Beth().Where(result => result.Verdict == Verdict.WalkAway).ToArray();
        var hours = walkAway.Sum(result => result.Opportunity.HoursInvested ?? 0m);
        hours.ShouldBe(
            walkAway.Sum(result => decimal.Parse((string)result.Opportunity.Fields["Hours Invested"]!, CultureInfo.InvariantCulture)));
        hours.ShouldBe(875m); // 198 + 87 + 104 + 276 + 51 + 159
    }

    public void Dispose() => _session.Dispose();

    private QualificationResult[] Beth() =>
        [.. _session.Run("Test-Opportunity $path -AsOf 2026-11-23", new { path = Path.Combine(Built.SourceRoot, "samples", "beth.csv") })
            .Of<QualificationResult>()];
}
