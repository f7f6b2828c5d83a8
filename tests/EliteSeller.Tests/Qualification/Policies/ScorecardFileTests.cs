using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Policies;

/// <summary>A scorecard as a person reads and changes it in a policy file.</summary>
public sealed class ScorecardFileTests
{
    private const string Card =
        """
            Scorecard = @{
                # The points every deal starts with.
                Base = -3
                # The number of closed deals it was learned from.
                Deals = 448
                # The number of them that were won.
                Won = 101
                # $false if the scorecard ranks deals but gives no win chance.
                ShowsChance = $true
                # The culture of numbers in exports, such as de-DE.
                Culture = 'de-DE'

                # The points of each value. A line without Value is a range of numbers up to UpTo; the last range has no UpTo.
                #   @{ Column = 'Client'; Value = 'New'; Points = -8; Won = 27; Deals = 158 }
                Lines = @(
                    @{ Column = 'Next Step'; Value = 'Anna''s turn'; Points = -8; Won = 27; Deals = 158 }
                    @{ Column = 'Contact Count'; UpTo = 2.5; Points = 0; Won = 60; Deals = 200 }
                    @{ Column = 'Contact Count'; Points = 12; Won = 14; Deals = 90 }
                )
            }
        }

        """;

    [Fact]
    public void A_card_that_is_read_is_written_again_to_the_letter()
    {
        var page = PolicyText.Write(Read("@{" + Card)!).ReplaceLineEndings("\n");

        page.ShouldEndWith("    # Points learned from closed deals; 10 double the odds of a win. They give a win chance and never affect "
            + "Score, Potential or Verdict.\n" + Card.ReplaceLineEndings("\n"));
        PolicyText.Write(Read(page)!).ShouldBe(page);
    }

    [Fact]
    public void What_is_read_is_what_stands_there()
    {
        var card = Read("@{" + Card)!.Scorecard.ShouldNotBeNull();

        (card.Base, card.Deals, card.Won, card.ShowsChance, card.Culture.Name).ShouldBe((-3, 448, 101, true, "de-DE"));
        card.Lines.Select(line => (line.Column, line.Value, line.UpTo, line.Points, line.Won, line.Deals)).ShouldBe(
        [
            ("Next Step", "Anna's turn", (double?)null, -8, 27, 158),
            ("Contact Count", null, 2.5, 0, 60, 200),
            ("Contact Count", null, null, 12, 14, 90),
        ]);
    }

    [Fact]
    public void What_is_left_out_of_a_card_is_nothing_and_a_chance_is_shown()
    {
        var card = Read("@{ Scorecard = @{ Lines = @( @{ Column = 'Client'; Value = 'New' } ) } }")!.Scorecard!;

        (card.Base, card.Deals, card.Won, card.ShowsChance, card.Culture.Name).ShouldBe((0, 0, 0, true, ""));
        card.Lines.Select(line => (line.Points, line.Won, line.Deals)).ShouldBe([(0, 0, 0)]);
        Read("@{ }")!.Scorecard.ShouldBeNull();
    }

    [Fact]
    public void A_card_that_shows_no_chance_says_so()
    {
        var policy = Read("@{ Scorecard = @{ Base = 5; ShowsChance = $false } }")!;

        policy.Scorecard!.ShowsChance.ShouldBeFalse();
        PolicyText.Write(policy).ShouldContain("        ShowsChance = $false\n");
    }

    [Fact]
    public void A_remark_about_the_card_stands_above_it_or_where_it_would_be()
    {
        PolicyText.Write(RuleCatalogue.DefaultPolicy, "No card:\ntoo few deals.")
            .ShouldEndWith("    Suppressions = @(\n    )\n\n    # No card: too few deals.\n}\n");
        PolicyText.Write(Read("@{ Scorecard = @{ Base = 5 } }")!, "Weak.")
            .ShouldContain("    )\n\n    # Weak.\n\n    # Points learned from closed deals");
    }

    [Theory]
    [InlineData("Base = 2.5", "SettingOutOfRange", "'Base' must be a whole number of points.", "Round it; 10 points double the odds.")]
    [InlineData("Culture = 'de-DEE'", "CultureUnknown", "'de-DEE' is not a culture.", "Use a name such as de-DE, or '' for plain numbers.")]
    [InlineData(
        "Culture = 'German!'", "CultureUnknown", "'German!' is not a culture.", "Use a name such as de-DE, or '' for plain numbers.")]
    [InlineData("Lines = @( @{ Column = 'Client'; Points = 0.5 } )", "SettingOutOfRange", "'Points' must be a whole number of points.",
        "Round it; 10 points double the odds.")]
    public void What_is_wrong_with_a_card_is_told_with_its_line(string setting, string errorId, string message, string hint)
    {
        var problems = new List<Problem>();

        Read($"@{{\nScorecard = @{{\n{setting}\n}} }}", problems).ShouldBeNull();

        var problem = problems.ShouldHaveSingleItem();
        (problem.ErrorId, problem.Message, problem.Hint, problem.Line).ShouldBe((errorId, message, hint, 3L));
    }

    [Theory]
    [InlineData("Base = 1001", "SettingOutOfRange")]
    [InlineData("Base = -1001", "SettingOutOfRange")]
    [InlineData("Colour = 'red'", "SettingUnknown")]
    [InlineData("Lines = @( @{ Column = 'Client'; Colour = 'red' } )", "SettingUnknown")]
    [InlineData("Lines = @( @{ Points = 5 } )", "SettingMissing")]
    [InlineData("Base = 1000", null)]
    [InlineData("Base = -1000", null)]
    [InlineData("Culture = 'zh-CN'", null)]
    [InlineData("Culture = 'en-DE'", null)]
    [InlineData("Culture = ''", null)]
    [InlineData("Lines = @( @{ Column = 'Client'; UpTo = -5 } )", null)]
    public void Points_go_from_minus_1000_to_1000_and_slips_are_said(string setting, string? errorId)
    {
        var problems = new List<Problem>();

        Read($"@{{ Scorecard = @{{ {setting} }} }}", problems);

        problems.Select(problem => problem.ErrorId).ShouldBe(errorId is null ? [] : [errorId]);
    }

    [Fact]
    public void A_deal_tells_the_lines_that_apply_to_it_and_the_chance_that_they_come_to()
    {
        var deal = Deal.At(0.2m).With(NextStep, "Anna's turn").With(ContactCount, "3");

        var result = deal.Judge(Read("@{" + Card));

        // -3 - 8 + 12 = 1 point: 1 / (1 + 2^-0.1).
        result.CardFindings.Select(line => line.Points).ShouldBe([-8, 12]);
        result.WinChance!.Value.ShouldBe(0.5173, 0.0001);
        (deal.Judge().WinChance, deal.Judge().CardFindings.Count).ShouldBe((null, 0));
    }

    private static QualificationPolicy? Read(string text, List<Problem>? problems = null)
    {
        var found = problems ?? [];
        var policy = PolicyReader.Read(SettingParser.Parse(text, "policy.psd1"), found);
        if (problems is null)
        {
            found.ShouldBeEmpty();
        }

        return policy;
    }
}
