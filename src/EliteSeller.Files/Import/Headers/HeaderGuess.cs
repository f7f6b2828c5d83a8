namespace EliteSeller.Files.Import.Headers;

/// <summary>What a header means that the chosen layout does not claim.</summary>
/// <param name="Field">The field.</param>
/// <param name="Tier">How sure that is, from 1.</param>
internal sealed record HeaderGuess(OpportunityField Field, int Tier);
