namespace EliteSeller.Analysis.Calibration;

/// <summary>One closed deal to learn from.</summary>
internal sealed class LearningRow
{
    public LearningRow(string?[] cells, bool won, int createdDay = 0)
    {
        Cells = cells;
        Won = won;
        CreatedDay = createdDay;
    }

    /// <summary>The trimmed cells, null for a blank one.</summary>
    public string?[] Cells { get; }

    public bool Won { get; }

    /// <summary>The day of creation as a number, or 0 when it is not written.</summary>
    public int CreatedDay { get; }
}
