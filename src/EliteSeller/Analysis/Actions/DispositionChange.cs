namespace EliteSeller.Analysis.Actions;

/// <summary>The cells that an exit changes.</summary>
internal sealed class DispositionChange
{
    public string? Stage { get; init; }

    public string? Outcome { get; init; }

    public DateTime? CloseDate { get; init; }

    public string? NextStep { get; init; }
}
