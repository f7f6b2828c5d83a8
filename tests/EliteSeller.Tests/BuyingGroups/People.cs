using System;
using System.Globalization;
using System.Linq;
using EliteSeller.Analysis.BuyingGroups;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;

namespace EliteSeller.Tests.BuyingGroups;

/// <summary>People of the deal D-1 for a test.</summary>
internal static class People
{
    public static Contact Person(string name, ContactRole role, string? title = null, string? by = null, string? met = null,
        string? left = null, ContactAttitude attitude = ContactAttitude.Unknown, string deal = "D-1") => new(deal, name)
    {
        Title = title,
        Role = role,
        IntroducedBy = by,
        MetDay = Number(met),
        LeftDay = Number(left),
        Attitude = attitude,
        File = "contacts.csv",
        Line = 2,
    };

    public static BuyingGroup Group(params Contact[] people) => new("D-1", people, Deal.Today);

    public static Opportunity With(this Deal deal, params Contact[] people)
    {
        var contacts = new ContactsByDeal();
        foreach (var person in people)
        {
            contacts.Add(person);
        }

        return deal.Build().With(contacts);
    }

    public static Opportunity With(this Opportunity deal, ContactsByDeal contacts) => contacts.JoinTo(deal);

    public static QualificationResult Judge(this Opportunity deal) =>
        new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today).Judge(deal);

    public static Finding Ask(this Opportunity deal, string rule) => deal.Judge().Findings.Single(finding => finding.Rule == rule);

    private static int Number(string? day) => day is null ? 0 : Day.Number(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
