using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;

namespace EliteSeller.Tests.Deals;

/// <summary>
/// A deal for a test, written field by field: <c>Deal.At(0.75m).With(LastActivityDate, "2026-11-20")</c>. A field that is given is
/// recorded, also when it is blank; a field that is not given is a blind spot. Headers are the field's name in words.
/// </summary>
public sealed partial class Deal
{
    private readonly ImmutableDictionary<OpportunityField, string> _cells;
    private readonly ImmutableHashSet<OpportunityField> _hardlyUsed;
    private readonly ImmutableHashSet<OpportunityField> _notRecorded;
    private readonly decimal? _position;
    private readonly DealOutcome _outcome;

    private Deal(
        ImmutableDictionary<OpportunityField, string> cells,
        ImmutableHashSet<OpportunityField> hardlyUsed,
        ImmutableHashSet<OpportunityField> notRecorded,
        decimal? position,
        DealOutcome outcome)
    {
        _cells = cells;
        _hardlyUsed = hardlyUsed;
        _notRecorded = notRecorded;
        _position = position;
        _outcome = outcome;
    }

    /// <summary>The day on which tests look at their deals.</summary>
    public static DateTime Today { get; } = new(2026, 11, 23);

    /// <summary>An open deal in a stage that nobody can place.</summary>
    public static Deal AtUnknownStage { get; } = new(
        ImmutableDictionary<OpportunityField, string>.Empty.Add(OpportunityField.Id, "D-1").Add(OpportunityField.Name, "Harbour cranes"),
        [],
        [],
        null,
        DealOutcome.Open);

    /// <summary>An open deal at a position of the sales process.</summary>
    public static Deal At(decimal position) => new(AtUnknownStage._cells, [], [], position, DealOutcome.Open);

    public static string HeaderOf(OpportunityField field) => WordStart().Replace(field.ToString(), " $1");

    public Deal With(OpportunityField field, string text) =>
        new(_cells.SetItem(field, text), _hardlyUsed, _notRecorded, _position, _outcome);

    /// <summary>The source has no such column.</summary>
    public Deal Without(OpportunityField field) => new(_cells.Remove(field), _hardlyUsed, _notRecorded, _position, _outcome);

    /// <summary>Few deals of the source fill this field, so that its blanks say nothing.</summary>
    public Deal WithHardlyUsed(OpportunityField field, string text = "") =>
        new(_cells.SetItem(field, text), _hardlyUsed.Add(field), _notRecorded, _position, _outcome);

    /// <summary>The source has the column, and it is blank in every row.</summary>
    public Deal WithColumnOfBlanks(OpportunityField field) =>
        new(_cells.SetItem(field, ""), _hardlyUsed, _notRecorded.Add(field), _position, _outcome);

    public Deal Moved(decimal? position) => new(_cells, _hardlyUsed, _notRecorded, position, _outcome);

    public Deal Ended(DealOutcome outcome) => new(_cells, _hardlyUsed, _notRecorded, _position, outcome);

    /// <summary>What stands under a header.</summary>
    public string CellUnder(string header) => _cells.Single(cell => HeaderOf(cell.Key) == header).Value;

    public bool Has(OpportunityField field) => _cells.ContainsKey(field);

    /// <summary>The deal as a reader would hand it over, its columns in the order of the fields or reversed.</summary>
    public Opportunity Build(bool reversed = false, string layout = "Plain") => Build(Table(reversed, layout), 2);

    /// <summary>The table that the deal would stand in; another layout than Plain has other headers for the same fields.</summary>
    public SourceTable Table(bool reversed = false, string layout = "Plain")
    {
        var fields = reversed ? _cells.Keys.OrderDescending().ToArray() : _cells.Keys.Order().ToArray();
        return new SourceTable(
            "deals.csv",
            layout,
            fields.Select(field => layout == "Plain" ? HeaderOf(field) : $"{layout} - {field}").ToArray(),
            fields.Select((field, column) => (field, column)).ToDictionary(pair => pair.field, pair => pair.column),
            fields.ToDictionary(field => field, Usage),
            fields.Select(Usage).ToArray());
    }

