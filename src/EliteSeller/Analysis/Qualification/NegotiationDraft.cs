namespace EliteSeller.Analysis.Qualification;

/// <summary>What a policy changes about negotiations; whatever is left alone keeps its default.</summary>
public sealed class NegotiationDraft
{
    /// <summary>The changed numbers by the names of <see cref="NegotiationLine"/>.</summary>
    public IDictionary<string, PolicyValue> Values { get; } = new Dictionary<string, PolicyValue>(System.StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether amounts are net, after the discount.</summary>
    public bool AmountIsNet { get; set; } = true;

    /// <summary>The column with the payment terms in days.</summary>
    public string PaymentDaysColumn { get; set; } = "Payment Days";

    /// <summary>The column with the promised response time in hours.</summary>
    public string ResponseHoursColumn { get; set; } = "Response Hours";

    /// <summary>The column with the promised go-live date.</summary>
    public string GoLiveColumn { get; set; } = "Go-Live";

    /// <summary>What may still be changed; all three unless told.</summary>
    public IList<NegotiationChangeKind> AllowedChanges { get; } =
        [NegotiationChangeKind.LowerDiscount, NegotiationChangeKind.Get, NegotiationChangeKind.Term];
}
