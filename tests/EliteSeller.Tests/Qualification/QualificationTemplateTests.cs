using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification;

/// <summary>Which fields to add to which CRM.</summary>
public sealed class QualificationTemplateTests
{
    private const string Crm = "@{ Crm = 'OurCrm'; ChoiceType = 'Picklist'; DateType = 'Day'; Where = 'Setup'; Export = 'Add it to the "
        + "report.' }";

    public static TheoryData<string> ShippedCrms => new(["pipedrive", "salesforce", "dynamics365", "hubspot", "zoho"]);

    [Fact]
    public void A_choice_tells_its_values_and_the_rule_that_reads_it()
    {
        var field = Read(Crm, Field("Sponsor", "Sponsor", 1, "Choice", "Values = @('Confirmed', 'Assumed', 'No')")).ShouldHaveSingleItem();

        (field.Crm, field.Field, field.Label, field.Type, field.Step, field.AllowedValues)
            .ShouldBe(("OurCrm", "Sponsor", "Sponsor", "Picklist", 1, "Confirmed; Assumed; No"));
        (field.Rule, field.Points, field.Fill, field.Where, field.Export)
            .ShouldBe(("Sponsor", 8m, "What we know.", "Setup", "Add it to the report."));
        field.Values.ShouldBe(["Confirmed", "Assumed", "No"]);
        field.ToString().ShouldBe("OurCrm: Sponsor");
    }

    [Fact]
    public void The_day_of_an_ask_is_a_date_that_belongs_to_the_rule_and_carries_no_points_of_its_own()
    {
        var field = Read(Crm, Field("BenefitAskedOn", "Benefit Asked On", 3, "Date")).ShouldHaveSingleItem();

        (field.Type, field.AllowedValues, field.Rule, field.Points).ShouldBe(("Day", "", "BenefitAsk", 0m));
    }

    [Fact]
    public void A_field_that_no_rule_reads_says_so()
    {
        var field = Read(Crm, Field("Relationship", "Relationship", 2, "Choice")).ShouldHaveSingleItem();

        (field.Rule, field.Points).ShouldBe((null, 0m));
    }

    [Fact]
    public void What_is_worth_most_comes_first_and_within_a_step_the_order_of_the_list_stays() => Read(
            Crm, Field("BenefitAsk", "C", 3, "Choice") + Field("Sponsor", "A", 1, "Choice") + Field("BusinessIssue", "B", 1, "Choice"))
        .Select(field => field.Label).ShouldBe(["A", "B", "C"]);

    [Theory]
    [InlineData("@{ ChoiceType = 'A'; DateType = 'B'; Where = 'C'; Export = 'D' }", "'Crm' is missing.")]
    [InlineData("@{ Crm = 'A'; DateType = 'B'; Where = 'C'; Export = 'D' }", "'ChoiceType' is missing.")]
    [InlineData("@{ Crm = 'A'; ChoiceType = 'A'; Where = 'C'; Export = 'D' }", "'DateType' is missing.")]
    [InlineData("@{ Crm = 'A'; ChoiceType = 'A'; DateType = 'B'; Export = 'D' }", "'Where' is missing.")]
    [InlineData("@{ Crm = 'A'; ChoiceType = 'A'; DateType = 'B'; Where = 'C' }", "'Export' is missing.")]
    [InlineData("@{ Crm = 'A'; ChoiceType = 'A'; DateType = 'B'; Where = 'C'; Export = 'D'; Colour = 'E' }", "'Colour' is not a setting.")]
    public void What_is_missing_of_a_crm_is_said(string crm, string message)
    {
        var problems = new List<Problem>();

        var field = Read(crm, Field("Sponsor", "Sponsor", 1, "Choice") + Field("BenefitAskedOn", "Day", 3, "Date"), problems);

        field.SelectMany(one => new[] { one.Crm, one.Type, one.Where, one.Export })
            .ShouldAllBe(text => text.Length <= 1, "what is missing stays blank");
        problems.ShouldHaveSingleItem().Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("Label = 'A'; Step = 1; Type = 'Choice'; Fill = 'B'", "'Fields[1].Field' is missing.")]
    [InlineData("Field = 'A'; Step = 1; Type = 'Choice'; Fill = 'B'", "'Fields[1].Label' is missing.")]
    [InlineData("Field = 'A'; Label = 'A'; Type = 'Choice'; Fill = 'B'", "'Fields[1].Step' is missing.")]
    [InlineData("Field = 'A'; Label = 'A'; Step = 1; Type = 'Choice'", "'Fields[1].Fill' is missing.")]
    [InlineData("Field = 'A'; Label = 'A'; Step = 1; Type = 'Choice'; Fill = 'B'; Colour = 'C'", "'Fields[1].Colour' is not a setting.")]
    public void What_is_missing_of_a_field_is_said(string field, string message)
    {
        var problems = new List<Problem>();

        var read = Read(Crm, $"@{{ {field} }}", problems).ShouldHaveSingleItem();

        new[] { read.Field, read.Label, read.Fill }.ShouldAllBe(text => text.Length <= 1, "what is missing stays blank");
        problems.ShouldHaveSingleItem().Message.ShouldBe(message);
    }

