using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification;

/// <summary>
/// Two results are comparable when the fingerprints of their policies are the same, on any machine and after any update that changes no
/// value.
/// </summary>
public sealed class PolicyFingerprintTests
{
    private const string Full =
        """
        @{
            Currency = 'EUR'
            FiscalYearStartMonth = 10
            Rules = @{
                CustomerEngaged = @{ On = $false }
                DealAdvancing = @{ StageDays = @{ Talks = 20; Proposal = 12.0 } }
            }
            EvidenceColumns = @{ Sponsor = @('Champion', 'Coach'); BusinessIssue = @('Why') }
            Evidence = @( @{ Id = 'Legal'; Column = @('Legal', 'Lawyers'); Good = @('Agreed', 'Done'); Assumed = @('Draft', 'Sent'); Bad = @('Refused', 'Lost'); Weight = 2; DueFrom = 0.6 } )
            Suppressions = @( @{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'Review.'; Owner = 'Mia'; Expires = '2027-01-15' } )
            Scorecard = @{ Base = 3; Deals = 40; Won = 10; Culture = 'de-DE'; Lines = @( @{ Column = 'Client'; Value = 'New'; Points = -8; Won = 2; Deals = 9 }, @{ Column = 'Size'; UpTo = 2.5; Points = 4; Won = 3; Deals = 8 } ) }
        }
        """;

    [Fact]
    public void A_fingerprint_is_the_same_on_every_machine_and_from_version_to_version()
    {
        RuleCatalogue.DefaultPolicy.Identity.ToString().ShouldBe("Default (20168525c5ec)");
        RuleCatalogue.CreatePolicy(new PolicyDraft()).Identity.Hash.ShouldBe("20168525c5ec");
        Hash(Full).ShouldBe("0b1a6bac2d5a");
    }

