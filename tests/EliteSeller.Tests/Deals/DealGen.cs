using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using EliteSeller.Model;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Deals;

/// <summary>Deals of every kind: any column may be missing, blank, hardly used or filled, at any position.</summary>
public static class DealGen
{
    public static readonly IReadOnlyList<OpportunityField> EvidenceFields =
        [BusinessIssue, CustomerPriority, ExecutiveAccess, SpendingAuthority, Sponsor, ServiceCapacity];

    public static readonly IReadOnlyList<OpportunityField> AskFields = [BenefitAsk, TimelineAsk, RoadmapAsk, ExecutiveAsk];

    private static readonly Gen<string> Days = Gen.Int[-500, 300].Select(days => Date(Deal.Today.AddDays(days)));

    private static readonly (OpportunityField Field, Gen<string> Text)[] Cells =
    [
        (LastActivityDate, Days),
        (CreatedDate, Days),
        (CloseDate, Days),
        (StageEnteredDate, Days),
        (NextStepDate, Days),
        (NextActivityDate, Days),
        (NextStep, OneOf("Call with the CFO", "waiting for legal", "-", "Pending", "Demo on site")),
        (DaysInStage, Gen.Int[0, 200].Select(Text)),
        (AgeDays, Gen.Int[0, 900].Select(Text)),
        (PushCount, Gen.Int[0, 5].Select(Text)),
        (ContactCount, Gen.Int[0, 4].Select(Text)),
        (Amount, Gen.Int[-10, 200_000].Select(Text)),
        (Currency, OneOf("EUR", "USD")),
        (Discount, Gen.Int[0, 60].Select(Text)),
        .. EvidenceFields.Select(field => (field, OneOf("No", "Assumed", "Confirmed", "Unknown"))),
        .. AskFields.Select(field => (field, OneOf("Yes", "Conditional", "Evaded", "No", "NotAsked"))),
        (BenefitAskedOn, Days),
        (TimelineAskedOn, Days),
    ];

    private static readonly Gen<decimal?> Positions =
        OneOf<decimal?>(null, 0.1m, 0.2m, 0.3m, 0.4m, 0.6m, 0.75m, 0.9m);

    /// <summary>Open deals, and one in ten that is won or lost.</summary>
    public static Gen<Deal> Any { get; } =
        from position in Positions
        from outcome in Gen.Int[0, 19].Select(die => die == 0 ? DealOutcome.Won : die == 1 ? DealOutcome.Lost : DealOutcome.Open)
        from kinds in Gen.Int[0, 9].Array[Cells.Length]
        from texts in Texts
        select Fill(position, outcome, kinds, texts);

    public static Gen<Deal> Open { get; } = Any.Select(deal => deal.Ended(DealOutcome.Open));

    private static Gen<string[]> Texts => Cells.Aggregate(
        Gen.Const(Array.Empty<string>()),
        (texts, cell) => Gen.Select(texts, cell.Text, (some, next) => (string[])[.. some, next]));

    public static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    public static string Date(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Deal Fill(decimal? position, DealOutcome outcome, int[] kinds, string[] texts)
    {
        var deal = Deal.At(0.1m).Moved(position).Ended(outcome);
        for (var i = 0; i < Cells.Length; i++)
        {
            deal = kinds[i] switch
            {
                0 or 1 => deal,
                2 => deal.With(Cells[i].Field, ""),
                3 => deal.WithHardlyUsed(Cells[i].Field),
                _ => deal.With(Cells[i].Field, texts[i]),
            };
        }

        return deal;
    }
}
