namespace EliteSeller.Tests.Reading;

/// <summary>How a test reads a file.</summary>
internal enum WayOfReading
{
    /// <summary>Row by row, as asked for.</summary>
    Plain,

    /// <summary>Ahead, on a thread of its own from the first row on.</summary>
    Ahead,

    /// <summary>Ahead, in batches, on the thread that asks.</summary>
    AheadOnOneThread,
}
