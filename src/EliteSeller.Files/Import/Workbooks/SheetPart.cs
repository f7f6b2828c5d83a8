namespace EliteSeller.Files.Import.Workbooks;

/// <summary>One sheet of a workbook.</summary>
internal sealed class SheetPart(string name, string path, bool isHidden)
{
    /// <summary>The name on its tab.</summary>
    public string Name { get; } = name;

    /// <summary>Its part in the package.</summary>
    public string Path { get; } = path;

    /// <summary>Whether it is hidden.</summary>
    public bool IsHidden { get; } = isHidden;
}
