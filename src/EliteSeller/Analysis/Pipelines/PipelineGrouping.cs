namespace EliteSeller.Analysis.Pipelines;

/// <summary>By what deals are put into groups: a field, the fiscal quarter of the close date, or any column of the export.</summary>
public sealed class PipelineGrouping
{
    /// <summary>The group of deals that say nothing in the column.</summary>
    public const string Blank = "(blank)";

    private const string QuarterName = "Quarter";

    private static readonly OpportunityField[] Fields =
    [
        OpportunityField.Owner, OpportunityField.Type, OpportunityField.LeadSource, OpportunityField.Pipeline, OpportunityField.Account,
        OpportunityField.ForecastCategory, OpportunityField.Currency, OpportunityField.LossReason, OpportunityField.Competitor,
    ];

    private const char Separator = '\u001f';

    private readonly OpportunityField? _field;
    private readonly int _startMonth;
    private readonly (PipelineGrouping First, PipelineGrouping Second)? _pair;
    private readonly Dictionary<(string, string), string> _pairs = [];

    private PipelineGrouping(string name, OpportunityField? field, int startMonth)
    {
        Name = name;
        _field = field;
        _startMonth = startMonth;
    }

    private PipelineGrouping(PipelineGrouping first, PipelineGrouping second)
        : this($"{first.Name}, {second.Name}", null, 1) => _pair = (first, second);

    /// <summary>One group for all deals.</summary>
    public static PipelineGrouping All { get; } = new("All", null, 1);

    /// <summary>One group for each seller, by the name that the deal itself gives; an export need not name any.</summary>
    internal static PipelineGrouping Sellers { get; } = new("Seller", OpportunityField.Owner, 1);

    /// <summary>The name of the field or the header of the column.</summary>
    public string Name { get; }

    /// <summary>Compares groups; names of sellers are one in any case.</summary>
    internal IEqualityComparer<string> Comparer => _pair is { } pair
        ? new PairComparer(pair.First.Comparer, pair.Second.Comparer)
        : _field == OpportunityField.Owner ? OwnerComparer.Instance : StringComparer.Ordinal;

    /// <summary>The names that need no column of that name, in the order in which they are offered.</summary>
    public static IEnumerable<string> Names =>
        Fields.Take(4).Select(known => known.ToString()).Concat([QuarterName]).Concat(Fields.Skip(4).Select(known => known.ToString()));

    /// <summary>The grouping that a name stands for.</summary>
    /// <param name="name">Owner, Type, LeadSource, Pipeline, Quarter, or the header of a column; null for one group.</param>
    /// <param name="fiscalYearStartMonth">The first month of the fiscal year, from 1 to 12.</param>
    /// <returns>The grouping.</returns>
    public static PipelineGrouping By(string? name, int fiscalYearStartMonth = 1)
    {
        if (name is null)
        {
            return All;
        }

        var field = Fields.Where(known => string.Equals(known.ToString(), name, StringComparison.OrdinalIgnoreCase))
            .Select(known => (OpportunityField?)known).FirstOrDefault();
        return new PipelineGrouping(field?.ToString() ?? name, field, fiscalYearStartMonth);
    }

    /// <summary>The grouping that one or two names stand for; two put together what agrees in both.</summary>
    /// <param name="names">The names; none for one group.</param>
    /// <param name="fiscalYearStartMonth">The first month of the fiscal year, from 1 to 12.</param>
    /// <returns>The grouping.</returns>
    public static PipelineGrouping By(IReadOnlyList<string> names, int fiscalYearStartMonth = 1) =>
        (names ?? throw new ArgumentNullException(nameof(names))).Count switch
        {
            0 => All,
            1 => By(names[0], fiscalYearStartMonth),
            2 => new PipelineGrouping(By(names[0], fiscalYearStartMonth), By(names[1], fiscalYearStartMonth)),
            _ => throw new EliteSellerException(new Problem(
                "TooManyGroups", ProblemKind.Argument, "Deals are grouped by at most two properties.", "Use one or two names.")),
        };

    /// <summary>The value of each property by which a group was made.</summary>
    internal static IReadOnlyList<string> Values(string group) => group.Split(Separator);

    /// <summary>The group of a deal.</summary>
    /// <param name="row">The deal's row.</param>
    /// <param name="closeDate">The deal's close date.</param>
    /// <returns>The group; <see cref="Blank"/> where nothing is written.</returns>
    /// <exception cref="EliteSellerException"><c>NoSuchColumn</c>: the source has no column of that name.</exception>
    public string GroupOf(SourceRow row, DateTime? closeDate) => GroupOf(row, Day.Number(closeDate));

    /// <summary>The group of a deal whose close date is a day number.</summary>
    internal string GroupOf(SourceRow row, int closeDay)
    {
        if (ReferenceEquals(this, All))
        {
            return Name;
        }

        if (_pair is { } pair)
        {
            return Join(pair.First.GroupOf(row, closeDay), pair.Second.GroupOf(row, closeDay));
        }

        if (ReferenceEquals(this, Sellers))
        {
            return SellerOf(row);
        }

        if (_field is { } field && row.Table.ColumnOf(field) >= 0)
        {
            return CellText.OrNull(row.GetText(field)) ?? Blank;
        }

        if (string.Equals(Name, QuarterName, StringComparison.OrdinalIgnoreCase))
        {
            return Day.Date(closeDay) is { } day ? FiscalQuarter.From(day, _startMonth).ToString() : Blank;
        }

        var column = row.Table.ColumnOf(Name);
        return column < 0 ? throw NoSuchColumn(row.Table) : CellText.OrNull(row.GetText(column)) ?? Blank;
    }

    // One object for equal pairs, as a reader has one for equal cells.
    private string Join(string first, string second)
    {
        if (!_pairs.TryGetValue((first, second), out var group))
        {
            _pairs.Add((first, second), group = first + Separator + second);
        }

        return group;
    }

    private static string SellerOf(SourceRow row) =>
        CellText.OrNull(row.GetText(OpportunityField.Owner)) is { } owner ? DisplayText.Clean(owner) ?? Blank : Blank;

    /// <summary>The name.</summary>
    /// <returns>The name of the field or the header of the column.</returns>
    public override string ToString() => Name;

    private EliteSellerException NoSuchColumn(SourceTable table) => new(new Problem(
        "NoSuchColumn", ProblemKind.Argument, $"The column '{Name}' does not exist.",
        $"Group by {string.Join(", ", Names.Take(5))}, or a header of the file: "
            + $"{string.Join(", ", table.Headers.Take(20))}{(table.Headers.Count > 20 ? " …" : "")}.", table.File));

    private sealed class PairComparer(params IEqualityComparer<string>[] parts) : IEqualityComparer<string>
    {
        private readonly IEqualityComparer<string>[] _parts = parts;

        public bool Equals(string? x, string? y) =>
            x is not null && y is not null
                && Values(x).Zip(Values(y), (a, b) => (a, b)).Select((pair, i) => _parts[i].Equals(pair.a, pair.b))
                .All(isEqual => isEqual);

        public int GetHashCode(string obj) => Values(obj).Select((value, i) => _parts[i].GetHashCode(value))
            .Aggregate((first, second) => unchecked((first * 31) + second));
    }
}
