using System.Globalization;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Do we have more than one contact in a large deal?</summary>
/// <remarks>
/// <para>Why: a large deal that depends on one person ends when that person changes jobs (briefing 38).</para>
/// <para>Due: from position 0.4 on, for amounts over 50,000 in the policy's currency; smaller deals are never due.</para>
/// <para>Passes with two contacts or more. Fails with fewer. With a list of contacts (-Contacts) only people with a role count who have not
/// left and do not work against us: it passes when we have met two of them, and earns half the points when two are named; those who have
/// left are taken off the export's own number. Unknown when the contacts or the amount are blank, and when the
/// amount is in another currency than the policy's and no exchange rate is given. A policy without a currency means each
/// deal's own. With a history (-History) the first amount decides, so that changing the amount earns nothing.</para>
/// <para>Not applicable when the source has no number of contacts and the deal no contacts with roles.</para>
/// <para>How to fix: ask your contact who else has to live with the result, and meet them.</para>
/// </remarks>
public sealed class MultithreadedRule : QualificationRule
{
    private const OpportunityField Contacts = OpportunityField.ContactCount;

    private readonly int _contacts;
    private readonly decimal _amount;

    internal MultithreadedRule(RuleSettings settings)
        : base(settings, Contacts)
    {
        _contacts = Whole("MinimumContacts");
        _amount = settings.Threshold("AmountOver").Value;
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "Multithreaded", 38, RuleKind.Other, 0.4m, 4m, settings => new MultithreadedRule(settings))
    {
        Asks = "Do we have more than one contact in a large deal?",
        Question = "Who else has to live with the result, and when can we meet them?",
        NextAction = "Get to know a second person at the customer.",
        Thresholds =
        [
            new("MinimumContacts", 2m, ThresholdUnit.Count, "The contacts that a large deal needs."),
            new("AmountOver", 50_000m, ThresholdUnit.Money, "Deals above this amount are large, in the policy's currency."),
        ],
    };

    internal override Judgement Judge(in JudgedDeal deal)
    {
        if (!deal.Source.IsRecorded(Contacts) && ContactThreads.Count(deal).IsEmpty)
        {
            return Judgement.NotApplicable;
        }

        // An amount that the seller changes earns nothing: with a history, a pass counts only at the first amount.
        var now = JudgeBy(deal.Opportunity.Amount, deal);
        if (deal.Opportunity.History?.FirstAmount is not { } first || deal.Opportunity.Amount == first)
        {
            return now;
        }

        var then = JudgeBy(first, deal);
        return then == Judgement.NotDue && now == Judgement.Fail ? now : then;
    }

    private Judgement JudgeBy(decimal? some, in JudgedDeal deal)
    {
        // A foreign amount without a rate says as little as a blank one.
        return deal.PolicyAmount(some) is not { } amount ? Judgement.Unknown
            : amount <= _amount ? Judgement.NotDue
            : deal.Opportunity.ContactCount is null && ContactThreads.Count(deal) is { IsEmpty: true } ? Judgement.Unknown
            : ContactThreads.Count(deal) is var threads && threads.Sure >= _contacts ? Judgement.Pass
            : threads.Named >= _contacts ? Judgement.Half
            : Judgement.Fail;
    }

    internal override bool ReadsContacts => true;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var column = deal.Source.HeaderOf(Contacts);
        var (reason, summary) = Words(deal, judgement);
        return new Explanation(reason, summary)
        {
            Column = column,
            RawValue = deal.Opportunity.Row.GetText(Contacts),
            Threshold = Settings.Threshold(judgement == Judgement.NotDue ? "AmountOver" : "MinimumContacts"),
        };
    }

    private (string Reason, string Summary) Words(in JudgedDeal deal, Judgement judgement)
    {
        var first = judgement == Judgement.Fail ? null : deal.Opportunity.History?.FirstAmount;
        if ((first ?? deal.Opportunity.Amount) is not { } amount)
        {
            return ("Nobody knows whether one contact is enough, because the amount is missing.", "No amount");
        }

        if (deal.PolicyAmount(amount) is null)
        {
            var (currency, own) = (Wording.Name(deal.Opportunity.Currency, 12), Wording.Name(deal.Policy.Currency, 12));
            return ($"The amount is in {currency} and the limit in {own}. Add an exchange rate to compare them.",
                $"No exchange rate from {currency} to {own}");
        }

        var limit = Wording.Money(_amount, deal.Policy.Currency);
        if (judgement == Judgement.NotDue)
        {
            return ($"One contact is enough at {Wording.Money(amount, deal.Opportunity.Currency)} (limit: {limit}).",
                "One contact is enough");
        }

        var threads = ContactThreads.Count(deal);
        if (deal.Opportunity.ContactCount is null && threads.IsEmpty)
        {
            return ("Nobody knows how many contacts we have.", "Number of contacts unknown");
        }

        var contacts = threads.Sure;
        if (threads.Met >= threads.Counted && !threads.IsEmpty)
        {
            return ($"We have met {threads.Met} of {threads.Named} people with a role (contacts); deals over {limit} need {_contacts}.",
                FormattableString.Invariant($"{threads.Met} people met ({_contacts} needed)"));
        }

        if (threads.Left > 0)
        {
            return ($"We have {deal.Opportunity.ContactCount} contacts, {threads.Left} of them left (contacts); deals over {limit} need "
                + $"{_contacts}.", FormattableString.Invariant($"{contacts} contacts, {threads.Left} left ({_contacts} needed)"));
        }

        var count = contacts.ToString("#,##0", CultureInfo.InvariantCulture) + (contacts == 1 ? " contact" : " contacts");
        return ($"We have {count}; deals over {limit} need {_contacts}.", $"{count} ({_contacts} needed)");
    }
}