    [Fact]
    public void A_field_whose_step_is_missing_comes_last()
    {
        var problems = new List<Problem>();

        var fields = Read(
            Crm, "@{ Field = 'A'; Label = 'no step'; Type = 'Choice'; Fill = 'B' }\n" + Field("Sponsor", "third", 3, "Choice"), problems);

        fields.Select(field => (field.Label, field.Step)).ShouldBe([("third", 3), ("no step", 9)]);
        problems.Count.ShouldBe(1);
    }

    [Fact]
    public void A_slip_beside_the_list_of_fields_is_said()
    {
        var problems = new List<Problem>();
        QualificationTemplate.Read(SettingParser.Parse(Crm, "crm.psd1"),
            SettingParser.Parse("@{ Fields = @(); Colour = 'red' }", "fields.psd1"), problems).ShouldBeEmpty();

        problems.ShouldHaveSingleItem().Message.ShouldBe("'Colour' is not a setting.");
    }

    [Theory]
    [MemberData(nameof(ShippedCrms))]
    public void Each_shipped_crm_is_complete_and_begins_with_the_five_fields_that_matter_most(string crm)
    {
        var problems = new List<Problem>();

        var fields = QualificationTemplate.Read(Shipped(crm), Shipped("fields"), problems);

        problems.ShouldBeEmpty();
        fields.Where(field => field.Step == 1).Select(field => field.Rule)
            .ShouldBe(["BusinessIssue", "CustomerPriority", "ExecutiveAccess", "SpendingAuthority", "Sponsor"]);
        fields.Where(field => field.Rule is null).ShouldBeEmpty();
        fields.Select(field => field.Label).ShouldBeUnique();
        fields.Where(field => field.Field.EndsWith("On", StringComparison.Ordinal))
            .ShouldAllBe(field => field.Points == 0 && field.AllowedValues.Length == 0);
    }

    private static string Field(string field, string label, int step, string type, string more = "") =>
        $"@{{ Field = '{field}'; Label = '{label}'; Step = {step}; Type = '{type}'; Fill = 'What we know.'; {more} }}\n";

    private static IReadOnlyList<QualificationField> Read(string crm, string fields, List<Problem>? problems = null)
    {
        var found = problems ?? [];
        var read = QualificationTemplate.Read(
            SettingParser.Parse(crm, "crm.psd1"), SettingParser.Parse($"@{{ Fields = @(\n{fields}\n) }}", "fields.psd1"), found);
        if (problems is null)
        {
            found.ShouldBeEmpty();
        }

        return read;
    }

    private static SettingTable Shipped(string name, [CallerFilePath] string file = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "module", "crm-fields", name + ".psd1");
        return SettingParser.Parse(File.ReadAllText(path), path);
    }
}
