using System.IO;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>The same forty deals, exported by nine CRMs.</summary>
public class SampleTests
{
    private static readonly string Samples = Path.Combine(CorpusCase.Folder, "../../../samples");

    [Theory]
    [InlineData("salesforce-report.csv", "SalesforceReport")]
    [InlineData("salesforce-api.csv", "SalesforceApi")]
    [InlineData("hubspot.csv", "HubSpot")]
    [InlineData("dynamics365.csv", "Dynamics365")]
    [InlineData("pipedrive.csv", "Pipedrive")]
    [InlineData("zoho.csv", "Zoho")]
    [InlineData("freshsales.csv", "Freshsales")]
    [InlineData("close.csv", "Close")]
    public void A_CRM_is_recognised_and_its_deals_are_those_of_the_plain_file(string file, string layout)
    {
        var plain = Read("plain.csv");
        var read = Read(file);

        read.Report.Layout.ShouldBe(layout);
        read.Problems.ShouldBeEmpty();
        read.Deals.Select(deal => deal.Name).Order().ShouldBe(plain.Deals.Select(deal => deal.Name).Order());
        foreach (var deal in read.Deals)
        {
            Facts(deal).ShouldBe(Facts(plain.Deals.Single(same => same.Name == deal.Name)), $"{deal.Name} in {file}");
        }
    }

    [Theory]
    [InlineData("salesforce-report.csv")]
    [InlineData("hubspot.csv")]
    [InlineData("dynamics365.csv")]
    [InlineData("pipedrive.csv")]
    [InlineData("zoho.csv")]
    public void Without_evidence_columns_every_evidence_is_not_recorded(string file)
    {
        var read = Read("without-evidence/" + file);

        read.Problems.ShouldBeEmpty();
        read.Deals.Count.ShouldBe(40);
        read.Deals.ShouldAllBe(deal => deal.Sponsor == EvidenceGrade.NotRecorded && deal.BusinessIssue == EvidenceGrade.NotRecorded);
    }

    private static ReadFile Read(string file) => ReadFile.From(Path.GetFullPath(Path.Combine(Samples, file)));

    private static string Facts(Opportunity deal) => string.Join(
        " | ",
        new object?[]
        {
            deal.Account, deal.Owner, deal.Amount, deal.Outcome == DealOutcome.Open
                ? deal.StagePosition : null, deal.Outcome, deal.CreatedDate, deal.CloseDate, deal.LastActivityDate,
            deal.StageEnteredDate, deal.NextStep, deal.ContactCount, deal.PushCount, deal.Discount, deal.BusinessIssue,
                deal.CustomerPriority, deal.ExecutiveAccess,
            deal.SpendingAuthority, deal.Sponsor, deal.ServiceCapacity, deal.BenefitAsk, deal.TimelineAsk, deal.RoadmapAsk,
                deal.ExecutiveAsk,
            deal.GetAsk(EliteSeller.Model.AskKind.Benefit).AskedOn, deal.GetAsk(EliteSeller.Model.AskKind.Executive).AskedOn,
        }.Select(fact => CorpusCase.Show(fact) ?? "-"));
}
