using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Can we service what the terms promise?</summary>
internal sealed class AbilityToServiceTest : NegotiationTest
{
    public override NegotiationTestName Name => NegotiationTestName.AbilityToService;

    public override NegotiationRole Role => NegotiationRole.Harm;

    public override string NextAction => "Have the delivery team confirm dates, service levels and terms before anything is signed.";

    public override NegotiationFinding Judge(NegotiationCase deal)
    {
        var grade = NegotiationEvidence.GradeOf(deal, OpportunityField.ServiceCapacity);
        if (grade == EvidenceGrade.No)
        {
            return FromColumn(deal, NegotiationOutcome.Fail, "The delivery team cannot service these terms.", "Terms cannot be serviced");
        }

        if (Breaches(deal).FirstOrDefault() is { } breach)
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.Fail, breach.Reason, breach.Summary) { Column = breach.Column,
                Line = breach.Line };
        }

        return grade switch
        {
            EvidenceGrade.Confirmed => FromColumn(deal, NegotiationOutcome.Pass, "We can service these terms.", "Terms can be serviced"),
            EvidenceGrade.Assumed =>
                FromColumn(deal, NegotiationOutcome.Half, "We assume we can service these terms; nobody has confirmed it.",
                "Service capacity only assumed"),
            _ when HasTerms(deal) =>
                new NegotiationFinding(
                deal, this, NegotiationOutcome.Pass, "The recorded terms are within the policy.", "Terms within the policy"),
            EvidenceGrade.NotRecorded =>
                new NegotiationFinding(
                deal, this, NegotiationOutcome.NotApplicable, "The export has neither terms nor service capacity.", "No data on terms"),
            _ => FromColumn(
                deal, NegotiationOutcome.Unknown, "Nobody knows yet whether we can service these terms.", "Service capacity unknown"),
        };
    }

    /// <summary>
    /// The terms that lie outside the policy or that the roadmap proves impossible, each with the change that would fix it.
    /// </summary>
    public static IEnumerable<TermBreach> Breaches(NegotiationCase deal)
    {
        var context = deal.Context;
        var (terms, policy) = (deal.Terms, context.Policy.Negotiation);
        if (terms.PaymentDays > context.Line(NegotiationLine.MaximumPaymentDays).Value)
        {
            var line = context.Line(NegotiationLine.MaximumPaymentDays);
            yield return new TermBreach(
                $"Payment within {Wording.Days(terms.PaymentDays.Value)} (limit: {line}).",
                    $"Payment in {Wording.Days(terms.PaymentDays.Value)} (limit {line})",
                policy.PaymentDaysColumn, line,
                $"with payment within {Wording.Days((int)line.Value)} or less", new NegotiationTerms(
                    (int)line.Value, terms.ResponseHours, terms.GoLive));
        }

        if (terms.ResponseHours < context.Line(NegotiationLine.FastestResponseHours).Value)
        {
            var line = context.Line(NegotiationLine.FastestResponseHours);
            yield return new TermBreach(
                $"The terms promise a response within {terms.ResponseHours} hours; our fastest is {line} hours.",
                $"Response in {terms.ResponseHours} hours (fastest: {line})", policy.ResponseHoursColumn, line,
                $"with a response time of {line} hours or more", new NegotiationTerms(terms.PaymentDays, (int)line.Value, terms.GoLive));
        }

        if (GoLiveBreach(deal) is { } breach)
        {
            yield return breach;
        }
    }

    // Without a go-live in the export the roadmap's own anchor is the promise.
    private static TermBreach? GoLiveBreach(NegotiationCase deal)
    {
        var line = deal.Context.Line(NegotiationLine.MinimumGoLiveDays);
        var promised = deal.Terms.GoLive ?? (deal.Roadmap is { Feasible: not null } planned ? planned.Anchor : null);
        if (promised is not { } goLive)
        {
            return null;
        }

        var earliest = deal.Roadmap?.EarliestDate;
        var byPolicy = deal.Terms.GoLive is null ? DateTime.MinValue : deal.Context.AsOf.AddDays((double)line.Value);
        var soonest = earliest > byPolicy ? earliest.Value : byPolicy;
        if (goLive >= soonest)
        {
            return null;
        }

        var reason = earliest > goLive
            ? $"Go-live on {Text(goLive)} is not feasible. Earliest feasible go-live: {Text(earliest.Value)}."
            : $"Go-live on {Text(goLive)} is {Wording.Days((goLive - deal.Context.AsOf).Days)} away (at least {line} needed).";
        var slip = (soonest - goLive).Days;
        return new TermBreach(
            reason,
            $"Go-live on {Text(goLive)} is too early",
            deal.Terms.GoLive is null ? null : deal.Context.Policy.Negotiation.GoLiveColumn,
            line,
            slip <= deal.Context.Line(NegotiationLine.LargestGoLiveSlip).Value ? $"with a go-live on {Text(soonest)} or later" : null,
            new NegotiationTerms(deal.Terms.PaymentDays, deal.Terms.ResponseHours, soonest));
    }

    private static bool HasTerms(NegotiationCase deal) =>
        deal.Terms is not { PaymentDays: null, ResponseHours: null, GoLive: null } || deal.Roadmap is { Feasible: true };

    private NegotiationFinding FromColumn(NegotiationCase deal, NegotiationOutcome outcome, string reason, string summary) =>
        new(deal, this, outcome, reason, summary)
    {
        Column = NegotiationEvidence.HeaderOf(deal, OpportunityField.ServiceCapacity),
        RawValue = NegotiationEvidence.TextOf(deal, OpportunityField.ServiceCapacity),
    };

    private static string Text(DateTime day) => Wording.Date(Day.Number(day));
}
