namespace EliteSeller.Analysis.Calibration;

/// <summary>One closed deal to learn from.</summary>
/// <param name="Cells">The trimmed cells, null for a blank one.</param>
/// <param name="Won">Whether it was won.</param>
/// <param name="CreatedDay">The day of creation as a number, or 0 when it is not written.</param>
internal sealed record LearningRow(string?[] Cells, bool Won, int CreatedDay = 0);
