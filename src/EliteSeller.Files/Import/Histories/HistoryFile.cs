using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Histories;

/// <summary>What became of one file of the past: how it was read, and all that the user was told of it.</summary>
public sealed class HistoryFile
{
    /// <summary>The file, and its day where that is known.</summary>
    public required HistorySource Source { get; init; }

    /// <summary>The file as it was before it was read.</summary>
    public required FileStamp Stamp { get; init; }

    /// <summary>Whether it is an earlier export, and no log.</summary>
    public required bool IsExport { get; init; }

    /// <summary>The layout, such as <c>HubSpot</c>.</summary>
    public string? Layout { get; init; }

    /// <summary>How many rows were read.</summary>
    public long RowsRead { get; init; }

    /// <summary>How many rows were left out or folded into others.</summary>
    public long RowsLeftOut { get; init; }

    /// <summary>How many rows could not be read.</summary>
    public long RowsRefused { get; init; }

    /// <summary>What those rows are worth, by currency; blank where they name none.</summary>
    public IReadOnlyDictionary<string, decimal> RefusedAmounts { get; init; } = new Dictionary<string, decimal>();

    /// <summary>What the user should know of the file, for who does not read it again.</summary>
    public IReadOnlyList<ReadingWarning> Notes { get; init; } = [];

    /// <summary>Its rows that could not be read, and what is wrong with it as a whole.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Source.File}: {RowsRead} read, {RowsLeftOut} folded or skipped, {RowsRefused} rejected");
}
