using System;
using System.IO;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Samples;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>No command writes over a file that it has read, by name or through the pipeline, with -Force too.</summary>
public sealed class OutputIsInputTests : IDisposable
{
    private static readonly string[] _ofOtherKinds = ["bitrix24-windows-1251.csv", "one-csv.zip", "workbook-totals-above.xlsx",
        "hubspot-de.csv"];

    private readonly TempFolder _folder = new();
    private readonly ModuleSession _session;

    public OutputIsInputTests()
    {
        Sample.CopyAll(_folder.Path);
        foreach (var name in _ofOtherKinds)
        {
            File.Copy(Path.Combine(Built.SourceRoot, "tests", "EliteSeller.Tests", "Corpus", name), _folder.File(name));
        }

        _session = ModuleSession.Open().At(_folder.Path);
    }

    [Theory]
    [InlineData("plain.csv", "Import-Opportunity plain.csv -RejectPath plain.csv -Force")]
    [InlineData("plain.csv", "Export-PipelineReport plain.csv -OutFile plain.csv -Format Html -Force -AsOf 2026-11-23")]
    [InlineData(
        "plain.csv", "Import-Opportunity plain.csv | Export-PipelineReport -OutFile plain.csv -Format Json -Force -AsOf 2026-11-23")]
    [InlineData("plain.csv", "Test-Opportunity plain.csv -AsOf 2026-11-23 | Export-PipelineReport -OutFile plain.csv -Format Html -Force")]
    [InlineData("plain.csv", "Get-Item plain.csv | Export-PipelineReport -OutFile ./plain.csv -Format Html -Force -AsOf 2026-11-23")]
    [InlineData(
        "ledger.csv", "Export-PipelineReport plain.csv -Ledger ledger.csv -OutFile ledger.csv -Format Html -Force -AsOf 2026-11-23")]
    [InlineData(
        "close.csv", "Export-PipelineReport plain.csv -Previous close.csv -PreviousDate 2026-11-16 -OutFile close.csv -Format Html -Force "
        + "-AsOf 2026-11-23")]
    [InlineData("plain.csv", "Test-Opportunity plain.csv -AsOf 2026-11-23 | Get-OpportunityAction | Export-ReviewSheet plain.csv -Force")]
    [InlineData(
        "plain.csv", "Test-Opportunity plain.csv -AsOf 2026-11-23 | Get-OpportunityAction | Export-OpportunityAction plain.csv -Accept "
        + "-Force")]
    [InlineData("bitrix24-windows-1251.csv", "Import-Opportunity bitrix24-windows-1251.csv -RejectPath bitrix24-windows-1251.csv -Force")]
    [InlineData("one-csv.zip", "Export-PipelineReport one-csv.zip -OutFile one-csv.zip -Format Html -Force -AsOf 2026-11-23")]
    [InlineData(
        "workbook-totals-above.xlsx", "Export-PipelineReport workbook-totals-above.xlsx -OutFile workbook-totals-above.xlsx -Force "
        + "-AsOf 2026-11-23")]
    [InlineData(
        "hubspot-de.csv", "Test-Opportunity hubspot-de.csv -AsOf 2027-11-23 | Get-OpportunityAction | Export-ReviewSheet hubspot-de.csv "
        + "-Force")]
    public void An_input_stays_as_it_is(string file, string command)
    {
        var before = File.ReadAllBytes(_folder.File(file));

        var run = _session.Run(command + " -WarningAction Ignore");

        run.ErrorIds.ShouldContain("OutputIsInput");
        File.ReadAllBytes(_folder.File(file)).ShouldBe(before);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }
}
