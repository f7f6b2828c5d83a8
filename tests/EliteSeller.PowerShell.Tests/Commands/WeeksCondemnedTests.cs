using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using EliteSeller.Analysis.Qualification;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>For how long a deal has been one to walk away from.</summary>
public sealed class WeeksCondemnedTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    public WeeksCondemnedTests()
    {
        // Old is dead all the time, Broken was spoken to in the second week, New falls silent last, Fine lives.
        for (var week = 0; week < 5; week++)
        {
            var day = new DateTime(2026, 10, 26).AddDays(7 * week);
            string In(int days) => day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string Row(string id, bool isDead) => isDead
                ? $"{id},Deal {id},100,Proposal,2026-03-01,2026-08-01,2026-05-01,2026-03-20,\n"
                : $"{id},Deal {id},100,Proposal,2026-03-01,{In(40)},{In(-2)},{In(-5)},Contract call with Ann\n";
            _folder.Write(FormattableString.Invariant($"past/{day:yyyy-MM-dd} deals.csv"),
                "Id,Name,Amount,Stage,Created,Close Date,Last Activity,Stage Entered Date,Next Step\n"
                + Row("Old", true) + Row("Broken", week != 1) + Row("New", week == 4) + Row("Fine", false));
        }
    }

    [Theory]
    [InlineData("Test-Opportunity 'past/2026-11-23 deals.csv' -History past -AsOf 2026-11-23")]
    [InlineData("Import-Opportunity 'past/2026-11-23 deals.csv' -History past | Test-Opportunity -History past -AsOf 2026-11-23")]
    public void It_counts_the_weeks_without_a_break(string command)
    {
        var results = Run(command).Of<QualificationResult>();

        results.Select(result => $"{result.Id} {result.Verdict} {result.WeeksCondemned}").ShouldBe(
            ["Old WalkAway 4", "Broken WalkAway 2", "New WalkAway 0", "Fine AskForNo "]);
    }

    [Fact]
    public void Without_a_history_of_exports_nobody_knows() =>
        Run("Test-Opportunity 'past/2026-11-23 deals.csv' -AsOf 2026-11-23").Of<QualificationResult>()
            .ShouldAllBe(result => result.WeeksCondemned == null);

    [Fact]
    public void The_report_counts_the_same_runs()
    {
        Run("Export-PipelineReport -Path 'past/2026-11-23 deals.csv' -History past -AsOf 2026-11-23 -OutFile report.json");

        var text = System.IO.File.ReadAllText(_folder.File("report.json"));
        using var report = JsonDocument.Parse(text);
        string.Join(' ', Runs(report.RootElement).Distinct().Order()).ShouldContain("New 1 Old 5");
        string.Join(' ', Runs(report.RootElement).Distinct().Order()).ShouldContain("Broken 3");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static System.Collections.Generic.IEnumerable<string> Runs(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Runs),
        JsonValueKind.Object when element.TryGetProperty("walkAwayRuns", out var runs) && runs.ValueKind == JsonValueKind.Number
            && element.TryGetProperty("id", out var id) => [$"{id.GetString()} {runs.GetInt32()}"],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Runs(property.Value)),
        _ => [],
    };

    private SessionRun Run(string script)
    {
        var run = _session.At(_folder.Path).Run(script);
        run.Errors.ShouldBeEmpty();
        return run;
    }
}
