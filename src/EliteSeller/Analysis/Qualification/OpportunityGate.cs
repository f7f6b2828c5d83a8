using System.Globalization;

namespace EliteSeller.Analysis.Qualification;

/// <summary>A line drawn in advance for a whole pipeline: so many deals, or so much money, and no more.</summary>
public sealed class OpportunityGate
{
    private const int MostNamed = 10;

    private readonly IReadOnlyList<Verdict> _verdicts;
    private readonly IReadOnlyList<string> _rules;
    private readonly int? _maximumCount;
    private readonly decimal? _maximumAmount;
    private readonly SortedDictionary<string, decimal> _amounts = new(StringComparer.Ordinal);
    private readonly List<string> _named = [];
    private int _count;
    private int _blank;

    /// <summary>Draws the line.</summary>
    /// <param name="verdicts">The verdicts that count; empty when only rules do.</param>
    /// <param name="rules">The rules whose failure counts; empty when only verdicts do.</param>
    /// <param name="maximumCount">The most deals, or null.</param>
    /// <param name="maximumAmount">The most money, in each currency by itself, or null.</param>
    public OpportunityGate(IReadOnlyList<Verdict> verdicts, IReadOnlyList<string> rules, int? maximumCount, decimal? maximumAmount)
    {
        _verdicts = verdicts ?? throw new ArgumentNullException(nameof(verdicts));
        _rules = rules ?? throw new ArgumentNullException(nameof(rules));

        // Without any number the line is that there be none.
        _maximumCount = maximumCount ?? (maximumAmount is null ? 0 : null);
        _maximumAmount = maximumAmount;
    }

    /// <summary>How many deals were looked at.</summary>
    public int Seen { get; private set; }

    /// <summary>Looks at a deal.</summary>
    /// <param name="result">The judged deal.</param>
    /// <exception cref="EliteSellerException">
    /// The result has no verdict (NoVerdictWithRule), or its policy has no such rule (RuleUnknown).
    /// </exception>
    public void Add(QualificationResult result)
    {
        Add(result ?? throw new ArgumentNullException(nameof(result)), Counts(result));
    }

    /// <summary>
    /// Looks at a deal that somebody else has judged; without verdicts and rules it is named as one that crosses a walk-away point.
    /// </summary>
    /// <param name="result">The judged deal.</param>
    /// <param name="counts">Whether it counts.</param>
    public void Add(IHasOpportunity result, bool counts)
    {
        _ = result ?? throw new ArgumentNullException(nameof(result));
        Seen++;
        if (!counts)
        {
            return;
        }

        _count++;
        if (_named.Count < MostNamed)
        {
            _named.Add(DisplayText.Shorten(result.Opportunity.ToString(), 60));
        }

        if (result.Opportunity.Amount is { } amount)
        {
            var currency = result.Opportunity.Currency ?? "";
            _amounts.TryGetValue(currency, out var sum);
            _amounts[currency] = sum + amount;
        }
        else
        {
            _blank++;
        }
    }

    /// <summary>Whether the line was crossed.</summary>
    /// <returns>The problem OpportunityGateCrossed with the deals, or null.</returns>
    public Problem? Conclude()
    {
        var reasons = new List<string>();
        if (_count > _maximumCount)
        {
            reasons.Add($"{Number(_count)} {(_count == 1 ? "deal" : "deals")} {What(_count == 1)} (limit: {Number(_maximumCount.Value)})");
        }

        foreach (var sum in _amounts.Where(sum => sum.Value > _maximumAmount))
        {
            reasons.Add($"deals of {Wording.Money(sum.Value, sum.Key.Length == 0 ? null : sum.Key)} {What()} (limit: "
                + $"{Number(_maximumAmount!.Value)})");
        }

        return reasons.Count == 0 ? null : new Problem(
            "OpportunityGateCrossed",
            ProblemKind.Gate,
            $"{Capital(string.Join("; ", reasons))}: "
                + $"{string.Join(", ", _named)}{(_count > _named.Count ? $" and {Number(_count - _named.Count)} more" : "")}."
                + (_blank > 0 && _maximumAmount is not null
                    ? $" {Number(_blank)} of them {(_blank == 1 ? "has" : "have")} no amount." : ""),
            CountsWalkAwayPoints ? "Look at WalkAwayPoints of these deals: keep the limit, or walk away."
                : "Look at BadNews of these deals; Get-OpportunityAction proposes what to do with each.");
    }

    private bool CountsWalkAwayPoints => _verdicts.Count == 0 && _rules.Count == 0;

    private bool Counts(QualificationResult result)
    {
        if (_verdicts.Count > 0 && result.Verdict is null)
        {
            throw new EliteSellerException(new Problem("NoVerdictWithRule", ProblemKind.Argument,
                "A result has no verdict, because only some rules were tested.", "Run Test-Opportunity without -Rule, or use -Rule here."));
        }

        return (result.Verdict is { } verdict && _verdicts.Contains(verdict)) || _rules.Any(rule => result.Failed(rule));
    }

    private string What(bool isOne = false) => CountsWalkAwayPoints ? $"{(isOne ? "crosses" : "cross")} a walk-away point" : string.Join(
        " or ", _verdicts.Select(verdict => $"{(isOne ? "is" : "are")} {verdict}")
            .Concat(_rules.Select(rule => $"{(isOne ? "fails" : "fail")} {rule}")));

    private static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
