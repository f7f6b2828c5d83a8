namespace EliteSeller.Files.Import.Tables;

/// <summary>The ids of several files that are read one after the other, to notice deals that stand in more than one of them.</summary>
public sealed class FileIds
{
    private readonly List<SeenIds> _files = [];

    /// <summary>Adds the ids of a file.</summary>
    /// <param name="ids">They may still be growing.</param>
    /// <returns>Those of the files before it.</returns>
    internal IReadOnlyList<SeenIds> Add(SeenIds ids)
    {
        var earlier = _files.ToArray();
        _files.Add(ids);
        return earlier;
    }
}
