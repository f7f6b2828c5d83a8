using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Questions;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Asks;

public sealed class ProbingQuestionsTests
{
    private const string Words = """
        @{
            Culture = 'en-GB'; DateFormat = 'd MMMM yyyy'
            Missing = @{ Account = 'your company'; CloseDate = 'the day'; CloseDatePlus3Months = 'later' }
            Asks = @{
                Benefit = @{ Why = 'w1'; Early = 'early {Account} {AsOfPlus3Months}'; Mid = 'mid {Account} {CloseDatePlus3Months}'; Late = 'late {CloseDate}' }
                Timeline = @{ Why = 'w2'; Early = 'by {YearEnd}'; Mid = 'by {CloseDate}'; Late = 'still {CloseDate}' }
                Roadmap = @{ Why = 'w3'; Early = 'r {Name}'; Mid = 'r'; Late = 'r' }
                Executive = @{ Why = 'w4'; Early = 'e'; Mid = 'e'; Late = 'e' }
            }
            Rules = @{ CustomerEngaged = @{ Why = 'w5'; Question = 'alive, {{{Owner}}}?' } }
        }
        """;

    private static readonly string[] Hostile = ["{Owner}", "{{Account}}", "}{", "{", "{0}", "\u001b[31m{Name}", "a\nb"];

    [Theory]
    [InlineData("0.1", "")]
    [InlineData("0.2", "BenefitAsk")]
    [InlineData("0.3", "BenefitAsk TimelineAsk ExecutiveAsk")]
    [InlineData("0.4", "BenefitAsk TimelineAsk RoadmapAsk ExecutiveAsk")]
    [InlineData("0.9", "BenefitAsk TimelineAsk RoadmapAsk ExecutiveAsk")]
    public void A_deal_owes_the_asks_that_are_due_at_its_position(string position, string rules) =>
        string.Join(" ", Of(Deal.At(decimal.Parse(position, System.Globalization.CultureInfo.InvariantCulture))).Select(q => q.Rule))
            .ShouldBe(rules);

    [Theory]
    [InlineData("Yes", "2026-11-01", false)]
    [InlineData("Yes", "2026-06-01", true)]
    [InlineData("Conditional", "2026-11-01", true)]
    [InlineData("Evaded", "2026-11-01", true)]
    [InlineData("No", "2026-11-01", false)]
    [InlineData("", "", true)]
    public void An_ask_is_owed_until_it_is_answered_and_again_when_the_yes_has_grown_old(string answer, string askedOn, bool owed) =>
        Of(Deal.At(0.2m).With(BenefitAsk, answer).With(BenefitAskedOn, askedOn)).Any(q => q.Ask == AskKind.Benefit).ShouldBe(owed);

    [Theory]
    [InlineData("0.2", "early Acme 23 February 2027")]
    [InlineData("0.39", "early Acme 23 February 2027")]
    [InlineData("0.4", "mid Acme 28 May 2027")]
    [InlineData("0.75", "late 28 February 2027")]
    public void The_words_fit_the_position_and_the_facts_are_filled_in(string position, string question) =>
        Of(Deal.At(decimal.Parse(position, System.Globalization.CultureInfo.InvariantCulture)).With(Account, "Acme")
            .With(CloseDate, "2027-02-28"))
            .First().Question.ShouldBe(question);

    [Theory]
    [InlineData("2026-11-22", "by the day")]
    [InlineData("2026-11-23", "by 23 November 2026")]
    public void A_close_date_that_is_past_is_nothing_to_hold_a_customer_to(string closeDate, string question) =>
        Of(Deal.At(0.4m).With(CloseDate, closeDate)).Single(q => q.Ask == AskKind.Timeline).Question.ShouldBe(question);

    [Fact]
    public void What_the_deal_does_not_state_is_put_in_other_words() =>
        Of(Deal.At(0.4m)).First().Question.ShouldBe("mid your company later");

    [Fact]
    public void The_year_ends_in_the_year_of_the_asking() =>
        Of(Deal.At(0.3m)).Single(q => q.Ask == AskKind.Timeline).Question.ShouldBe("by 31 December 2026");

