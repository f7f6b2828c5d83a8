namespace EliteSeller.Files.Import.Histories;

/// <summary>One file of the past, and the day of which it is where that is known.</summary>
public sealed class HistorySource
{
    /// <summary>Names a file.</summary>
    /// <param name="file">The full path.</param>
    /// <param name="day">The day of an earlier export, or null: then it has to be a log of stages or fields.</param>
    public HistorySource(string file, DateTime? day)
    {
        File = file ?? throw new ArgumentNullException(nameof(file));
        Day = day;
    }

    /// <summary>The full path.</summary>
    public string File { get; }

    /// <summary>The day of an earlier export, or null.</summary>
    public DateTime? Day { get; }
}
