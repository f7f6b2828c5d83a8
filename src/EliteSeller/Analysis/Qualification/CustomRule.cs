using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Model;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Qualification;

/// <summary>A rule from data: a column of a team's own that says something about the customer, such as the paper process.</summary>
public sealed class CustomRule : RuleDefinition
{
    private readonly HashSet<string> _good;
    private readonly HashSet<string> _assumed;
    private readonly HashSet<string> _bad;

    internal CustomRule(CustomRuleDraft draft)
        : base(draft.Id, draft.Briefing, RuleKind.Evidence, draft.DueFrom, draft.Weight, settings => new CustomEvidenceRule(settings))
    {
        Columns = draft.Columns;
        _good = new HashSet<string>(draft.Good, StringComparer.OrdinalIgnoreCase);
        _assumed = new HashSet<string>(draft.Assumed, StringComparer.OrdinalIgnoreCase);
        _bad = new HashSet<string>(draft.Bad, StringComparer.OrdinalIgnoreCase);
        Draft = draft;
        Asks = draft.Asks;
        Question = draft.Question;
        NextAction = draft.NextAction;
    }

    /// <summary>The headers under which the column may stand; the first one that a source has is read.</summary>
    public IReadOnlyList<string> Columns { get; }

    internal CustomRuleDraft Draft { get; }

    /// <summary>The grade of a cell: the policy's own values first, then as all evidence is read.</summary>
    internal EvidenceGrade Grade(string text)
    {
        var cell = text.Trim();
        return _good.Contains(cell) ? EvidenceGrade.Confirmed
            : _bad.Contains(cell) ? EvidenceGrade.No
            : _assumed.Contains(cell) ? EvidenceGrade.Assumed
            : EvidenceText.Grade(cell);
    }

    internal string Describe() =>
        string.Join("|", Columns) + "\n" + string.Join("|", Draft.Good) + "\n" + string.Join("|", Draft.Assumed) + "\n" + string.Join("|", Draft.Bad) + "\n";
}
