using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.Tests;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>
/// A deal is judged alike whatever the shell has done with it on the way: every way of a round trip by every sample, with what the customer
/// has told and without. On a desk two samples are drawn for all ways.
/// </summary>
public sealed class RoundTripOfObjectsTests(RoundTripOfObjectsTests.Judged judged) : IClassFixture<RoundTripOfObjectsTests.Judged>
{
    private const string Judge = " | Test-Opportunity -AsOf 2026-11-23 -IncludeClosed";

    private const string Facts = " | Sort-Object Id, Name, Verdict, Score | ForEach-Object { $found = $_.Findings; "
        + "\"$($_.Id)|$($_.Name)|$($_.Verdict)|$($_.Score)|$($_.Potential)|$($_.Momentum)|$($_.Coverage)|$($found.Rule)|$($found.Outcome)|"
        + "$($found.Points)|$($found.PointsPossible)|$($found.Reason)\" }";

    private static readonly IReadOnlyList<string> _samples = Repeats.Drawn(
    [
        "beth.csv", "close.csv", "closed-deals.csv", "dynamics365.csv", "freshsales.csv", "hubspot.csv", "pipedrive.csv", "plain.csv",
        "salesforce-api.csv", "salesforce-report.csv", "zoho.csv", "history/2026-11-16 pipeline.csv", "history/2026-11-23 pipeline.csv",
    ], 2);

    private static readonly Dictionary<string, string> _ways = new()
    {
        ["Select-Object"] = "Select-Object *",
        ["Csv"] = "Export-Csv $between; Import-Csv $between",
        ["Clixml"] = "Export-Clixml $between; Import-Clixml $between",
        ["Json"] = "ConvertTo-Json -Depth 3 -WarningAction Ignore | ConvertFrom-Json",
        ["what a job sends"] = "Write-Output -OutVariable all | Out-Null; [Management.Automation.PSSerializer]::Deserialize("
            + "[Management.Automation.PSSerializer]::Serialize($all, 2))",
        ["Parallel"] = "ForEach-Object -Parallel { $_ }",
        ["copy"] = "ForEach-Object { $copy = [ordered]@{}; foreach ($p in $_.PSObject.Properties) { $copy[$p.Name] = $p.Value }; "
            + "[pscustomobject]$copy }",
    };

    public static TheoryData<string, bool, string> Ways => Matrix(_ways.Keys);

    // Results that were written as text have lost their deals, and are refused.
    public static TheoryData<string, bool, string> WaysOfResults => Matrix(_ways.Keys.Where(way => way != "Csv"));

    public static TheoryData<string> Samples => [.. _samples];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_deal_keeps_its_verdict_score_and_findings(string sample, bool hasEvidence, string way) =>
        Round(sample, hasEvidence, way, one => one.Deals);

    [Theory]
    [MemberData(nameof(WaysOfResults))]
    public void A_result_keeps_its_verdict_score_and_findings(string sample, bool hasEvidence, string way) =>
        Round(sample, hasEvidence, way, one => one.Results);

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_samples_without_evidence_hold_none(string sample) => judged.Session.Pipe(
        judged.Of(sample, hasEvidence: false).Results,
        "ForEach-Object Findings | Where-Object IsAnsweredByCustomer | Where-Object Outcome -in Pass, Fail").Output.ShouldBeEmpty();

    private static TheoryData<string, bool, string> Matrix(IEnumerable<string> ways)
    {
        var data = new TheoryData<string, bool, string>();
        foreach (var way in ways)
        {
            foreach (var hasEvidence in new[] { true, false })
            {
                foreach (var sample in Repeats.Drawn(_samples, 1))
                {
                    data.Add(sample, hasEvidence, way);
                }
            }
        }

        return data;
    }

    private void Round(string sample, bool hasEvidence, string way, Func<Straight, IReadOnlyList<PSObject>> objects)
    {
        using var folder = new TempFolder();
        var straight = judged.Of(sample, hasEvidence);

        var round = judged.Session.Run(
            "& { $objects | " + _ways[way] + " }" + Judge + Facts,
            new { objects = objects(straight), between = folder.File("between.txt") });

        round.Errors.ShouldBeEmpty();
        round.Output.Select(line => line.ToString()).ShouldBe(straight.Facts);
    }

    /// <summary>A sample as it is judged straight away.</summary>
    internal sealed record Straight(IReadOnlyList<PSObject> Deals, IReadOnlyList<PSObject> Results, IReadOnlyList<string> Facts);

    /// <summary>Each sample, read and judged once for all ways.</summary>
    public sealed class Judged : IDisposable
    {
        // Headers of what a team asks the customer and writes down, in the words of each CRM.
        private const string Strip = "Import-Csv $path | Select-Object * -ExcludeProperty '*Business*Issue*', '*Customer*Priority*', "
            + "'*Executive*Access*', '*Economic*Buyer*', '*Spending*Authority*', '*Budget*Authority*', '*Champion*', '*Sponsor*', "
            + "'*Service*Capacity*', '*Ask', '*Ask__c', '*Asked*On*' | Export-Csv $file";

        private readonly Dictionary<(string Sample, bool HasEvidence), Straight> _straight = [];

        internal ModuleSession Session { get; } = ModuleSession.Open();

        internal Straight Of(string sample, bool hasEvidence)
        {
            if (!_straight.TryGetValue((sample, hasEvidence), out var straight))
            {
                _straight.Add((sample, hasEvidence), straight = Read(sample, hasEvidence));
            }

            return straight;
        }

        public void Dispose() => Session.Dispose();

        private Straight Read(string sample, bool hasEvidence)
        {
            using var folder = new TempFolder();
            var path = Path.Combine(Built.SourceRoot, "samples", sample.Replace('/', Path.DirectorySeparatorChar));
            if (!hasEvidence)
            {
                Session.Run(Strip, new { path, file = folder.File("stripped.csv") }).Errors.ShouldBeEmpty();
                path = folder.File("stripped.csv");
            }

            var deals = Session.Run("Import-Opportunity $path -WarningAction Ignore", new { path });
            var results = Session.Pipe(deals.Output, Judge.TrimStart(' ', '|'));
            var facts = Session.Pipe(results.Output, Facts.TrimStart(' ', '|'));
            deals.Errors.Concat(results.Errors).Concat(facts.Errors).ShouldBeEmpty();
            facts.Output.Count.ShouldBe(deals.Output.Count);
            facts.Output.Count.ShouldBeGreaterThan(20);
            return new Straight([.. deals.Output], [.. results.Output], [.. facts.Output.Select(line => line.ToString())]);
        }
    }
}
