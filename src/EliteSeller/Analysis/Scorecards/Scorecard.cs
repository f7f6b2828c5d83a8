using System.Globalization;

namespace EliteSeller.Analysis.Scorecards;

/// <summary>A scorecard learned from a team's own closed deals: whole numbers that a person can read and edit.</summary>
/// <remarks>
/// It gives a chance to win beside the verdict; it never enters a score, a potential or a verdict. Ten points double the odds.
/// </remarks>
public sealed class Scorecard
{
    private readonly Dictionary<string, ScorecardLine[]> _linesByColumn;

    /// <summary>Creates a scorecard.</summary>
    /// <param name="basePoints">The points every deal starts with.</param>
    /// <param name="lines">The lines; bands of one column in ascending order, the last without an upper end.</param>
    /// <param name="deals">The number of closed deals it was learned from.</param>
    /// <param name="won">The number of them that were won.</param>
    /// <param name="showsChance">False when the share of wins drifts so much that the card may order deals but not name a chance.</param>
    /// <param name="culture">The culture in which the file that it was learned from writes numbers; the invariant one when null.</param>
    public Scorecard(
        int basePoints, IReadOnlyList<ScorecardLine> lines, int deals, int won, bool showsChance = true, CultureInfo? culture = null)
    {
        Base = basePoints;
        Lines = lines ?? throw new ArgumentNullException(nameof(lines));
        Deals = deals;
        Won = won;
        ShowsChance = showsChance;
        Culture = culture ?? CultureInfo.InvariantCulture;
        _linesByColumn = lines.GroupBy(line => line.Column, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The points every deal starts with.</summary>
    public int Base { get; }

    /// <summary>What each value of each column is worth.</summary>
    public IReadOnlyList<ScorecardLine> Lines { get; }

    /// <summary>The number of closed deals it was learned from.</summary>
    public int Deals { get; }

    /// <summary>The number of them that were won.</summary>
    public int Won { get; }

    /// <summary>False when the card may order deals but not name a chance, because the share of wins drifts.</summary>
    public bool ShowsChance { get; }

    /// <summary>The culture in which exports write numbers.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The columns that the card looks at.</summary>
    public IEnumerable<string> Columns => _linesByColumn.Keys;

    /// <summary>What the card says about a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <returns>The chance and the lines that apply. A column that the file lacks has no say.</returns>
    public ScorecardReading Read(Opportunity opportunity)
    {
        var applying = new List<ScorecardLine>();
        foreach (var column in _linesByColumn)
        {
            var table = opportunity.Row.Table;
            var place = table.ColumnOf(column.Key);
            if (place >= 0)
            {
                var field = table.ColumnOf(OpportunityField.Amount) == place ? OpportunityField.Amount : (OpportunityField?)null;
                var line = LineFor(column.Value, Cell(opportunity, field, place));
                applying.AddRange(line is null ? [] : [line]);
            }
        }

        var total = Base + applying.Sum(line => line.Points);
        return new ScorecardReading(total, ShowsChance ? Chance(total) : null, applying);
    }

    /// <summary>The chance that a number of points stands for.</summary>
    /// <param name="points">All points, the base among them.</param>
    /// <returns>A share from 0 to 1.</returns>
    public static double Chance(double points) => 1 / (1 + Math.Pow(2, -points / 10));

    /// <summary>How large the card is.</summary>
    /// <returns>Such as <c>23 lines from 448 deals</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Lines.Count} lines from {Deals} deals");

    /// <summary>The cell of a deal as a scorecard reads it: an amount as the plain number that the reader made of it.</summary>
    internal static string? Cell(Opportunity opportunity, OpportunityField? field, int place) => field == OpportunityField.Amount
        ? opportunity.Amount?.ToString(CultureInfo.InvariantCulture)
        : CellText.OrNull(opportunity.Row.GetText(place));

    /// <summary>Everything of the card that can change what it says, for the policy's fingerprint.</summary>
    internal string Describe() =>
        FormattableString.Invariant($"{Base}{ShowsChance}{Culture.Name}\n")
        + string.Join("\n", Lines.Select(
            line => FormattableString.Invariant($"{line.Column}|{line.Value}|{line.UpTo:R}|{line.Points}|{line.Won}|{line.Deals}")));

    private ScorecardLine? LineFor(ScorecardLine[] lines, string? cell)
    {
        var text = cell ?? ColumnScale.Blank;
        if (lines.FirstOrDefault(line => line.Value == text) is { } exact)
        {
            return exact;
        }

        var bands = lines.Where(line => line.Value is null);
        return ColumnScale.TryNumber(cell, Culture, out var number)
            && bands.FirstOrDefault(line => line.UpTo is null || number <= line.UpTo) is { } band
            ? band
            : lines.FirstOrDefault(line => line.Value == ColumnScale.Other);
    }
}
