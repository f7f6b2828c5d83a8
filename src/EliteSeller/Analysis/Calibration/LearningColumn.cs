namespace EliteSeller.Analysis.Calibration;

/// <summary>One column of a file to learn from.</summary>
/// <param name="Header">The header as the source writes it.</param>
/// <param name="Field">What the layout reads from the column, or null for one that it does not know.</param>
/// <param name="Place">Where its cells stand in <see cref="LearningRow.Cells"/>.</param>
internal sealed record LearningColumn(string Header, OpportunityField? Field, int Place);
