namespace EliteSeller.Files.Import.Layouts;

/// <summary>What a header means in one layout.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rank">The place of the header in the layout: of two columns for one field, the lower one is read.</param>
/// <param name="IsFirstChoice">Whether it is the first header that the layout lists for the field in its language.</param>
internal sealed record HeaderMeaning(OpportunityField Field, int Rank, bool IsFirstChoice);