    /// <summary>The deal as a row of a table that holds its fields.</summary>
    public Opportunity Build(SourceTable table, long line, Func<Opportunity, OpportunityHistory?>? history = null)
    {
        var cells = new string[table.Headers.Count];
        foreach (var (field, text) in _cells)
        {
            cells[table.ColumnOf(field)] = text;
        }

        var deal = new Opportunity(new DealValues
        {
            Row = new ListedRow(table, line, cells.Select(cell => cell ?? "").ToArray()),
            Stage = new SalesStage(
                _cells.GetValueOrDefault(OpportunityField.Stage) is { Length: > 0 } name ? name : "Talks", _position, _outcome),
            Outcome = _outcome,
            Amount = Number(OpportunityField.Amount),
            Discount = Number(OpportunityField.Discount),
            HoursInvested = Number(OpportunityField.HoursInvested),
            ContactCount = (int?)Number(OpportunityField.ContactCount),
            PushCount = (int?)Number(OpportunityField.PushCount),
            DaysInStage = (int?)Number(OpportunityField.DaysInStage),
            AgeDays = (int?)Number(OpportunityField.AgeDays),
            CreatedDay = Day.Number(Date(OpportunityField.CreatedDate)),
            CloseDay = Day.Number(Date(OpportunityField.CloseDate)),
            LastActivityDay = Day.Number(Date(OpportunityField.LastActivityDate)),
            NextActivityDay = Day.Number(Date(OpportunityField.NextActivityDate)),
            LastModifiedDay = Day.Number(Date(OpportunityField.LastModifiedDate)),
            StageEnteredDay = Day.Number(Date(OpportunityField.StageEnteredDate)),
            NextStepDay = Day.Number(Date(OpportunityField.NextStepDate)),
            Marks = Marks(),
        });
        deal.Values.History = history?.Invoke(deal);
        return deal;
    }

    public QualificationResult Judge(QualificationPolicy? policy = null, IReadOnlyList<string>? only = null, Ledger? asks = null,
        DateTime? asOf = null) =>
        new OpportunityJudge(new RuleSet(policy ?? RuleCatalogue.DefaultPolicy, only), asOf ?? Today, asks).Judge(Build());

    /// <summary>What one rule says about the deal.</summary>
    public Finding Ask(string ruleId, QualificationPolicy? policy = null, Ledger? asks = null) =>
        Judge(policy, asks: asks).Findings.Single(finding => finding.Rule == ruleId);

    public override string ToString() =>
        $"{_position?.ToString(CultureInfo.InvariantCulture) ?? "?"} {_outcome}: "
            + $"{string.Join(", ", _cells.Select(cell => $"{cell.Key}={cell.Value}"))}";

    private FieldUsage Usage(OpportunityField field) => _notRecorded.Contains(field) ? FieldUsage.NotRecorded
        : _hardlyUsed.Contains(field) ? FieldUsage.HardlyUsed
        : FieldUsage.Recorded;

    private OpportunityMarks Marks()
    {
        var marks = default(OpportunityMarks);
        for (var field = OpportunityField.BusinessIssue; field <= OpportunityField.Relationship; field++)
        {
            if (_cells.TryGetValue(field, out var grade))
            {
                // Confirmed, or with the day that the text names: Confirmed 2026-05-12.
                var words = grade.Split(' ');
                marks = marks.With(field, grade.Length == 0 ? EvidenceGrade.Unknown : Enum.Parse<EvidenceGrade>(words[0]));
                marks = words.Length < 2 ? marks
                    : marks.With(field, Day.Number(DateTime.ParseExact(words[1], "yyyy-MM-dd", CultureInfo.InvariantCulture)));
            }
        }

        foreach (var kind in Enum.GetValues<AskKind>())
        {
            if (_cells.TryGetValue(OpportunityField.BenefitAsk + (int)kind, out var answer) && answer.Length > 0)
            {
                marks = marks.With(kind, Enum.Parse<AskAnswer>(answer), Date(OpportunityField.BenefitAskedOn + (int)kind));
            }
        }

        return marks;
    }

    private decimal? Number(OpportunityField field) =>
        _cells.TryGetValue(field, out var text) && text.Length > 0 ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private DateTime? Date(OpportunityField field) =>
        _cells.TryGetValue(field, out var text) && text.Length > 0
            ? DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex WordStart();
}
