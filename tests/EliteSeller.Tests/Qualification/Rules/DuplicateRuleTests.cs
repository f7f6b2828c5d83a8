using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Records;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class DuplicateRuleTests
{
    private static readonly Deal Crane = Deal.At(0.2m).With(Id, "D-1").With(Account, "Harbour Ltd").With(Name, "Cranes")
        .With(Amount, "100000");

    public static TheoryData<RuleCase> Cases => new()
    {
        new("where nobody has looked nothing is said", Deal.At(0.2m).With(Account, "Harbour Ltd"), RuleOutcome.NotDue, 0,
            "Nobody has looked for duplicates: that takes a file that can be read twice, with accounts."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("Duplicate");

    [Theory]
    [InlineData("the same name", "harbour ltd ", "CRANES", "5", "Open twice? Line 3 has the same account and name.")]
    [InlineData("the same amount", "Harbour Ltd", "Winches", "100000.00", "Open twice? Line 3 has the same account and amount.")]
    [InlineData("name and amount", "Harbour Ltd", "Cranes", "100000", "Open twice? Line 3 has the same account and name.")]
    [InlineData("a near amount", "Harbour Ltd", "Winches", "100001", null)]
    [InlineData("another account", "Harbour AG", "Cranes", "100000", null)]
    [InlineData("no account", "", "Cranes", "100000", null)]
    public void The_account_with_the_name_or_the_amount_tells_it(string why, string account, string name, string amount, string? reason)
    {
        var findings = Judge(Crane, Crane.With(Id, "D-2").With(Account, account).With(Name, name).With(Amount, amount));

        findings[0].Reason.ShouldBe(reason ?? "No other open deal of this account has this name or amount.", why);
        findings[1].Outcome.ShouldBe(reason is null ? RuleOutcome.Pass : RuleOutcome.Fail, why);
        findings[1].Reason.ShouldBe((reason ?? findings[0].Reason).Replace("Line 3", "Line 2"), why);
    }

    [Fact]
    public void Blanks_and_words_for_not_knowing_are_no_names()
    {
        Outcomes(Crane.With(Name, "").With(Amount, ""), Crane.With(Id, "D-2").With(Name, "").With(Amount, "")).ShouldBe("Pass Pass");
        Outcomes(Crane.With(Name, "n/a").With(Amount, "0"), Crane.With(Id, "D-2").With(Name, "n/a").With(Amount, "0"))
            .ShouldBe("Pass Pass");
        Outcomes(Crane.With(Account, "unknown"), Crane.With(Id, "D-2").With(Account, "unknown")).ShouldBe("Pass Pass");
    }

    [Fact]
    public void Two_rows_of_one_id_are_one_deal_and_rows_without_ids_are_deals_of_their_own()
    {
        Outcomes(Crane, Crane).ShouldBe("Pass Pass");
        Outcomes(Crane.With(Id, ""), Crane.With(Id, "")).ShouldBe("Fail Fail");
        Outcomes(Crane, Crane, Crane.With(Id, "D-2")).ShouldBe("Fail Fail Fail");
    }

    [Fact]
    public void A_closed_deal_is_nobodys_twin() => Outcomes(Crane, Crane.With(Id, "D-2").Ended(DealOutcome.Lost)).ShouldBe("Pass NotDue");

    [Fact]
    public void Four_deals_at_one_price_are_a_price_and_four_of_one_name_are_duplicates()
    {
        Deal[] named = [.. Enumerable.Range(1, 4).Select(i => Crane.With(Id, $"D-{i}").With(Amount, $"{i}"))];
        Deal[] priced = [.. Enumerable.Range(1, 4).Select(i => Crane.With(Id, $"D-{i}").With(Name, $"Crane {i}"))];

        Outcomes(named).ShouldBe("Fail Fail Fail Fail");
        Judge(named).Select(finding => finding.Reason[..19]).ShouldBe(
            ["Open twice? Line 3 ", "Open twice? Line 2 ", "Open twice? Line 3 ", "Open twice? Line 4 "]);
        Outcomes(priced).ShouldBe("Pass Pass Pass Pass");
        Outcomes(priced[..3]).ShouldBe("Fail Fail Fail");
    }

    [Fact]
    public void Verdict_and_figures_are_those_of_a_deal_without_a_twin()
    {
        var alone = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today).Judge(Crane.Build());
        var twin = Results(Crane, Crane.With(Id, "D-2"))[0];

        (twin.Verdict, twin.Score, twin.Potential, twin.Momentum, twin.Coverage)
            .ShouldBe((alone.Verdict, alone.Score, alone.Potential, alone.Momentum, alone.Coverage));
        twin.BlindSpots.ShouldBe(alone.BlindSpots);
    }

    private static string Outcomes(params Deal[] deals) => string.Join(' ', Judge(deals).Select(finding => finding.Outcome));

    private static Finding[] Judge(params Deal[] deals) =>
        [.. Results(deals).Select(result => result.Findings.Single(finding => finding.Rule == "Duplicate"))];

    private static List<QualificationResult> Results(params Deal[] deals)
    {
        var table = deals[0].Table();
        var rows = deals.Select((deal, index) => deal.Build(table, index + 2)).ToList();
        var twins = new DuplicateDealsBuilder();
        rows.ForEach(twins.Add);
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today) { Duplicates = twins.Build() };
        return rows.ConvertAll(judge.Judge);
    }
}
