using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using EliteSeller.Model;

namespace EliteSeller.Analysis.Qualification;

/// <summary>What was seen of one source: how often each rule failed, and how old the file looks.</summary>
internal sealed class SourceTally
{
    private const int LeastJudged = 20;
    private const int FailingPercent = 90;
    private const int StaleDays = 14;

    private readonly int[] _judged;
    private readonly int[] _failed;
    private int _open;
    private int _overdue;
    private int _newestPastDay;

    public SourceTally(SourceTable table, int rules)
    {
        Table = table;
        _judged = new int[rules];
        _failed = new int[rules];
    }

    public SourceTable Table { get; }

    private string Name => Table.File is { } file ? Path.GetFileName(file) : "The input";

    public void Add(in JudgedDeal deal, JudgementList judgements, int[] places)
    {
        foreach (var i in places)
        {
            var judgement = judgements[i];
            if (judgement.IsJudged())
            {
                _judged[i]++;
                _failed[i] += judgement.IsFailed() ? 1 : 0;
            }
        }

        _open++;
        var opportunity = deal.Opportunity;
        _overdue += opportunity.CloseDay != 0 && opportunity.CloseDay < deal.AsOf ? 1 : 0;
        See(opportunity.CloseDay, deal.AsOf);
        See(opportunity.CreatedDay, deal.AsOf);
        See(opportunity.LastActivityDay, deal.AsOf);
        See(opportunity.StageEnteredDay, deal.AsOf);
        See(opportunity.LastModifiedDay, deal.AsOf);
    }

    public string? RemarkBlindSpots(RuleSet rules, SourceView view)
    {
        // Gates rest on what other rules need, and ledgers are no columns: neither is a field to add.
        var blind = view.BlindSpots
            .Select(id => rules[rules.IndexOf(id)])
            .Where(rule => rule.Kind != RuleKind.Gate && rule.Fields.Count > 0)
            .Select(rule => rule.Id)
            .ToArray();
        return blind.Length == 0 ? null
            : $"{Name}: nothing is recorded for {string.Join(", ", blind)}; Get-QualificationTemplate shows which fields to add to the CRM.";
    }

    public Problem NothingToRead(RuleSet rules) => new(
        "NoUsableColumn",
        ProblemKind.NoInput,
        "None of the rules has a column to read.",
        $"Fields that would help: {string.Join(", ", rules.Told.SelectMany(index => rules[index].Fields).Distinct())}; -Property names the columns that hold them.",
        Table.File);

    public IEnumerable<string> Conclude(RuleSet rules, int asOf)
    {
        if (2 * _overdue > _open && _newestPastDay != 0 && asOf - _newestPastDay > StaleDays)
        {
            yield return $"{Name}: {Count(_overdue)} of {Count(_open)} open deals are overdue, and the newest day of the file before {Wording.Date(asOf)} is {Wording.Date(_newestPastDay)}; "
                + $"was it exported then? -AsOf {Wording.Date(_newestPastDay)} would count from that day.";
        }

        for (var i = 0; i < rules.Count; i++)
        {
            if (rules.IsSelected(i) && rules[i].Kind != RuleKind.Gate && _judged[i] >= LeastJudged && _failed[i] * 100L >= _judged[i] * (long)FailingPercent)
            {
                yield return $"{Name}: {rules[i].Id} fails on {Count(_failed[i])} of {Count(_judged[i])} deals; is {Source(rules[i])} kept, and is {Wording.Date(asOf)} the right as-of day?";
            }
        }
    }

    private static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    private string Source(QualificationRule rule) =>
        rule.Fields.Where(field => Table.UsageOf(field) != FieldUsage.NotRecorded).Select(Table.HeaderOf).FirstOrDefault() is { } header ? $"column '{header}'" : "the ledger";

    private void See(int day, int asOf)
    {
        if (day <= asOf && day > _newestPastDay)
        {
            _newestPastDay = day;
        }
    }
}
