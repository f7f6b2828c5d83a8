using System;
using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class RoadmapTemplateTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("Days = -1", "NegativeDuration", 5)]
    [InlineData("Days = 1; DependsOn = 'Nobody'", "MissingPredecessor", 5)]
    [InlineData("Days = 1; DependsOn = 'First'", "RoadmapCycle", 5)]
    [InlineData("Days = 1; Dais = 2", "SettingUnknown", 5)]
    [InlineData("Days = 'three'", "SettingWrongType", 5)]
    [InlineData("LeadDays = 1", "SettingMissing", 5)]
    [InlineData("Days = 1; Accountable = 'Joint'", "TwoAccountable", 5)]
    [InlineData("Days = (Get-Date).Day", "DataFileHoldsCode", 5)]
    public void A_template_that_is_no_plan_is_refused_with_the_line(string rest, string errorId, int line)
    {
        var path = _folder.Write("team.psd1", $$"""
            @{
                Name = 'Team'
                TimeToValueDays = 0
                Steps = @(
                    @{ Id = 'First'; Name = 'First'; Side = 'Joint'; {{rest}} }
                )
            }
            """);

        var run = _session.Run("New-ActionRoadmap -InputObject @{ Id = 1; Stage = 'Demo'; Amount = 1 } -Template $path", new { path });

        run.ErrorIds[0].ShouldBe(errorId);
        ((EliteSellerException)run.Errors[0].Exception).Problem.Line.ShouldBe(line);
        ((EliteSellerException)run.Errors[0].Exception).Problem.File.ShouldBe(path);
    }

    [Fact]
    public void A_name_that_does_not_exist_is_reported_with_those_that_do()
    {
        var error = _session.Run("New-ActionRoadmap -InputObject @{ Id = 1; Stage = 'Demo'; Amount = 1 } -Template Enterprise")
            .Errors.ShouldHaveSingleItem();

        error.FullyQualifiedErrorId.ShouldStartWith("TemplateNotFound,");
        error.ErrorDetails.RecommendedAction.ShouldBe("Use the path of a .psd1 file, or one of Default.");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }
}
