namespace EliteSeller.Files.Import.Headers;

/// <summary>The unit in which a column counts, where it is not ours: amounts in cents, times in seconds.</summary>
internal sealed class ValueUnit
{
    /// <summary>The most days that can be meant: a hundred years. What is more was counted in another unit.</summary>
    public const int MostDays = 36_525;

    private static readonly ValueUnit[] _money = [new("Whole", 1), new("Cents", 100), new("Thousands", 0.001m)];
    private static readonly ValueUnit[] _percent = [new("Percent", 1), new("Fraction", 0.01m)];
    private static readonly ValueUnit[] _time = [
        new("Days", 1), new("Hours", 24), new("Minutes", 1_440), new("Seconds", 86_400), new("Milliseconds", 86_400_000)];

    private ValueUnit(string name, decimal divisor)
    {
        Name = name;
        Divisor = divisor;
    }

    /// <summary>The name that a user writes.</summary>
    public string Name { get; }

    /// <summary>What a number of the column is divided by to get ours.</summary>
    public decimal Divisor { get; }

    /// <summary>The units in which a field may be counted; none for a field that has no unit.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The units, ours first.</returns>
    public static IReadOnlyList<ValueUnit> UnitsOf(OpportunityField field) => field switch
    {
        OpportunityField.Amount => _money,
        OpportunityField.Discount => _percent,
        OpportunityField.DaysInStage or OpportunityField.AgeDays => _time,
        _ => [],
    };

    /// <summary>The units that the user has named.</summary>
    /// <param name="units">Properties with the names of their units.</param>
    /// <returns>The unit of each property.</returns>
    /// <exception cref="EliteSellerException">UnknownUnit, or UnknownProperty.</exception>
    internal static IReadOnlyDictionary<OpportunityField, ValueUnit> Named(IReadOnlyDictionary<string, string> units) => units.ToDictionary(
        pair => PropertyMap.FieldOf(pair.Key), pair => Named(PropertyMap.FieldOf(pair.Key), pair.Value));

    /// <summary>A unit by its name.</summary>
    /// <param name="field">The field that is counted in it.</param>
    /// <param name="name">The name.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="EliteSellerException">UnknownUnit.</exception>
    public static ValueUnit Named(OpportunityField field, string name) =>
        UnitsOf(field).FirstOrDefault(unit => unit.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new EliteSellerException(new Problem(
            "UnknownUnit", ProblemKind.Argument, $"{field} in -Property has the unit '{DisplayText.Shorten(name)}', which is unknown.",
            UnitsOf(field).Count == 0 ? $"{field} has no units; omit Unit." : $"Its units are {string.Join(", ", UnitsOf(field))}."));

    /// <summary>What to write so that a column is read in a unit.</summary>
    /// <param name="field">The field.</param>
    /// <param name="header">The header of its column.</param>
    /// <param name="unit">The name of the unit.</param>
    /// <returns>Such as <c>-Property @{ Amount = @{ Column = 'value'; Unit = 'Cents' } }</c>.</returns>
    public static string Example(OpportunityField field, string header, string unit) =>
        $"-Property @{{ {field} = @{{ Column = '{DisplayText.Shorten(header ?? "").Replace("'", "''")}'; Unit = '{unit}' }} }}";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
