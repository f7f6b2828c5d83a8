namespace EliteSeller.Analysis.Calibration;

/// <summary>One column of a file to learn from.</summary>
internal sealed class LearningColumn(string header, OpportunityField? field, int place)
{
    /// <summary>The header as the source writes it.</summary>
    public string Header { get; } = header;

    /// <summary>What the layout reads from the column, or null for one that it does not know.</summary>
    public OpportunityField? Field { get; } = field;

    /// <summary>Where its cells stand in <see cref="LearningRow.Cells"/>.</summary>
    public int Place { get; } = place;
}
