using System.Globalization;

namespace EliteSeller.Analysis.Qualification;

/// <summary>One part of the caring-too-much index, with the ledger lines that it rests on.</summary>
public sealed class CarePart
{
    internal CarePart(CareSign sign, decimal? points, decimal maximum, string reason, IReadOnlyList<LedgerEntry>? concessions = null,
        decimal indexPoints = 0m)
    {
        Sign = sign;
        Points = points;
        Maximum = maximum;
        Reason = Wording.Reason(reason);
        Concessions = points > 0 && concessions is not null ? concessions : [];
        IndexPoints = indexPoints;
    }

    /// <summary>Which sign it is.</summary>
    public CareSign Sign { get; }

    /// <summary>The points by the policy; null when nothing is known, then the part is left out.</summary>
    public decimal? Points { get; }

    /// <summary>The most points that the sign can have.</summary>
    public decimal Maximum { get; }

    /// <summary>What it adds to the index after the unknown parts are left out. All parts together are the index.</summary>
    public decimal IndexPoints { get; }

    /// <summary>Why, in one full sentence of at most 140 characters.</summary>
    public string Reason { get; }

    /// <summary>The numbers of the ledger's lines that it rests on, such as <c>4, 7</c>; empty when it rests on none.</summary>
    public string Lines =>
        string.Join(
        ", ", Concessions.Where(line => line.Line is not null).Select(line => line.Line!.Value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The concessions that it rests on.</summary>
    public IReadOnlyList<LedgerEntry> Concessions { get; }

    /// <inheritdoc/>
    public override string ToString() => Reason;

    internal CarePart With(decimal indexPoints) => new(Sign, Points, Maximum, Reason, Concessions, indexPoints);
}
