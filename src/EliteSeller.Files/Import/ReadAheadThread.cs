namespace EliteSeller.Files.Import;

/// <summary>When rows are made ready on a thread of their own.</summary>
internal enum ReadAheadThread
{
    /// <summary>When there are more than a few hundred rows, and more than one processor.</summary>
    WhenLarge,

    /// <summary>From the first row on.</summary>
    Always,

    /// <summary>Never: each batch is made where and when it is asked for.</summary>
    Never,
}
