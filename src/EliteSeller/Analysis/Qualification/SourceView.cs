using EliteSeller.Analysis.Records;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Analysis.Qualification;

/// <summary>What a source can answer, settled once for all of its deals.</summary>
internal sealed class SourceView
{
    private readonly bool[] _answers;
    private readonly Dictionary<OpportunityField, int> _aliases = [];

    public SourceView(
        SourceTable table, RuleSet rules, Ledger? ledger, ExchangeRates? rates, RoadmapsByDeal? roadmaps, TeamRecord? record = null,
        DuplicateDeals? duplicates = null)
    {
        Record = record;
        Duplicates = duplicates;
        Table = table;
        Rates = rates;
        Concessions = ledger?.Concessions;
        Roadmaps = roadmaps;
        Rules = rules;
        foreach (var alias in rules.Policy.EvidenceColumns)
        {
            if (FindColumn(alias.Value) is var column && column >= 0)
            {
                _aliases.Add(alias.Key, column);
            }
        }

        // What the ledger and the contacts say about one deal says nothing about the others, so a blind spot of the export stays one.
        _answers = new bool[rules.Count];
        for (var i = 0; i < rules.Count; i++)
        {
            _answers[i] = rules[i].CanJudge(this);
        }

        var unanswered = Array.FindAll(
            rules.ReportedRules, index => !_answers[index] && rules[index].Kind != RuleKind.Notice && rules[index].LeavesBlindSpot);
        BlindSpots = Array.ConvertAll(unanswered, index => rules[index].Id).Readable();
        IsUseless = ledger is null && !table.HasContacts
            && Array.TrueForAll(rules.ReportedRules, index => !_answers[index] || rules[index].Kind == RuleKind.Notice);
        for (var i = 0; i < rules.Count; i++)
        {
            _answers[i] |= (ledger is not null && rules[i].ReadsLedger) || (table.HasContacts && rules[i].ReadsContacts);
        }
    }

    public SourceTable Table { get; }

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; }

    /// <summary>Rates into the policy's currency, or null.</summary>
    public ExchangeRates? Rates { get; }

    /// <summary>The gives and gets of the ledger, or null without one.</summary>
    public ConcessionsByDeal? Concessions { get; }

    /// <summary>Action Roadmaps of the deals, or null.</summary>
    public RoadmapsByDeal? Roadmaps { get; }

    /// <summary>What the team's closed deals tell, or null.</summary>
    public TeamRecord? Record { get; }

    /// <summary>Which deals are there twice, or null when nobody has looked.</summary>
    public DuplicateDeals? Duplicates { get; }

    /// <summary>The rules that this source cannot answer.</summary>
    public IReadOnlyList<string> BlindSpots { get; }

    /// <summary>Whether no rule can be answered at all. Notices alone are no answer.</summary>
    public bool IsUseless { get; }

    public bool Answers(int rule) => _answers[rule];

    /// <summary>Whether a weighted rule is in force and can be answered. Gates may ask, because they come last.</summary>
    public bool CanJudge(string ruleId) => Rules.IndexOf(ruleId) is var index && index >= 0 && _answers[index];

    public bool IsRecorded(OpportunityField field) => IsRead(field) || _aliases.ContainsKey(field);

    /// <summary>Whether a blank in the column says something about the deal.</summary>
    public bool BlankCounts(OpportunityField field) => IsRead(field)
        ? Table.UsageOf(field) == FieldUsage.Recorded
        : _aliases.TryGetValue(field, out var column) && BlankCounts(column);

    /// <summary>Whether a blank in a column that no field was found for says something about the deal.</summary>
    public bool BlankCounts(int column) => Table.UsageOf(column) == FieldUsage.Recorded;

    /// <summary>The header of a recorded field; a column of blanks is no column.</summary>
    public string? HeaderOf(OpportunityField field) => IsRead(field) ? Table.HeaderOf(field)
        : _aliases.TryGetValue(field, out var column) ? Table.Headers[column]
        : null;

    /// <summary>The column under one of the policy's other headers that stands in for an evidence field, or -1.</summary>
    public int AliasOf(OpportunityField field) => !IsRead(field) && _aliases.TryGetValue(field, out var column) ? column : -1;

    /// <summary>The first of some columns that the source keeps, or -1.</summary>
    public int FindColumn(IReadOnlyList<string> headers)
    {
        foreach (var header in headers)
        {
            if (Table.ColumnOf(header) is var column && column >= 0 && Table.UsageOf(column) != FieldUsage.NotRecorded)
            {
                return column;
            }
        }

        return -1;
    }

    private bool IsRead(OpportunityField field) => Table.UsageOf(field) != FieldUsage.NotRecorded;

    public bool IsRecorded(AskKind kind) => IsRecorded(Ask.FieldOf(kind));

    /// <summary>Whether it says something that an ask was not put.</summary>
    public bool BlankCounts(AskKind kind) => BlankCounts(Ask.FieldOf(kind));
}
