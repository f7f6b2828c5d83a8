using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Pipelines;

namespace EliteSeller.Tests.Trust;

/// <summary>A deal that earlier exports show.</summary>
/// <param name="Past">The exports, oldest first.</param>
/// <param name="Days">The day of each.</param>
public sealed record HistoricDeal(IReadOnlyList<Deal> Past, IReadOnlyList<DateTime> Days)
{
    /// <summary>The deal of today's export, judged with its past.</summary>
    public QualificationResult Judge(Deal now)
    {
        var histories = new HistoriesByDeal();
        foreach (var (deal, day) in Past.Zip(Days))
        {
            histories.AddSnapshot(deal.Build(), day);
        }

        var table = now.Table();
        var reader = RowHistory.Create(histories, new StageDayColumns([], []), Deal.Today, RawDeal.StageOf, new ReadingLog(null))!;
        var opportunity = now.Build(table, 2, draft =>
        {
            reader.Fill(draft);
            return draft.History;
        });
        return new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today).Judge(opportunity);
    }
}
