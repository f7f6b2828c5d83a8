using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Scorecards;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Calibration;

public class CalibratedPolicyTests
{
    [Fact]
    public void A_learned_policy_reads_back_with_its_thresholds_and_its_card()
    {
        var learned = Learn();
        var policy = CalibratedPolicy.Create(RuleCatalogue.DefaultPolicy, learned);
        var text = PolicyText.Write(policy, learned.Information);

        var read = Parse(text);

        read.Identity.ToString().ShouldBe(policy.Identity.ToString());
        read.Identity.ToString().ShouldNotBe(RuleCatalogue.DefaultPolicy.Identity.ToString());
        PolicyText.Write(read).ShouldBe(text);
        read.Scorecard.ShouldNotBeNull().Lines.Select(line => line.ToString())
            .ShouldBe(learned.Card!.Lines.Select(line => line.ToString()));
        var age = read.Rules.Single(rule => rule.Definition.Id == "AgeReasonable").Threshold("MaximumDays");
        (age.Origin, age.Value)
            .ShouldBe((ValueOrigin.Calibrated, learned.Thresholds.Single(threshold => threshold.Rule == "AgeReasonable").Value));
    }

    [Fact]
    public void What_was_not_learned_stays_as_the_policy_had_it()
    {
        var draft = new PolicyDraft { Name = "Ours", Currency = "EUR", FiscalYearStartMonth = 2, PursueLine = new PolicyValue(
            80, ValueOrigin.Policy) };
        draft.Negotiation.PaymentDaysColumn = "Zahlungsziel";

        var policy = CalibratedPolicy.Create(RuleCatalogue.CreatePolicy(draft), Learn());

        (policy.Name, policy.Currency, policy.FiscalYearStartMonth, policy.PursueLine.Value).ShouldBe(("Ours", "EUR", 2, 80m));
        policy.Negotiation.PaymentDaysColumn.ShouldBe("Zahlungsziel");
    }

    [Fact]
    public void The_card_names_a_chance_and_leaves_score_and_verdict_alone()
    {
        var card = new Scorecard(-3,
            [new ScorecardLine("Type", "New Business", null, -8, 27, 158), new ScorecardLine("Type", "(other)", null, 5, 9, 20)], 178, 36);
        var deal = Deal.At(0.4m).With(OpportunityField.Type, "New Business").With(OpportunityField.LastActivityDate, "2026-11-20").Build();
        var plain = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today).Judge(deal);
        var judged = new OpportunityJudge(new RuleSet(RuleCatalogue.CreatePolicy(new PolicyDraft { Scorecard = card })), Deal.Today)
            .Judge(deal);

        plain.WinChance.ShouldBeNull();
        plain.CardFindings.ShouldBeEmpty();
        judged.WinChance.ShouldBe(Scorecard.Chance(-11));
        judged.CardFindings.Select(line => line.ToString()).ShouldBe(["Type = New Business: −8 (won 17% of 158)"]);
        (judged.Score, judged.Potential, judged.Verdict).ShouldBe((plain.Score, plain.Potential, plain.Verdict));
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("it’s ’; Points = 999 }")]
    [InlineData("‘quoted’ $(Get-Date) @{ `n")]
    [InlineData("a\"b # c")]
    public void Values_of_customers_stand_in_the_file_as_text(string value)
    {
        var card = new Scorecard(0,
            [new ScorecardLine(value, value, null, 4, 10, 20), new ScorecardLine("Seats", null, -12.5, -3, 5, 20),
            new ScorecardLine("Seats", null, null, 3, 5, 20)], 40, 20, culture: CultureInfo.GetCultureInfo("de-DE"));

        var read = Parse(PolicyText.Write(RuleCatalogue.CreatePolicy(new PolicyDraft { Scorecard = card }))).Scorecard.ShouldNotBeNull();

        read.Lines.Select(line => (line.Column, line.Value, line.UpTo, line.Points))
            .ShouldBe(card.Lines.Select(line => (line.Column, line.Value, line.UpTo, line.Points)));
        read.Culture.Name.ShouldBe("de-DE");
    }

    [Theory]
    [InlineData("Scorecard = @{ Base = 1; Lines = @(@{ Value = 'x'; Points = 1 }) }", "SettingMissing")]
    [InlineData("Scorecard = @{ Base = 1; Lines = @(@{ Column = 'x'; Points = 1.5 }) }", "SettingOutOfRange")]
    [InlineData("Scorecard = @{ Base = 1; Culture = 'no such culture!' }", "CultureUnknown")]
    [InlineData("Scorecard = @{ Bass = 1 }", "SettingUnknown")]
    public void A_card_that_makes_no_sense_is_refused_with_its_line(string setting, string errorId)
    {
        var problems = new List<Problem>();

        PolicyReader.Read(SettingParser.Parse("@{\n" + setting + "\n}", "policy.psd1"), problems).ShouldBeNull();

        problems.ShouldHaveSingleItem().ErrorId.ShouldBe(errorId);
        problems[0].Line.ShouldBe(2);
    }

    private static QualificationPolicy Parse(string text)
    {
        var problems = new List<Problem>();
        var policy = PolicyReader.Read(SettingParser.Parse(text, "policy.psd1"), problems);
        problems.ShouldBeEmpty();
        return policy.ShouldNotBeNull();
    }

    private static PolicyMeasurement Learn()
    {
        var calibration = new PolicyCalibration();
        foreach (var deal in new SimulatedDeals(2).Categories("Need", -1.5, 0, 1.5).Categories("Source", 0, 0, 0, 0, 0, 0, 0).Amounts(-0.8)
            .Make(900, withDates: true))
        {
            calibration.Add(new Opportunity(new DealValues
            {
                Row = deal.Row,
                Outcome = deal.Outcome,
                Amount = deal.Amount,
                CreatedDay = Day.Number(deal.CreatedDate),
                CloseDay = Day.Number(deal.CreatedDate!.Value.AddDays(deal.Row.Line % 50)),
            }));
        }

        return calibration.Measure();
    }
}
