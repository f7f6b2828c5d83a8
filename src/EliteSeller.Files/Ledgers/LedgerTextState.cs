namespace EliteSeller.Files.Ledgers;

/// <summary>What splitting a line has found.</summary>
internal enum LedgerTextState
{
    /// <summary>The line is whole.</summary>
    Whole,

    /// <summary>A quote is open at the end of the line: it goes on in the next one, or it was cut off.</summary>
    OpenQuote,

    /// <summary>A quote stands where none may stand.</summary>
    Malformed,
}
