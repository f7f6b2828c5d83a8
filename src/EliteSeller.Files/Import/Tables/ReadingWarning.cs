namespace EliteSeller.Files.Import.Tables;

/// <summary>Something that the user should know about a source and that refuses no row.</summary>
public sealed class ReadingWarning
{
    internal ReadingWarning(string id, string text, long? firstLine, long count = 1)
    {
        Id = id;
        Text = text;
        FirstLine = firstLine;
        Count = count;
    }

    /// <summary>The stable name of the kind of note, such as <c>UnknownStage</c>.</summary>
    public string Id { get; }

    /// <summary>How many rows gave cause for it.</summary>
    public long Count { get; private set; }

    /// <summary>The line of the first of them, or null when it concerns the whole source.</summary>
    public long? FirstLine { get; }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => FirstLine is { } line
        ? FormattableString.Invariant($"line {line}: {Text}") + (Count > 1 ? FormattableString.Invariant($" ({Count} rows)") : "")
        : Text;

    internal void Again() => Count++;
}
