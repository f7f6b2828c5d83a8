using System.Globalization;
using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Calibration;

/// <summary>Decides which columns may be learned from, and says of each other one why not.</summary>
internal sealed class ColumnScreen
{
    private const int LeastOpenDeals = 20;
    private const double FillGap = 0.30;
    private const double TooGood = 0.90;
    private const double MostlyDistinct = 0.5;
    private const int LeastDealsOfAKind = 40;
    private const int MostKinds = 4;
    private const double ByChance = 0.01;

    private readonly LearningTable _table;
    private readonly List<LearningColumn> _kept = [];
    private readonly List<ExcludedColumn> _excluded = [];
    private readonly List<string> _warnings = [];

    public ColumnScreen(LearningTable table)
    {
        _table = table;
        var won = table.Rows.Select(row => row.Won).ToArray();
        foreach (var column in table.Columns.OrderBy(column => column.Header, StringComparer.Ordinal))
        {
            var cells = table.Rows.Select(row => LearningTable.Cell(row, column)).ToArray();
            if (Objection(column, cells, won) is { } reason)
            {
                _excluded.Add(new ExcludedColumn(column.Header, reason));
            }
            else
            {
                _kept.Add(column);
            }
        }
    }

    public IReadOnlyList<LearningColumn> Kept => _kept;

    public IReadOnlyList<ExcludedColumn> Excluded => _excluded;

    /// <summary>What looks odd about a column that was kept.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    private string? Objection(LearningColumn column, string?[] cells, bool[] won)
    {
        if (_table.Options.IncludeColumns.Contains(column.Header))
        {
            return null;
        }

        return (NamesNobody(column, cells) ? null : column.Objection)
            ?? ByContent(cells)
            ?? ByFilling(column, cells)
            ?? _table.Open.Rise(column)
            ?? ByOutcome(column, cells, won);
    }

    // A column of customers with a handful of values says what kind of customer it is, such as New or Current.
    private static bool NamesNobody(LearningColumn column, string?[] cells) => column.Field == OpportunityField.Account
        && cells.Count(cell => cell is not null) >= LeastDealsOfAKind
        && cells.Where(cell => cell is not null).Distinct(StringComparer.Ordinal).Count() <= MostKinds;

    private string? ByContent(string?[] cells)
    {
        var filled = cells.Where(cell => cell is not null).ToArray();
        var distinct = filled.Distinct(StringComparer.Ordinal).Count();
        if (filled.Length == 0)
        {
            return "no closed deal has a value";
        }

        if (distinct == 1 && filled.Length == cells.Length)
        {
            return "all closed deals have the same value";
        }

        if (filled.Count(IsDay) >= 0.95 * filled.Length)
        {
            return ColumnOrigin.Date;
        }

        return distinct > MostlyDistinct * filled.Length && !ColumnScale.IsNumeric(cells, _table.Options.Culture)
            ? FormattableString.Invariant($"it is free text or an id: {distinct} different values in {filled.Length} deals")
            : null;
    }

    private string? ByFilling(LearningColumn column, string?[] cells)
    {
        if (_table.Open.Count < LeastOpenDeals)
        {
            return null;
        }

        var closed = cells.Count(cell => cell is not null) / (double)cells.Length;
        var open = _table.Open.Filled(column) / (double)_table.Open.Count;
        return Math.Abs(closed - open) > FillGap
            ? FormattableString.Invariant($"{100 * closed:0}% of the closed deals have a value and {100 * open:0}% of the open ones, ")
                + "so it is " + (closed > open ? "filled in at the close" : "cleared at the close")
            : null;
    }

    private string? ByOutcome(LearningColumn column, string?[] cells, bool[] won)
    {
        var scale = ColumnScale.For(cells, _table.Options.Culture);
        var categories = Array.ConvertAll(cells, scale.CategoryOf);
        var weights = new WeightOfEvidence(categories, won, scale.Count);
        if (weights.Auc(categories, won) is { } auc && auc > TooGood)
        {
            return FormattableString.Invariant($"too good to be true: it separates won from lost deals alone (AUC {auc:0.00}); use ")
                + FormattableString.Invariant($"-IncludeColumn if it was known before the close");
        }

        for (var category = 0; category < scale.Count; category++)
        {
            var deals = weights.DealsIn(category);
            if (deals >= ColumnScale.LeastDeals && (weights.WonIn(category) == 0 || weights.WonIn(category) == deals)
                && !CouldBeChance(deals, won.Count(one => one == (weights.WonIn(category) > 0)), won.Length))
            {
                var value = scale.TextOf(category) ?? "one band of numbers";
                var ending = weights.WonIn(category) == 0 ? "lost" : "won";
                _warnings.Add(FormattableString.Invariant(
                    $"All {deals} deals with {column.Header} = {value} were {ending}: filled in after the close?"));
            }
        }

        return null;
    }

    /// <summary>Whether so many deals drawn at random would all end alike, in some column of so many.</summary>
    private bool CouldBeChance(int deals, int alike, int all)
    {
        var chance = (double)_table.Columns.Count;
        for (var i = 0; i < deals; i++)
        {
            chance *= (double)(alike - i) / (all - i);
        }

        return chance >= ByChance;
    }

    private static bool IsDay(string? cell) =>
        cell is { Length: >= 8 }
        && !ColumnScale.TryNumber(cell, CultureInfo.InvariantCulture, out _)
        && DateTime.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
