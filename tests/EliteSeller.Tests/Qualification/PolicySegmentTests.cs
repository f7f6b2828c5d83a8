using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>Limits of their own for deals of a type, a pipeline or a size, and the presets for one kind of deal.</summary>
public sealed class PolicySegmentTests
{
    private const string Text = """
        @{
            Segments = @(
                @{ Type = @('Renewal'); Pipeline = @('Partner'); Preset = 'Channel' }
                @{ Type = 'Renewal'; Preset = 'Renewal'; Rules = @{ CustomerEngaged = @{ MaximumDays = 100 } } }
                @{ Name = 'Large'; AmountFrom = 500000; AmountBelow = 900000; Rules = @{ CustomerEngaged = @{ MaximumDays = 45 } } }
            )
        }
        """;

    private static readonly Deal Quiet = Deal.At(0.2m).With(LastActivityDate, "2026-08-20").With(CreatedDate, "2026-06-01");

    [Theory]
    [InlineData("", "", "1", 30)]
    [InlineData("renewal", "", "1", 100)]
    [InlineData("Renewal", "Partner", "1", 60)]
    [InlineData("New", "Partner", "500000", 45)]
    [InlineData("New", "Partner", "899999", 45)]
    [InlineData("New", "Partner", "900000", 30)]
    [InlineData("New", "Partner", "", 30)]
    public void The_first_segment_that_holds_a_deal_has_its_limits(string type, string pipeline, string amount, int limit)
    {
        var deal = Quiet.With(OpportunityField.Type, type).With(Pipeline, pipeline).With(Amount, amount);

        var finding = deal.Ask("CustomerEngaged", Read(Text));

        finding.Reason.ShouldBe(limit == 100 ? "Last activity 95 days ago (limit: 100)." : $"No activity for 95 days (limit: {limit}).");
        finding.Threshold.ShouldBe(limit);
        finding.ThresholdOrigin.ShouldBe(limit == 30 ? "Default" : "Policy");
    }

    [Fact]
    public void A_segment_keeps_the_weights_and_the_rest_of_the_policy()
    {
        var policy = Read("@{ Rules = @{ CustomerEngaged = @{ Weight = 20; MaximumDaysLate = 21 } }; "
            + "Segments = @( @{ Type = 'Renewal'; Rules = @{ CustomerEngaged = @{ MaximumDays = 100 } } } ) }");
        var late = Quiet.With(OpportunityField.Type, "Renewal").Moved(0.6m);

        var finding = late.Ask("CustomerEngaged", policy);

        (finding.Weight, finding.Reason).ShouldBe((20m, "No activity for 95 days (limit: 21)."));
    }

    [Fact]
    public void A_file_that_is_written_comes_back_with_its_segments()
    {
        var policy = Read(Text);
        var back = Read(PolicyText.Write(policy));

        back.Identity.Hash.ShouldBe(policy.Identity.Hash);
        back.Segments.Select(segment => segment.ToString()).ShouldBe(["Renewal, Partner", "Renewal", "Large"]);
        policy.Identity.Hash.ShouldNotBe(Read("@{ }").Identity.Hash);
        Read(Text.Replace("45", "46")).Identity.Hash.ShouldNotBe(policy.Identity.Hash);
    }

    [Theory]
    [InlineData("tender", "a tender in its standstill", "0.9", 50, 100, 500, "")]
    [InlineData("renewal", "a renewal opened a year ahead", "0.2", 90, 200, 200, "")]
    [InlineData("channel", "a partner's deal with the partner's margin", "0.6", 40, 80, 200, "42")]
    public void A_preset_keeps_a_deal_of_its_kind_that_the_default_condemns_and_still_condemns_a_dead_one(
        string preset, string name, string position, int quiet, int inStage, int age, string discount)
    {
        var policy = Read(File.ReadAllText(PresetFile(preset)));
        Deal Build(int times) => Deal.At(decimal.Parse(position, System.Globalization.CultureInfo.InvariantCulture))
            .With(LastActivityDate, In(-quiet * times)).With(StageEnteredDate, In(-inStage * times)).With(CreatedDate, In(-age * times))
            .With(CloseDate, In(90)).With(Discount, discount).With(NextStep, times == 1 ? "Send the new terms to Anna" : "");

        Build(1).Judge().Verdict.ShouldBe(Verdict.WalkAway, name);
        Build(1).Judge(policy).Verdict.ShouldBe(Verdict.AskForNo, name);
        Build(5).Judge(policy).Verdict.ShouldBe(Verdict.WalkAway, name);
    }

    private static string In(int days) => DealGen.Date(Deal.Today.AddDays(days));

    private static QualificationPolicy Read(string text)
    {
        var problems = new List<Problem>();
        var policy = PolicyReader.Read(
            SettingParser.Parse(text, "policy.psd1"), problems,
            name => File.Exists(PresetFile(name)) ? SettingParser.Parse(File.ReadAllText(PresetFile(name)), "preset.psd1") : null);
        problems.ShouldBeEmpty();
        return policy!;
    }

    private static string PresetFile(string name) =>
        Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "module", "policies", name.ToLowerInvariant() + ".psd1");

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
