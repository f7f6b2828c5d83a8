namespace EliteSeller.Analysis.Qualification;

/// <summary>How much we negotiate with ourselves, from 0 to 100, in parts that add up (briefing 40: care, but not that much).</summary>
public sealed class CareIndex
{
    /// <summary>The rule that holds the points of the index and the lines that it is compared with.</summary>
    internal const string RuleId = "CareNotTooMuch";

    private const int TenthsOfAll = 1000;

    internal CareIndex(CareFacts facts, RuleSettings settings)
    {
        var parts = CareParts.Create(facts, settings).ToArray();
        var known = parts.Where(part => part.Points is not null).ToArray();
        var maximum = known.Sum(part => part.Maximum);
        if (facts.HasLedger && maximum > 0)
        {
            var tenths = (int)Math.Round(TenthsOfAll * known.Sum(part => part.Points!.Value) / maximum, MidpointRounding.AwayFromZero);
            Value = tenths / 10m;
            parts = Share(parts, tenths, maximum);
        }

        Parts = parts;
        Left = parts.Where(part => part.Points is null).Select(part => part.Sign).ToArray();
    }

    /// <summary>The index, from 0 to 100 with one decimal; null without a ledger.</summary>
    public decimal? Value { get; }

    /// <summary>The parts; those that are known add up to the index.</summary>
    public IReadOnlyList<CarePart> Parts { get; }

    /// <summary>The signs about which nothing is known. They are left out, and the rest counts for the whole.</summary>
    public IReadOnlyList<CareSign> Left { get; }

    /// <summary>The index.</summary>
    /// <returns>Such as <c>35.3</c>, or <c>unknown</c>.</returns>
    public override string ToString() => Value is { } value ? Wording.Number(value) : "unknown";

    /// <summary>What the index means, in a sentence and in its short form.</summary>
    /// <param name="outcome">Fail and Half for an index at the limit or above it, otherwise Pass.</param>
    /// <param name="limit">The limit that was compared with.</param>
    internal (string Reason, string Summary) Describe(NegotiationOutcome outcome, PolicyValue limit)
    {
        var fact = outcome switch
        {
            NegotiationOutcome.Fail => "We keep conceding and get nothing back",
            NegotiationOutcome.Half => "We are starting to concede too much",
            _ => "We are not conceding too much",
        };
        var left = Left.Count == 0 ? "" : $"; {Left.Count} of {Parts.Count} signs unknown";
        return ($"{fact} (over-commitment {this}, limit {limit}{left}).", $"Over-commitment {this} (limit {limit})");
    }

    // Largest remainder: the parts are rounded such that they add up to the rounded index, tenth by tenth.
    private static CarePart[] Share(CarePart[] parts, int tenths, decimal maximum)
    {
        var exact = parts.Select(part => TenthsOfAll * (part.Points ?? 0m) / maximum).ToArray();
        var whole = exact.Select(share => (int)Math.Floor(share)).ToArray();
        var missing = tenths - whole.Sum();
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(index => exact[index] - whole[index])
            .ThenBy(index => index).Take(missing))
        {
            whole[index]++;
        }

        return parts.Select((part, index) => part.With(whole[index] / 10m)).ToArray();
    }
}
