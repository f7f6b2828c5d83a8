using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;

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
            return FromColumn(deal, NegotiationOutcome.Fail, "The delivery team says that we can not service these terms.");
        }

        if (Breaches(deal).FirstOrDefault() is { } breach)
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.Fail, breach.Reason) { Column = breach.Column, Line = breach.Line };
        }

        return grade switch
        {
            EvidenceGrade.Confirmed => FromColumn(deal, NegotiationOutcome.Pass, "Confirmed: we can service what the terms promise."),
            EvidenceGrade.Assumed => FromColumn(deal, NegotiationOutcome.Half, "Only assumed, not confirmed: we can service what the terms promise."),
            _ when HasTerms(deal) => new NegotiationFinding(deal, this, NegotiationOutcome.Pass, "The terms that are written lie within the policy."),
            EvidenceGrade.NotRecorded => new NegotiationFinding(deal, this, NegotiationOutcome.NotApplicable, "Neither terms nor service capacity are recorded."),
            _ => FromColumn(deal, NegotiationOutcome.Unknown, "Nobody knows yet whether we can service what the terms promise."),
        };
    }

    /// <summary>The terms that lie outside the policy or that the roadmap proves impossible, each with the change that would mend it.</summary>
    public static IEnumerable<TermBreach> Breaches(NegotiationCase deal)
    {
        var context = deal.Context;
        var (terms, policy) = (deal.Terms, context.Policy.Negotiation);
        if (terms.PaymentDays > context.Line(NegotiationLine.MaximumPaymentDays).Value)
        {
            var line = context.Line(NegotiationLine.MaximumPaymentDays);
            yield return new TermBreach(
                $"Payment within {terms.PaymentDays} days; {Wording.Days((int)line.Value)} are the limit.", policy.PaymentDaysColumn, line,
                $"with payment within {Wording.Days((int)line.Value)} or less", new NegotiationTerms((int)line.Value, terms.ResponseHours, terms.GoLive));
        }

        if (terms.ResponseHours < context.Line(NegotiationLine.FastestResponseHours).Value)
        {
            var line = context.Line(NegotiationLine.FastestResponseHours);
            yield return new TermBreach(
                $"A response within {terms.ResponseHours} hours is promised; our service can do {line} hours.", policy.ResponseHoursColumn, line,
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
            ? $"The go-live of {Text(goLive)} is impossible by the roadmap: {Text(earliest.Value)} is the earliest honest date."
            : $"The go-live of {Text(goLive)} is sooner than {Wording.Days((int)line.Value)} from {Text(deal.Context.AsOf)}.";
        var slip = (soonest - goLive).Days;
        return new TermBreach(
            reason,
            deal.Terms.GoLive is null ? null : deal.Context.Policy.Negotiation.GoLiveColumn,
            line,
            slip <= deal.Context.Line(NegotiationLine.LargestGoLiveSlip).Value ? $"with a go-live on {Text(soonest)} or later" : null,
            new NegotiationTerms(deal.Terms.PaymentDays, deal.Terms.ResponseHours, soonest));
    }

    private static bool HasTerms(NegotiationCase deal) =>
        deal.Terms is not { PaymentDays: null, ResponseHours: null, GoLive: null } || deal.Roadmap is { Feasible: true };

    private NegotiationFinding FromColumn(NegotiationCase deal, NegotiationOutcome outcome, string reason) => new(deal, this, outcome, reason)
    {
        Column = NegotiationEvidence.HeaderOf(deal, OpportunityField.ServiceCapacity),
        RawValue = NegotiationEvidence.TextOf(deal, OpportunityField.ServiceCapacity),
    };

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
