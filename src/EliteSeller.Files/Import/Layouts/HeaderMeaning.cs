namespace EliteSeller.Files.Import.Layouts;

/// <summary>What a header means in one layout.</summary>
internal sealed class HeaderMeaning(OpportunityField field, int rank, bool isFirstChoice)
{
    /// <summary>The field.</summary>
    public OpportunityField Field { get; } = field;

    /// <summary>The place of the header in the layout: of two columns for one field, the lower one is read.</summary>
    public int Rank { get; } = rank;

    /// <summary>Whether it is the first header that the layout lists for the field in its language.</summary>
    public bool IsFirstChoice { get; } = isFirstChoice;
}
