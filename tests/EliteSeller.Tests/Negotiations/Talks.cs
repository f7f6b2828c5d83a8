using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;

namespace EliteSeller.Tests.Negotiations;

/// <summary>A pipeline of deals in negotiation, written short: every deal of one file, judged over the whole of it.</summary>
internal sealed class Talks
{
    private static readonly OpportunityField[] Fields =
    [
        OpportunityField.Id, OpportunityField.Name, OpportunityField.Type, OpportunityField.Currency, OpportunityField.Discount,
        OpportunityField.ServiceCapacity, OpportunityField.Relationship, OpportunityField.Sponsor,
    ];

    private static readonly string[] Extra = ["Payment Days", "Response Hours", "Go-Live", "Region"];

    private readonly SourceTable _table;
    private readonly List<Opportunity> _deals = [];

    public Talks(FieldUsage discounts = FieldUsage.Recorded, params OpportunityField[] unrecorded)
    {
        var usage = Fields.ToDictionary(field =>
            field, field =>
            field == OpportunityField.Discount ? discounts : unrecorded.Contains(field) ? FieldUsage.NotRecorded : FieldUsage.Recorded);
        _table = new SourceTable(
            "deals.csv",
            "Plain",
            [.. Fields.Select(field => field.ToString()), .. Extra],
            Fields.Select((field, column) => (field, column)).ToDictionary(pair => pair.field, pair => pair.column),
            usage,
            [.. Fields.Select(field => usage[field]), .. Extra.Select(_ => FieldUsage.Recorded)]);
    }

    public PolicyDraft Policy { get; } = new();

    public List<LedgerEntry> Lines { get; } = [];

    public bool HasLedger { get; set; }

    public List<LedgerEntry> Asks { get; } = [];

    public List<ActionRoadmap> Roadmaps { get; } = [];

    public ExchangeRates? Rates { get; set; }

    public string? SegmentColumn { get; set; }

    public IReadOnlyList<Opportunity> Deals => _deals;

    public Opportunity Add(
        string id,
        decimal? amount = null,
        decimal? discount = null,
        string type = "New",
        string currency = "USD",
        DealOutcome outcome = DealOutcome.Open,
        EvidenceGrade service = EvidenceGrade.Unknown,
        EvidenceGrade relationship = EvidenceGrade.Unknown,
        string sponsor = "",
        string paymentDays = "",
        string responseHours = "",
        string goLive = "",
        string region = "",
        int? pushes = null,
        decimal? hours = null,
        decimal? probability = null,
        AskKind? evaded = null)
    {
        var marks = default(OpportunityMarks)
            .With(OpportunityField.ServiceCapacity, service)
            .With(OpportunityField.Relationship, relationship)
            .With(OpportunityField.Sponsor, sponsor.Length > 0 ? EvidenceGrade.Assumed : EvidenceGrade.Unknown);
        if (evaded is { } ask)
        {
            marks = marks.With(ask, AskAnswer.Evaded);
        }

        var deal = new Opportunity(new DealValues
        {
            Row = new ListedRow(_table, _deals.Count
                + 2, [id, id, type, currency, discount?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                ?? "", "", "", sponsor, paymentDays, responseHours, goLive, region]),
            Amount = amount,
            Discount = discount,
            Outcome = outcome,
            PushCount = pushes,
            HoursInvested = hours,
            Probability = probability,
            Marks = marks,
        });
        _deals.Add(deal);
        return deal;
    }

    public void SetLine(RuleThreshold line, decimal value) =>
        Policy.Negotiation[line] = new PolicyValue(value, ValueOrigin.Policy);

    public NegotiationResult Judge(Opportunity deal) => new NegotiationJudge(Context()).Judge(deal);

    public NegotiationContext Context()
    {
        var policy = RuleCatalogue.CreatePolicy(Policy);
        var day = Tests.Negotiations.Lines.Day("2026-11-23");
        var book = new PrecedentIndex(new DealSegment(policy.Negotiation, policy.Currency, SegmentColumn, Rates), policy.Negotiation, day);
        _deals.ForEach(book.Add);
        return new NegotiationContext(policy, day, book, HasLedger || Lines.Count + Asks.Count > 0
            ? new Ledger(Lines.Concat(Asks), policy, day, Rates) : null, Roadmaps, Rates);
    }
}
