using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Samples;

public sealed class QualifyScriptTests
{
    private static readonly string Script = Path.Combine(Sample.Folder, "qualify.ps1");

    [Fact]
    public void The_main_job_prints_the_table_the_bad_news_and_the_questions()
    {
        using var session = ModuleSession.Open();

        var run = session.Run("& $script", new { script = Script });

        run.Errors.ShouldBeEmpty();
        run.Of<QualificationResult>().Count.ShouldBe(34);
        var text = run.Of<string>();
        text.ShouldContain("Core system replacement, Thornbury Savings");
        text.SkipWhile(line => line != "Ask for the no:").Count(line => line.StartsWith("  ", System.StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public void The_urgent_deals_come_first()
    {
        using var session = ModuleSession.Open();

        var verdicts = session.Run("& $script", new { script = Script }).Of<QualificationResult>().Select(result => result.Verdict!.Value)
            .ToList();

        verdicts.ShouldBe(verdicts.Order());
    }

    [Fact]
    public void Every_deal_to_pursue_gets_its_roadmap_and_no_other()
    {
        using var session = ModuleSession.Open();
        using var folder = new TempFolder();

        var run = session.Run("& $script -RoadmapDirectory $folder", new { script = Script, folder = folder.Path });

        run.Errors.ShouldBeEmpty();
        Directory.GetFiles(folder.Path, "*.md")
            .Length.ShouldBe(run.Of<QualificationResult>().Count(result => result.Verdict == Verdict.Pursue));
    }

    [Fact]
    public void Without_a_deal_the_script_says_why_and_prints_no_empty_headings()
    {
        using var session = ModuleSession.Open();

        var run = session.Run("& $script -Path ./no-such-export.csv; $LASTEXITCODE", new { script = Script });

        run.ErrorIds.ShouldContain("FileNotFound");
        run.Output.Select(output => output.BaseObject).ShouldBe([3]);
    }
}
