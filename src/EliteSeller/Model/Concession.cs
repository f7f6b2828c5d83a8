using System;

namespace EliteSeller.Model;

/// <summary>One line of the concession ledger: what one side gave up in a negotiation (briefing 40: give some, get some).</summary>
public sealed class Concession
{
    // Leaves room for the day where a sentence names several.
    private const int LongestKind = 24;

    /// <summary>Creates a concession.</summary>
    /// <param name="opportunityId">The id of the deal, of 15 or 18 characters where it is Salesforce's.</param>
    /// <param name="date">The day on which it was given.</param>
    /// <param name="side">Who gave it.</param>
    /// <param name="kind">What was given, in a word: Discount, Term, Reference. Other lines name it by this.</param>
    /// <param name="description">What was given, in a sentence, or null.</param>
    /// <param name="value">What it is worth, or null when nobody put a number on it.</param>
    /// <param name="currency">The currency of the value, or null without one.</param>
    /// <param name="inReturnFor">The kind of the other side's concession that it answers, or null.</param>
    /// <param name="written">Whether it is in writing, or null when nobody said.</param>
    /// <param name="file">The ledger that it was read from, or null.</param>
    /// <param name="line">The line of that ledger, or null.</param>
    public Concession(
        string opportunityId,
        DateTime date,
        ConcessionSide side,
        string kind,
        string? description = null,
        decimal? value = null,
        string? currency = null,
        string? inReturnFor = null,
        bool? written = null,
        string? file = null,
        long? line = null)
    {
        OpportunityId = opportunityId ?? throw new ArgumentNullException(nameof(opportunityId));
        Date = DateTime.SpecifyKind(date.Date, DateTimeKind.Unspecified);
        Side = side;
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
        Description = description;
        Value = value;
        Currency = currency;
        InReturnFor = inReturnFor;
        Written = written;
        File = file;
        Line = line;
    }

    /// <summary>The id of the deal, as it was written.</summary>
    public string OpportunityId { get; }

    /// <summary>The day on which it was given.</summary>
    public DateTime Date { get; }

    /// <summary>Who gave it: the seller (a give) or the customer (a get).</summary>
    public ConcessionSide Side { get; }

    /// <summary>What was given, in a word.</summary>
    public string Kind { get; }

    /// <summary>What was given, in a sentence, or null.</summary>
    public string? Description { get; }

    /// <summary>What it is worth, in <see cref="Currency"/>; null when nobody put a number on it.</summary>
    public decimal? Value { get; }

    /// <summary>The currency of the value, or null without one.</summary>
    public string? Currency { get; }

    /// <summary>The kind of the other side's concession that it answers, or null.</summary>
    public string? InReturnFor { get; }

    /// <summary>Whether it is in writing; null when nobody said, which counts as not.</summary>
    public bool? Written { get; }

    /// <summary>The ledger that it was read from, or null.</summary>
    public string? File { get; }

    /// <summary>The line of that ledger, counted from 1, or null.</summary>
    public long? Line { get; }

    /// <summary>The concession as a sentence names it.</summary>
    /// <returns>Such as <c>Discount of 3 Nov 2026</c>.</returns>
    public override string ToString() => Wording.Name(Kind, LongestKind) + " of " + Wording.Date(Day.Number(Date));
}
