namespace EliteSeller.Analysis.Statistics;

/// <summary>What was foretold about a deal, and what came of it.</summary>
/// <param name="Score">The higher, the likelier the win; a share from 0 to 1 where it is one.</param>
/// <param name="Won">Whether it was won.</param>
/// <param name="Group">Deals of one group are drawn together.</param>
internal readonly record struct Prediction(double Score, bool Won, int Group = 0);