    [Fact]
    public void Whatever_a_cell_holds_is_filled_in_once_on_one_line_and_never_read_as_a_template() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i])).Sample(account =>
        {
            var shown = DisplayText.Shorten(CellText.OrNull(account));

            var question = Of(Deal.At(0.2m).With(Account, account)).First().Question;

            question.ShouldBe($"early {(shown.Length == 0 ? "your company" : shown)} 23 February 2027");
            question.ShouldAllBe(c => !char.IsControl(c));
        });

    [Fact]
    public void Two_braces_are_one() =>
        Of(Deal.At(0.2m).With(LastActivityDate, "2026-01-01").With(Owner, "Ann"), rule => rule == "CustomerEngaged").Single()
            .Question.ShouldBe("alive, {Ann}?");

    [Fact]
    public void A_rule_without_words_of_its_own_asks_its_own_question() =>
        Of(Deal.At(0.3m).With(Sponsor, ""), rule => rule == "Sponsor").Single()
            .Question.ShouldBe("If this were your own money and career, what would you have us do next?");

    [Theory]
    [InlineData(DealOutcome.Won)]
    [InlineData(DealOutcome.Lost)]
    public void A_closed_deal_owes_nothing(DealOutcome outcome) => Of(Deal.At(0.9m).Ended(outcome), _ => true).ShouldBeEmpty();

    [Fact]
    public void A_later_file_replaces_what_it_says_and_leaves_the_rest()
    {
        var texts = Read(Words,
            "@{ Asks = @{ Benefit = @{ Why = 'ours'; Early = 'Nutzen bis {AsOfPlus3Months}?'; Mid = 'm'; Late = 'l' } }; Culture = "
            + "'de-DE'; DateFormat = 'd. MMMM yyyy' }").ShouldNotBeNull();

        var questions = ProbingQuestions.Create(Deal.At(0.3m).Judge(), texts, ProbingQuestions.IsAsk).ToList();

        questions[0].Question.ShouldBe("Nutzen bis 23. Februar 2027?");
        questions[0].Why.ShouldBe("ours");
        questions[1].Question.ShouldBe("by 31. Dezember 2026");
    }

    [Theory]
    [InlineData("Early = 'x {Acount}'", "QuestionText", "{Acount} is not a placeholder.")]
    [InlineData("Early = 'x {Account'", "QuestionText", "The text has an unmatched {.")]
    [InlineData("Early = 'x Account}'", "QuestionText", "The text has an unmatched }.")]
    [InlineData("Early = ''", "SettingMissing", "'Asks.Benefit.Early' is missing.")]
    [InlineData("Early = 'x'; Soon = 'y'", "SettingUnknown", "'Asks.Benefit.Soon' is not a setting.")]
    public void A_text_that_can_not_be_filled_in_is_refused_with_its_line(string setting, string errorId, string message)
    {
        var problems = new List<Problem>();

        QuestionTextsReader.Read([SettingParser.Parse($"@{{ Asks = @{{\n Benefit = @{{ Why = 'w'; Mid = 'm'; Late = 'l'; {setting} }} }} "
            + "}", "x.psd1")], problems).ShouldBeNull();

        var problem = problems.ShouldHaveSingleItem();
        problem.Message.ShouldBe(message);
        problem.ErrorId.ShouldBe(errorId);
        problem.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("Culture = 'no such culture'")]
    [InlineData("Culture = 'de-DEE'")]
    [InlineData("DateFormat = 'q'")]
    [InlineData("Rules = @{ NoSuchRule = @{ Why = 'w'; Question = 'q' } }")]
    [InlineData("Asks = @{ Money = @{ } }")]
    public void What_is_not_known_is_refused(string setting) => Read($"@{{ {setting} }}").ShouldBeNull();

    private static List<ProbingQuestion> Of(Deal deal, Func<string, bool>? isWanted = null) =>
        ProbingQuestions.Create(deal.Judge(), Read(Words)!, isWanted ?? ProbingQuestions.IsAsk).ToList();

    private static QuestionTexts? Read(params string[] files) =>
        QuestionTextsReader.Read(files.Select(text => SettingParser.Parse(text, "x.psd1")), []);
}
