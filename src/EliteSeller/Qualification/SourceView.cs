using System.Collections.Generic;
using System.Linq;
using EliteSeller.Asks;
using EliteSeller.Opportunities;

namespace EliteSeller.Qualification;

/// <summary>What a source can answer, settled once for all of its deals.</summary>
internal sealed class SourceView
{
    private readonly bool[] _answers;
    private readonly AskBook? _asks;
    private readonly RuleSet _rules;

    public SourceView(SourceTable table, RuleSet rules, AskBook? asks)
    {
        Table = table;
        _asks = asks;
        _rules = rules;
        _answers = new bool[rules.Count];
        for (var i = 0; i < rules.Count; i++)
        {
            _answers[i] = rules[i].CanJudge(this);
        }

        BlindSpots = rules.Told.Where(index => !_answers[index]).Select(index => rules[index].Id).ToArray();
    }

    public SourceTable Table { get; }

    /// <summary>The rules that this source can not answer.</summary>
    public IReadOnlyList<string> BlindSpots { get; }

    public bool Answers(int rule) => _answers[rule];

    /// <summary>Whether a weighted rule is in force and can be answered. Gates may ask, because they come last.</summary>
    public bool CanJudge(string ruleId) => _rules.IndexOf(ruleId) is var index && index >= 0 && _answers[index];

    public bool IsRecorded(OpportunityField field) => Table.UsageOf(field) != FieldUsage.NotRecorded;

    /// <summary>Whether a blank in the column says something about the deal.</summary>
    public bool BlankCounts(OpportunityField field) => Table.UsageOf(field) == FieldUsage.Recorded;

    /// <summary>The header of a recorded field; a column of blanks is no column.</summary>
    public string? HeaderOf(OpportunityField field) => IsRecorded(field) ? Table.HeaderOf(field) : null;

    public bool IsRecorded(AskKind kind) => IsRecorded(AskFields.Answer(kind)) || (_asks is not null && _asks.Keeps(kind));

    /// <summary>Whether it says something that an ask was not put.</summary>
    public bool BlankCounts(AskKind kind) => BlankCounts(AskFields.Answer(kind)) || (_asks is not null && _asks.Keeps(kind));
}
