using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>The reader's warning and the report count the rules that an export has no data for alike.</summary>
public sealed partial class BlindRuleCountTests
{
    [Theory]
    [InlineData("samples/without-evidence/hubspot.csv")]
    [InlineData("samples/without-evidence/salesforce-report.csv")]
    [InlineData("tests/EliteSeller.Tests/Corpus/hubspot-de.csv")]
    [InlineData("tests/EliteSeller.Tests/Corpus/calendar-arabic.csv")]
    [InlineData("tests/EliteSeller.Tests/Corpus/asof-pipedrive.csv")]
    public void The_report_says_what_the_reader_says(string file)
    {
        using var session = ModuleSession.Open();
        using var folder = new TempFolder();
        var variables = new { path = Path.Combine(Built.SourceRoot, file), report = folder.File("report.json") };

        var read = session.Run("$null = Test-Opportunity $path -AsOf 2026-11-23", variables);
        var written = session.Run("Export-PipelineReport $path -AsOf 2026-11-23 -OutFile $report -Format Json", variables);

        written.Errors.ShouldBeEmpty();
        var told = read.Warnings.Select(warning => Counts().Match(warning).Value).Single(counts => counts.Length > 0);
        Counts().Match(File.ReadAllText(variables.report)).Value.ShouldBe(told);
    }

    [GeneratedRegex("no data for [0-9]+ of [0-9]+ rules")]
    private static partial Regex Counts();
}
