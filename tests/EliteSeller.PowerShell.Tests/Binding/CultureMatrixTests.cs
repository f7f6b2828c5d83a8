using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Samples;
using EliteSeller.Tests;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>Every writer writes the same bytes in every culture and calendar, with every date given as the user types it.</summary>
public sealed class CultureMatrixTests
{
    private const string Script = """
        $ProgressPreference = 'SilentlyContinue'; $WarningPreference = 'Ignore'
        foreach ($format in 'html', 'md', 'json') {
            Export-PipelineReport 'samples/history/2026-11-23 pipeline.csv' -Previous 'samples/history/2026-11-16 pipeline.csv' `
                -PreviousDate 2026-11-16 -AsOf 2026-11-23 -OutFile "report-$format.$format"
        }
        foreach ($format in 'html', 'md', 'csv', 'ics', 'xlsx') {
            Import-Opportunity samples/plain.csv -AsOf 2026-11-23 | Select-Object -First 1 |
                New-ActionRoadmap -AsOf 2026-11-23 -GoLive 2027-03-31 | Export-ActionRoadmap -Path "plan.$format"
        }
        $actions = Test-Opportunity samples/plain.csv -AsOf 2026-11-23 | Get-OpportunityAction
        foreach ($format in 'csv', 'xlsx') { $actions | Export-ReviewSheet "sheet.$format" }
        $actions | Export-OpportunityAction actions.csv -Accept -ErrorAction Ignore
        Add-LedgerEntry ledger.csv -OpportunityId D-1 -Ask Benefit -Answer Yes -On 2026-11-20 -AsOf 2026-11-23
        New-QualificationPolicy policy.psd1
        Measure-Pipeline samples/salesforce-report.csv -AsOf 2026-11-23 |
            ForEach-Object { '{0} {1} {2} {3}' -f $_.Open, $_.Won, $_.Lost, $_.Idle30 } | Set-Content measure.txt
        """;

    private static readonly Lazy<Dictionary<string, string>> _english = new(() =>
    {
        using var folder = new TempFolder();
        return Write("en-US", folder);
    });

    /// <summary>The cultures; on a desk three of them.</summary>
    public static TheoryData<string> Cultures => [.. Repeats.Drawn(["th-TH", "fa-IR", "ar-SA", "de-DE", "en-GB", "tr-TR"], 3)];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_bytes_are_those_of_en_US(string culture)
    {
        using var folder = new TempFolder();

        _english.Value.ShouldBe(Write(culture, folder));
    }

    [Theory]
    [InlineData("th-TH", "calendar-thai.csv")]
    [InlineData("fa-IR", "calendar-persian.csv")]
    [InlineData("ar-SA", "calendar-arabic.csv")]
    public void An_export_is_judged_alike_on_a_machine_of_its_own_calendar(string culture, string file)
    {
        var there = Judge("en-US", file);

        there.Count.ShouldBe(2);
        Judge(culture, file).ShouldBe(there);
    }

    private static List<string> Judge(string culture, string file)
    {
        using var session = ModuleSession.Open(culture);
        var run = session.Run(
            "Test-Opportunity $path -AsOf 2026-11-23 -WarningAction Ignore | ForEach-Object { $f = $_.Findings; "
                + "\"$($_.Id)|$($_.Verdict)|$($_.Score)|$($f.Rule)|$($f.Outcome)|$($f.Points)|$($f.Reason)\" }",
            new { path = Path.Combine(Built.SourceRoot, "tests", "EliteSeller.Tests", "Corpus", file) });
        run.Errors.ShouldBeEmpty(culture);
        return [.. run.Output.Select(line => line.ToString())];
    }

    private static Dictionary<string, string> Write(string culture, TempFolder folder)
    {
        Sample.CopyAll(folder.File("samples"));
        using var session = ModuleSession.Open(culture).At(folder.Path);
        session.Run(Script).Errors.ShouldBeEmpty(culture);
        var files = Directory.GetFiles(folder.Path).ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(
            System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        files.Count.ShouldBeGreaterThanOrEqualTo(14, culture);
        return files;
    }
}
