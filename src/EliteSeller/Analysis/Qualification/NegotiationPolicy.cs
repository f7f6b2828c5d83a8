namespace EliteSeller.Analysis.Qualification;

/// <summary>The part of a policy that negotiations are judged by. It does not change once its policy has been made.</summary>
/// <remarks>
/// What a rule of Test-Opportunity judges too has its number there, so that both say the same: the discount's limits belong to
/// DiscountWithinLimit, the parts of the index to CareNotTooMuch, the fair share of a get to GiveGetBalance.
/// </remarks>
public sealed class NegotiationPolicy
{
    private readonly Dictionary<string, PolicyValue> _values = NegotiationLine.All.ToDictionary(
        line => line.Name, line => new PolicyValue(line.Default), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether amounts are net, after the discount.</summary>
    public bool AmountIsNet { get; internal set; } = true;

    /// <summary>The column with the payment terms in days.</summary>
    public string PaymentDaysColumn { get; internal set; } = "Payment Days";

    /// <summary>The column with the promised response time in hours.</summary>
    public string ResponseHoursColumn { get; internal set; } = "Response Hours";

    /// <summary>The column with the promised go-live date.</summary>
    public string GoLiveColumn { get; internal set; } = "Go-Live";

    /// <summary>The terms that may still change to make a deal worth closing, in the order of their kinds.</summary>
    public IReadOnlyList<NegotiationChangeKind> AllowedChanges { get; internal set; } =
        [NegotiationChangeKind.LowerDiscount, NegotiationChangeKind.Get, NegotiationChangeKind.Term];

    /// <summary>The value of a line that is in force.</summary>
    /// <param name="line">One of <see cref="NegotiationLine"/>.</param>
    public PolicyValue this[RuleThreshold line]
    {
        get => _values[(line ?? throw new ArgumentNullException(nameof(line))).Name];
        internal set => _values[line.Name] = value.Value == line.Default ? new PolicyValue(line.Default) : value;
    }

    /// <summary>Every value that can change a result, for the policy's fingerprint.</summary>
    internal string Describe() => string.Join(
        "|",
        [
            .. NegotiationLine.All.Select(line => this[line].ToString()),
            AmountIsNet ? "net" : "list", PaymentDaysColumn, ResponseHoursColumn, GoLiveColumn,
            .. AllowedChanges.Select(kind => kind.ToString()),
        ]);
}
