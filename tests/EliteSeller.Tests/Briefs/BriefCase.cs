using System.IO;
using System.Linq;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Reports;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Briefs;
using EliteSeller.Model;
using EliteSeller.Tests.BuyingGroups;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Roadmaps;
using static EliteSeller.Model.ContactRole;
using static EliteSeller.Tests.BuyingGroups.People;

namespace EliteSeller.Tests.Briefs;

/// <summary>Briefs for tests.</summary>
internal static class BriefCase
{
    public const string Hostile = "<script>alert(1)</script> & \"Söhne\" [x](javascript:y) {{Name}} 'onload=z";

    private static ActionRoadmap Plan => new RoadmapPlanner(
        Faces.Small, RoadmapCalendars.MondayToFriday, Deal.Today, new(2026, 12, 18)).Plan(PlannedDeal.Of(id: "D-1"));

    /// <summary>A deal with everything that a brief can show.</summary>
    public static DealBrief Full(string name = "Harbour cranes", string person = "Ms Ito", string title = "Head of operations") =>
        Make(Deal.At(0.75m).With(OpportunityField.Name, name).With(OpportunityField.Account, name).With(OpportunityField.Owner, name)
            .With(OpportunityField.Amount, "90000").With(OpportunityField.Currency, "USD").With(OpportunityField.Stage, "Proposal")
            .With(OpportunityField.CloseDate, "2027-01-29").With(OpportunityField.LastActivityDate, "2026-11-20")
            .With(OpportunityField.BusinessIssue, "Confirmed").With(OpportunityField.CustomerPriority, "Assumed")
            .With(OpportunityField.Sponsor, "Confirmed").With(OpportunityField.BenefitAsk, "Yes")
            .With(OpportunityField.BenefitAskedOn, "2026-10-19").With(OpportunityField.ExecutiveAsk, "")
                .With(OpportunityField.Discount, "12"),
            Person(person, Sponsor, title, met: "2026-11-10", attitude: ContactAttitude.Supports),
            Person($"Daniel Okoro{(person == Hostile ? person : "")}", EconomicBuyer, title == Hostile ? title : "CFO", by: person),
            Person("Jan Kern", Technical | Blocker, "IT lead", by: person, met: "2026-11-02"),
            Person("Ann Lee", Procurement, "Purchasing", by: "Daniel Okoro", left: "2026-11-12"), Person("Bo Dahl", None, "Assistant"));

    /// <summary>A brief of a deal and its people.</summary>
    public static DealBrief Make(Deal deal, params Contact[] people)
    {
        var policy = RuleCatalogue.DefaultPolicy;
        LedgerEntry[] entries =
        [
            new("D-1", new(2026, 11, 2), LedgerKind.Give, "Discount") { By = "Ann", Value = 8000, Currency = "USD" },
            new("D-1", new(2026, 11, 3), LedgerKind.WalkAwayPoint, "Discount") { By = "Ann", Value = 20 },
            new("D-1", new(2026, 11, 16), LedgerKind.Evidence, "SpendingAuthority")
                { Answer = "Confirmed", Customer = "Mr Okoro", File = "ledger.csv", Line = 4 },
        ];
        var judge = new OpportunityJudge(new RuleSet(policy), Deal.Today, new Ledger(entries, policy, Deal.Today));
        var builder = new DealBriefBuilder([Plan]);
        var opportunity = people.Length == 0 ? deal.Build() : deal.With(people);
        builder.AddPrecedent(opportunity);
        builder.Add(judge.Judge(opportunity));
        return builder.Build().Single();
    }

    /// <summary>A brief as text.</summary>
    public static string Text(this DealBrief brief, BriefFormat format = BriefFormat.Html)
    {
        using var bytes = new MemoryStream();
        new DealBriefWriter(format).Write(brief, bytes);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
