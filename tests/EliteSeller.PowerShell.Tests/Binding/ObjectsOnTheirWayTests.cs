using System;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>What the shell does with objects, dates and paths on their way in and out.</summary>
public sealed class ObjectsOnTheirWayTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();

    [Fact]
    public void Results_written_as_text_are_refused_and_not_judged_by_half()
    {
        var run = _session.Run("Import-Opportunity $path -WarningAction Ignore | Test-Opportunity -AsOf 2026-11-23 | ConvertTo-Csv | "
            + "ConvertFrom-Csv | Test-Opportunity -AsOf 2026-11-23", new { path = Sample("plain.csv") });

        run.ErrorIds.ShouldBe(["ResultsAsText"]);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_as_of_day_is_the_same_in_every_culture(string culture)
    {
        using var session = ModuleSession.Open(culture);
        var run = session.Run("(Import-Opportunity $path -WarningAction Ignore | Test-Opportunity -AsOf "
            + "2026-11-23)[0].AsOf.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)", new { path = Sample("plain.csv") });

        run.Errors.ShouldBeEmpty();
        run.Output.Single().ToString().ShouldBe("2026-11-23");
    }

    [Fact]
    public void Every_date_parameter_is_read_the_same_way()
    {
        var run = _session.Run(
            "Get-Command -Module EliteSeller.PowerShell | ForEach-Object { $c = $_; $c.Parameters.Values } | Where-Object { "
                + "$_.ParameterType -in [datetime], [Nullable[datetime]], [datetime[]] } "
            + "| Where-Object { -not ($_.Attributes | Where-Object { $_.GetType().Name -eq 'DayTransformationAttribute' }) } | "
                + "ForEach-Object Name");

        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void An_ambiguous_day_is_asked_about()
    {
        var run = _session.Run("Measure-Pipeline $path -AsOf 12/1/2026", new { path = Sample("plain.csv") });

        run.Errors.Single().ToString().ShouldContain("could be 2026-12-01 or 2026-01-12");
    }

    [Fact]
    public void Rejected_rows_are_never_written_over_the_export_itself()
    {
        var folder = Directory.CreateTempSubdirectory("eliteseller-");
        try
        {
            var path = Path.Combine(folder.FullName, "deals.csv");
            const string Deals = "Id,Name,Amount,Stage\n1,Crane,10,Demo\n2,Winch,20,Demo,more\n";
            File.WriteAllText(path, Deals);

            var run = _session.Run("Import-Opportunity $path -RejectPath $path -Force", new { path });

            run.ErrorIds.ShouldContain("OutputIsInput");
            File.ReadAllText(path).ShouldBe(Deals);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => _session.Dispose();

    private static string Sample(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EliteSeller.PowerShell.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "samples", name.Replace('/', Path.DirectorySeparatorChar));
    }
}
