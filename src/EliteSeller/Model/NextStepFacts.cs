namespace EliteSeller.Model;

/// <summary>A next step as an export states it.</summary>
/// <param name="Text">The words, or null.</param>
/// <param name="Due">The day by which it is due, or 0.</param>
/// <param name="Activity">The day of the next planned activity, or 0.</param>
internal readonly record struct NextStepFacts(string? Text, int Due, int Activity);
