namespace EliteSeller.Analysis.Qualification;

/// <summary>The part of a policy that negotiations are judged by. The object never changes.</summary>
/// <remarks>
/// What a rule of Test-Opportunity judges too has its number there, so that both say the same: the discount's limits belong to
/// DiscountWithinLimit, the parts of the index to CareNotTooMuch, the fair share of a get to GiveGetBalance.
/// </remarks>
public sealed class NegotiationPolicy
{
    private readonly Dictionary<string, PolicyValue> _values;

    /// <summary>Creates the part of a policy.</summary>
    /// <param name="draft">What it changes; everything else is the default.</param>
    public NegotiationPolicy(NegotiationDraft draft)
    {
        _ = draft ?? throw new ArgumentNullException(nameof(draft));
        _values = NegotiationLine.All.ToDictionary(
            line => line.Name,
            line => draft.Values.TryGetValue(line.Name, out var changed) && changed.Value != line.Default
                ? changed : new PolicyValue(line.Default),
            StringComparer.OrdinalIgnoreCase);
        AmountIsNet = draft.AmountIsNet;
        PaymentDaysColumn = draft.PaymentDaysColumn;
        ResponseHoursColumn = draft.ResponseHoursColumn;
        GoLiveColumn = draft.GoLiveColumn;
        AllowedChanges = Array.FindAll(
            [NegotiationChangeKind.LowerDiscount, NegotiationChangeKind.Get, NegotiationChangeKind.Term], draft.AllowedChanges.Contains);
    }

    /// <summary>Whether amounts are net, after the discount.</summary>
    public bool AmountIsNet { get; }

    /// <summary>The column with the payment terms in days.</summary>
    public string PaymentDaysColumn { get; }

    /// <summary>The column with the promised response time in hours.</summary>
    public string ResponseHoursColumn { get; }

    /// <summary>The column with the promised go-live date.</summary>
    public string GoLiveColumn { get; }

    /// <summary>The terms that may still change to make a deal worth closing.</summary>
    public IReadOnlyList<NegotiationChangeKind> AllowedChanges { get; }

    /// <summary>The value of a line that is in force.</summary>
    /// <param name="line">One of <see cref="NegotiationLine"/>.</param>
    public PolicyValue this[RuleThreshold line] => _values[(line ?? throw new ArgumentNullException(nameof(line))).Name];

    /// <summary>Every value that can change a result, for the policy's fingerprint.</summary>
    internal string Describe() => string.Join(
        "|",
        [
            .. NegotiationLine.All.Select(line => this[line].ToString()),
            AmountIsNet ? "net" : "list", PaymentDaysColumn, ResponseHoursColumn, GoLiveColumn,
            .. AllowedChanges.Select(kind => kind.ToString()),
        ]);
}
