using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>The frank conversation that repairs a relationship after a hard negotiation (briefing 40).</summary>
public sealed class RechargeAgenda
{
    internal RechargeAgenda(NegotiationCase deal)
    {
        var opportunity = deal.Opportunity;
        OpportunityId = opportunity.Id;
        Account = opportunity.Account;
        By = WorkingCalendar.MondayToFriday.After(
            deal.Context.AsOf, Math.Max(1, (int)deal.Context.Line(NegotiationLine.RechargeDays).Value));
        Sponsors = SponsorsOf(deal).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        Own = OwnOf(deal).ToArray();
        Ask =
        [
            "What did the negotiation cost you inside your own company?",
            "What should we have done differently, and what do you need from us now?",
            "What would make you choose us again, and would you say so to others?",
        ];
    }

    /// <summary>The deal's id.</summary>
    public string? OpportunityId { get; }

    /// <summary>The customer.</summary>
    public string? Account { get; }

    /// <summary>The day by which the conversation has taken place.</summary>
    public DateTime By { get; }

    /// <summary>Whom to talk to: the sponsors by name where the export or the roadmap knows them; empty when nobody is named.</summary>
    public IReadOnlyList<string> Sponsors { get; }

    /// <summary>What to own before anything is asked: what we did in this negotiation.</summary>
    public IReadOnlyList<string> Own { get; }

    /// <summary>What to ask.</summary>
    public IReadOnlyList<string> Ask { get; }

    /// <summary>With whom and by when.</summary>
    /// <returns>Such as <c>Talk to Ann Weber by 30 Nov 2026</c>.</returns>
    public override string ToString() =>
        $"Talk to {(Sponsors.Count == 0 ? "the sponsor (name unknown: find out first)" : string.Join(" and ", Sponsors))} by "
            + $"{Wording.Date(Day.Number(By))}";

    private static IEnumerable<string> SponsorsOf(NegotiationCase deal)
    {
        // A grade of Assumed is a name or a remark in the cell; a plain yes names nobody.
        if (NegotiationEvidence.GradeOf(deal, OpportunityField.Sponsor) == EvidenceGrade.Assumed
            && CellText.OrNull(NegotiationEvidence.TextOf(deal, OpportunityField.Sponsor)) is { } name)
        {
            yield return DisplayText.Shorten(name, 80);
        }

        foreach (var owner in (deal.Roadmap?.Steps ?? []).Where(step => step.Ask == Model.AskKind.Executive)
            .Select(step => step.CustomerOwner).OfType<string>())
        {
            yield return DisplayText.Shorten(owner, 80);
        }
    }

    private static IEnumerable<string> OwnOf(NegotiationCase deal)
    {
        foreach (var breach in AbilityToServiceTest.Breaches(deal))
        {
            yield return "We agreed to a term that we cannot keep. " + breach.Reason;
        }

        if (deal.Measure is { UnwrittenGets: > 0 } unwritten)
        {
            yield return $"We took {unwritten.UnwrittenGets} of your concessions without putting "
                + $"{(unwritten.UnwrittenGets == 1 ? "it" : "them")} in writing.";
        }

        if (deal.Measure is { QuarterEndGives: > 0 })
        {
            yield return "We let the end of our quarter set the pace.";
        }

        if (deal.Opportunity.PushCount >= 2)
        {
            yield return $"The date moved {Wording.Times(deal.Opportunity.PushCount.Value)}, and part of that was ours.";
        }

        yield return "We argued longer about price and terms than about what you need.";
    }
}
