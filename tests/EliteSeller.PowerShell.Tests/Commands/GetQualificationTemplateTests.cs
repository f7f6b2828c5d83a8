using System.Linq;
using System.Management.Automation;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class GetQualificationTemplateTests
{
    [Theory]
    [InlineData("Salesforce", "Picklist")]
    [InlineData("HubSpot", "Dropdown select")]
    [InlineData("Dynamics365", "Choice")]
    [InlineData("Pipedrive", "Single option")]
    [InlineData("Zoho", "Pick List")]
    public void Each_crm_has_the_five_fields_that_matter_most(string crm, string type)
    {
        using var session = ModuleSession.Open();
        var fields = session.Run("Get-QualificationTemplate -Crm $crm", new { crm }).Of<QualificationField>();
        fields.Select(field => field.Field)
            .ShouldBe(["BusinessIssue", "CustomerPriority", "ExecutiveAccess", "SpendingAuthority", "Sponsor"]);
        fields.ShouldAllBe(field =>
            field.Crm == crm && field.Type == type && field.AllowedValues == "Confirmed; Assumed; No" && field.Points >= 6
            && field.Where.Length > 0 && field.Export.Length > 0);
    }

    [Fact]
    public void All_adds_delivery_and_the_asks_with_their_days()
    {
        using var session = ModuleSession.Open();
        var fields = session.Run("Get-QualificationTemplate Salesforce -All").Of<QualificationField>();
        fields.Count.ShouldBe(14);
        fields.Single(field => field.Field == "BenefitAskedOn").ToString().ShouldBe("Salesforce: Benefit Asked On");
        fields.Single(field => field.Field == "BenefitAskedOn").Type.ShouldBe("Date");
        fields.Single(field => field.Field == "BenefitAskedOn").Rule.ShouldBe("BenefitAsk");
        fields.Select(field => field.Step).ShouldBe(fields.Select(field => field.Step).Order());
    }

    [Fact]
    public void A_crm_that_nobody_knows_is_an_error_that_names_the_known_ones()
    {
        using var session = ModuleSession.Open();
        var run = session.Run("Get-QualificationTemplate Siebel");
        run.ErrorIds.ShouldBe(["CrmUnknown"]);
        run.Errors[0].ErrorDetails.RecommendedAction.ShouldBe("Use one of Dynamics365, HubSpot, Pipedrive, Salesforce, Zoho.");
    }

    [Fact]
    public void Crms_are_completed()
    {
        using var session = ModuleSession.Open();
        session.Run("(TabExpansion2 'Get-QualificationTemplate -Crm S' 32).CompletionMatches").Of<CompletionResult>()
            .Select(match => match.CompletionText).ShouldBe(["Salesforce"]);
    }
}
