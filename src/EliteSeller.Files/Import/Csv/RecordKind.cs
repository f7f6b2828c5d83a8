namespace EliteSeller.Files.Import.Csv;

/// <summary>What a record of a CSV file is.</summary>
internal enum RecordKind
{
    /// <summary>A deal, as far as its shape goes.</summary>
    Deal,

    /// <summary>Blank, or separators only.</summary>
    Blank,

    /// <summary>The header once more.</summary>
    RepeatedHeader,

    /// <summary>A sum of other rows.</summary>
    Total,

    /// <summary>Part of the footer under a report.</summary>
    Footer,

    /// <summary>A row of another table beside the deals.</summary>
    Beside,

    /// <summary>Too many or too few cells.</summary>
    Ragged,

    /// <summary>Text behind a closing quote.</summary>
    Malformed,

    /// <summary>Bytes that are not valid in the encoding of the file.</summary>
    Undecodable,
}
