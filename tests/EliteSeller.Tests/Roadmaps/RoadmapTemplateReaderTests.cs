using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>A team's own template, written by hand.</summary>
public sealed class RoadmapTemplateReaderTests
{
    private readonly List<Problem> _problems = [];

    [Fact]
    public void Every_setting_of_a_template_is_read()
    {
        var template = Read("""
            @{
                Name = 'Cranes'
                Description = 'Harbours only.'
                TimeToValueDays = 20
                Steps = @(
                    @{ Id = 'Case'; Name = 'Benefit case'; Side = 'Joint'; Days = 3; Ask = 'Benefit'; Commitment = 'We start.'; SellerOwner = '{Owner}'; Accountable = 'Customer' }
                    @{ Id = 'Sign'; Name = 'Signature'; Side = 'Customer'; Days = 1; LeadDays = 2; DependsOn = @('Case'); CustomerOwner = 'Sponsor'; Notes = 'Quiet.'; Internal = $true }
                )
            }
            """).ShouldNotBeNull();

        _problems.ShouldBeEmpty();
        (template.Name, template.Description, template.TimeToValueDays, template.File)
            .ShouldBe(("Cranes", "Harbours only.", 20, "team.psd1"));
        var first = template.Steps[0];
        (first.Id, first.Name, first.Side, first.WorkingDays, first.LeadDays, first.Ask, first.Commitment, first.SellerOwner,
            first.Accountable, first.Internal)
            .ShouldBe(
                ("Case", "Benefit case", RoadmapSide.Joint, 3, 0, AskKind.Benefit, "We start.", "{Owner}", RoadmapSide.Customer, false));
        var last = template.Steps[1];
        (last.Side, last.LeadDays, last.CustomerOwner, last.Notes, last.Internal, last.Line)
            .ShouldBe((RoadmapSide.Customer, 2, "Sponsor", "Quiet.", true, 7));
        last.DependsOn.ShouldBe(["Case"]);
    }

    [Fact]
    public void A_template_that_says_nothing_of_the_time_to_value_means_that_the_benefit_comes_with_the_signature() =>
        Read("@{ Name = 'Cranes'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1 }) }")!.TimeToValueDays.ShouldBe(0);

    [Theory]
    [InlineData("@{ Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1 }) }", "SettingMissing", "'Name' is missing.")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Name = 'A'; Side = 'Joint'; Days = 1 }) }", "SettingMissing", "Id' is missing.")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Side = 'Joint'; Days = 1 }) }", "SettingMissing", "Name' is missing.")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Days = 1 }) }", "SettingMissing", "Side' is missing.")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint' }) }", "SettingMissing", "Days' is missing.")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Nobody'; Days = 1 }) }", "SettingUnknownValue",
        "it must be one of Seller, Customer, Joint.")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1; Accountable = 'Joint' }) }", "TwoAccountable",
        "'Accountable' cannot be Joint: one side must be accountable.")]
    [InlineData("@{ Name = 'C'; TimeToValueDays = -1; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1 }) }",
        "SettingOutOfRange", "'TimeToValueDays' is -1;")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = -1 }) }", "NegativeDuration", "A")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1; Owner = 'x' }) }", "SettingUnknown",
        "Owner' is not a setting.")]
    [InlineData("@{ Name = 'C'; Colour = 'red'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1 }) }", "SettingUnknown",
        "'Colour' is not a setting.")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 3; Days = 1 }) }", "SettingWrongType", "Side")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1; DoneFrom = 40 }) }", "SettingOutOfRange",
        "it must be from 0 to 1.")]
    [InlineData("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1; DoneBy = 'Amount' }) }", "SettingUnknownValue",
        "'DoneBy' is 'Amount', which neither the customer confirms nor an ask answers.")]
    public void What_has_to_be_mended_is_said_once_with_its_line_and_there_is_no_template(string text, string id, string message)
    {
        Read(text).ShouldBeNull();

        var problem = _problems.Single();
        (problem.ErrorId, problem.File, problem.Line).ShouldBe((id, "team.psd1", 1));
        problem.Message.ShouldContain(message);
    }

    [Fact]
    public void What_says_that_a_deal_has_a_step_done_is_read()
    {
        var step = Read(
            "@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1; DoneFrom = 0.4; DoneBy = 'BusinessIssue' "
            + "}) }")!.Steps.Single();

        (step.DoneFrom, step.DoneBy).ShouldBe((0.4m, EliteSeller.Model.OpportunityField.BusinessIssue));
    }

    [Fact]
    public void A_step_for_which_both_would_answer_says_who_can() =>
        ReadProblem("@{ Name = 'C'; Steps = @(@{ Id = 'A'; Name = 'A'; Side = 'Joint'; Days = 1; Accountable = 'Joint' }) }")
            .Hint.ShouldBe("Write Seller or Customer.");

    private Problem ReadProblem(string text)
    {
        Read(text).ShouldBeNull();
        return _problems.Single();
    }

    private RoadmapTemplate? Read(string text) => RoadmapTemplateReader.Read(SettingParser.Parse(text, "team.psd1"), _problems);
}
