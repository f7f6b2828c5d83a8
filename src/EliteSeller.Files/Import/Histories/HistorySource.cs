namespace EliteSeller.Files.Import.Histories;

/// <summary>One file of the past, and the day of which it is where that is known.</summary>
public sealed class HistorySource(string file, DateTime? day)
{
    /// <summary>The full path.</summary>
    public string File { get; } = file ?? throw new ArgumentNullException(nameof(file));

    /// <summary>The day of an earlier export, or null.</summary>
    public DateTime? Day { get; } = day;
}