    [Fact]
    public void Whatever_can_change_a_result_changes_the_fingerprint()
    {
        string[] texts =
        [
            "@{ }",
            "@{ PursueLine = 71 }",
            "@{ MinimumCoverage = 0.51 }",
            "@{ MomentumLine = 51 }",
            "@{ FindOutWithin = 0.41 }",
            "@{ AskExpiryDays = 91 }",
            "@{ EvidenceExpiryDays = 181 }",
            "@{ ProofFrom = 0.61 }",
            "@{ Currency = 'EUR' }",
            "@{ FiscalYearStartMonth = 2 }",
            "@{ Rules = @{ Sponsor = @{ On = $false } } }",
            "@{ Rules = @{ Sponsor = @{ Weight = 9 } } }",
            "@{ Rules = @{ Sponsor = @{ DueFrom = 0.3 } } }",
            "@{ Rules = @{ CustomerEngaged = @{ MaximumDays = 31 } } }",
            "@{ Rules = @{ CustomerEngaged = @{ MaximumDaysLate = 31 } } }",
            "@{ Rules = @{ NextStepAgreed = @{ WaitingWords = @('warten', 'tbd') } } }",
            "@{ Rules = @{ NextStepAgreed = @{ WaitingWords = @('wartentbd') } } }",
            "@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = 20 } } } }",
            "@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = 21 } } } }",
            "@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Proposal = 20 } } } }",
            "@{ Negotiation = @{ AmountIsNet = $false } }",
            "@{ EvidenceColumns = @{ Sponsor = @('Champion') } }",
            "@{ EvidenceColumns = @{ Sponsor = @('Champion', 'Coach') } }",
            "@{ EvidenceColumns = @{ Sponsor = @('Coach', 'Champion') } }",
            "@{ EvidenceColumns = @{ Sponsor = @('ChampionCoach') } }",
            "@{ EvidenceColumns = @{ BusinessIssue = @('Champion') } }",
            "@{ EvidenceMap = @{ Sponsor = @{ Champ = 'No' } } }",
            "@{ EvidenceMap = @{ Sponsor = @{ Champ = 'Assumed' } } }",
            "@{ EvidenceMap = @{ BusinessIssue = @{ Champ = 'No' } } }",
            Own("Good = @('A')"),
            Own("Good = @('B')"),
            Own("Good = @('A', 'B')"),
            Own("Good = @('AB')"),
            Own("Assumed = @('A')"),
            Own("Bad = @('A')"),
            Own("Good = @('A'); Weight = 5"),
            Own("Good = @('A'); DueFrom = 0.5"),
            "@{ Evidence = @( @{ Id = 'Legal'; Column = @('Legal', 'A') } ) }",
            "@{ Evidence = @( @{ Id = 'Legals'; Column = @('Legal', 'A') } ) }",
            Suppressed("Rule = 'Sponsor'; OpportunityId = 'D-1'; Expires = '2027-01-15'"),
            Suppressed("Rule = 'BenefitAsk'; OpportunityId = 'D-1'; Expires = '2027-01-15'"),
            Suppressed("Rule = 'Sponsor'; OpportunityId = 'D-2'; Expires = '2027-01-15'"),
            Suppressed("Rule = 'Sponsor'; OpportunityId = 'D-1'; Expires = '2027-01-16'"),
            Card("Base = 3"),
            Card("Base = 4"),
            Card("Base = 3; ShowsChance = $false"),
            Card("Base = 3; Culture = 'de-DE'"),
            Card("Base = 3; Lines = @( @{ Column = 'Client'; Value = 'New'; Points = -8 } )"),
            Card("Base = 3; Lines = @( @{ Column = 'Client'; Value = 'Old'; Points = -8 } )"),
            Card("Base = 3; Lines = @( @{ Column = 'Clients'; Value = 'New'; Points = -8 } )"),
            Card("Base = 3; Lines = @( @{ Column = 'Client'; Value = 'New'; Points = 8 } )"),
            Card("Base = 3; Lines = @( @{ Column = 'Client'; Points = 8 } )"),
            Card("Base = 3; Lines = @( @{ Column = 'Client'; UpTo = 7; Points = 8 } )"),
        ];

        texts.GroupBy(Hash).Where(same => same.Count() > 1).Select(same => string.Join(" is ", same)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("@{ }", "@{ Name = 'Ours'; PursueLine = 70; Currency = $null }")]
    [InlineData("@{ PursueLine = 71 }", "@{ PursueLine = 71.0 }")]
    [InlineData("@{ EvidenceColumns = @{ Sponsor = @('A'); BusinessIssue = @('B') } }",
        "@{ EvidenceColumns = @{ BusinessIssue = @('B'); Sponsor = @('A') } }")]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = 20; Proposal = 12 } } } }",
        "@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Proposal = 12; Talks = 20 } } } }")]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ MaximumDays = 40 } } }",
        "@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 40; Deals = 212 } } } }")]
    public void The_same_values_written_in_another_way_have_the_same_fingerprint(string one, string other) =>
        Hash(one).ShouldBe(Hash(other));

    [Fact]
    public void Who_set_a_rule_aside_and_why_changes_no_result_and_no_fingerprint() =>
        Hash("@{ Suppressions = @(@{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'Review.'; Owner = 'Mia'; Expires = '2027-01-15' "
            + "}) }")
            .ShouldBe(Hash("@{ Suppressions = @(@{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'Holidays.'; Owner = 'Tom'; Expires "
                + "= '2027-01-15' }) }"));

    private static string Own(string settings) => $"@{{ Evidence = @( @{{ Id = 'Legal'; Column = 'Legal'; {settings} }} ) }}";

    private static string Suppressed(string settings) => $"@{{ Suppressions = @( @{{ {settings}; Reason = 'Review.'; Owner = 'Mia' }} ) }}";

    private static string Card(string settings) => $"@{{ Scorecard = @{{ {settings} }} }}";

    private static string Hash(string text)
    {
        var problems = new List<Problem>();
        var policy = PolicyReader.Read(SettingParser.Parse(text, "policy.psd1"), problems);
        problems.ShouldBeEmpty(text);
        return policy!.Identity.Hash;
    }
}
