namespace EliteSeller.Analysis.Calibration;

/// <summary>One column of a file to learn from.</summary>
/// <param name="Header">The header as the source writes it.</param>
/// <param name="Field">What the layout reads from the column, or null for one that it does not know.</param>
/// <param name="Objection">Why its field and header forbid to learn from it, or null.</param>
/// <param name="Place">Where its cells are in <see cref="LearningRow.Cells"/>; -1 where nobody looks at them.</param>
internal sealed record LearningColumn(string Header, OpportunityField? Field, string? Objection, int Place);
