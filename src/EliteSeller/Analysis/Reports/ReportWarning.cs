namespace EliteSeller.Analysis.Reports;

/// <summary>Why a report cannot be taken at its word, and what to do about it.</summary>
public sealed class ReportWarning(string text, string advice)
{
    /// <summary>What is wrong with the file, in one sentence.</summary>
    public string Text { get; } = text;

    /// <summary>What to do, in one sentence.</summary>
    public string Advice { get; } = advice;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
