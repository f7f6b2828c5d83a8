using System.Globalization;

namespace EliteSeller.Analysis.Scorecards;

/// <summary>One line of a learned scorecard: what one value of one column is worth.</summary>
public sealed class ScorecardLine(string column, string? value, double? upTo, int points, int won, int deals)
{
    /// <summary>The header of the column.</summary>
    public string Column { get; } = column ?? throw new ArgumentNullException(nameof(column));

    /// <summary>The text of the category, <c>(blank)</c> or <c>(other)</c>; null for a band of numbers.</summary>
    public string? Value { get; } = value;

    /// <summary>The largest number that belongs to a band; null for the last band of a column and for texts.</summary>
    public double? UpTo { get; } = upTo;

    /// <summary>Whole points; ten points double the odds of a win.</summary>
    public int Points { get; } = points;

    /// <summary>How many of <see cref="Deals"/> were won.</summary>
    public int Won { get; } = won;

    /// <summary>How many closed deals the line rests on.</summary>
    public int Deals { get; } = deals;

    /// <summary>The line as a sentence.</summary>
    /// <returns>Such as <c>Client = New: −8 (won 17 % of 158)</c>.</returns>
    public override string ToString()
    {
        var value = Value is not null
            ? "= " + Value : UpTo is { } upTo ? "up to " + upTo.ToString("R", CultureInfo.InvariantCulture) : "above that";
        var points = Points < 0
            ? "−" + (-Points).ToString(CultureInfo.InvariantCulture) : "+" + Points.ToString(CultureInfo.InvariantCulture);
        var share = Deals == 0
            ? "no deals" : FormattableString.Invariant($"won {Math.Round(100.0 * Won / Deals, MidpointRounding.AwayFromZero)}% of {Deals}");
        return $"{Column} {value}: {points} ({share})";
    }
}
