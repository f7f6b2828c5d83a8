using System;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>The settings file of the working directory.</summary>
public sealed class WorkingSettingsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ModuleSession _session;

    public WorkingSettingsTests() => _session = ModuleSession.Open().At(_folder.Path);

    [Fact]
    public void A_policy_of_the_settings_file_is_used_and_a_parameter_wins()
    {
        Write("@{ Policy = 'Meddpicc' }");

        Policy("").ShouldBe("MEDDPICC", StringCompareShould.IgnoreCase);
        Policy("-Policy Bant").ShouldBe("BANT", StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void The_file_is_told_with_Verbose()
    {
        Write("@{ Policy = 'Meddpicc' }");

        _session.Run($"Test-Opportunity '{Sample}' -AsOf 2026-11-23 -Verbose 4>&1 | ForEach-Object ToString").Of<string>()
            .ShouldContain(line => line.Contains("EliteSeller.psd1; parameters win."));
    }

    [Fact]
    public void Maps_stand_in_the_file_as_tables()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "deals.csv"), "Id,Name,Stage,Amount\n1,Crane,Zebra,100\n");
        Write("@{ StageMap = @{ Zebra = 0.9 } }");

        _session.Run("Import-Opportunity deals.csv -WarningAction Ignore | ForEach-Object StagePosition").Of<decimal>().ShouldBe([0.9m]);
    }

    [Theory]
    [InlineData("@{ Polcy = 'x' }", "SettingUnknown")]
    [InlineData("@{ Policy = (Get-Date) }", "DataFileHoldsCode")]
    [InlineData("@{ Culture = 'nowhere-XYZ-1-2-3' }", "CultureUnknown")]
    public void What_is_wrong_with_the_file_is_an_error_with_its_line(string text, string errorId)
    {
        Write(text);

        var error = _session.Run($"Test-Opportunity '{Sample}' -AsOf 2026-11-23").Errors.ShouldHaveSingleItem();

        error.FullyQualifiedErrorId.ShouldStartWith(errorId);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static string Sample => Path.Combine(Built.SourceRoot, "samples", "plain.csv");

    private string Policy(string parameters) =>
        _session.Run($"Test-Opportunity '{Sample}' -AsOf 2026-11-23 {parameters} | Select-Object -First 1").Of<QualificationResult>()
            .Single().Policy.Name;

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder.Path, "EliteSeller.psd1"), text);
}
