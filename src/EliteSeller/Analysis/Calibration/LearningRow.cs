namespace EliteSeller.Analysis.Calibration;

/// <summary>One closed deal to learn from.</summary>
internal sealed class LearningRow(string?[] cells, bool won, int createdDay = 0)
{
    /// <summary>The trimmed cells, null for a blank one.</summary>
    public string?[] Cells { get; } = cells;

    public bool Won { get; } = won;

    /// <summary>The day of creation as a number, or 0 when it is not written.</summary>
    public int CreatedDay { get; } = createdDay;
}
