using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Histories;

/// <summary>What a run keeps of a folder of earlier exports for the next one.</summary>
/// <param name="Key">Of what was settled about the exports.</param>
/// <param name="Files">The files in the order in which they were read.</param>
/// <param name="Book">The past of the deals after the last of them.</param>
/// <param name="Runs">What was made of single exports, by their names, each with the key of what it was made of.</param>
internal sealed record KeptHistory(
    string Key, IReadOnlyList<HistoryFile> Files, HistoriesByDeal Book, IReadOnlyDictionary<string, (string Key, byte[] Content)> Runs)
{
    /// <summary>Writes it.</summary>
    public void Write(CacheWriter to)
    {
        to.WriteText(Key);
        to.WriteList(Files, file => Write(to, file));
        PackedPast.Write(to, Book);
        to.WriteList(Runs.OrderBy(run => run.Key, StringComparer.Ordinal).ToArray(), run =>
        {
            to.WriteText(run.Key);
            to.WriteText(run.Value.Key);
            to.WriteList(run.Value.Content, to.Write);
        });
    }

    /// <summary>Reads it.</summary>
    /// <param name="from">Has it.</param>
    /// <param name="folder">The folder of the files.</param>
    public static KeptHistory Read(CacheReader from, string folder) => new(
        from.ReadText(), from.ReadList(() => ReadFile(from, folder)), PackedPast.Read(from),
        from.ReadList(() => (Name: from.ReadText(), Key: from.ReadText(), Content: from.ReadList(from.ReadByte)))
            .ToDictionary(run => run.Name, run => (run.Key, run.Content.ToArray()), StringComparer.Ordinal));

    private static void Write(CacheWriter to, HistoryFile file)
    {
        to.WriteText(file.Stamp.Name);
        to.Write(file.Stamp.Length);
        to.Write(file.Stamp.ChangedTicks);
        to.WriteNumber(Day.Number(file.Source.Day));
        to.Write(file.IsExport);
        to.WriteText(file.Layout);
        to.Write(file.RowsRead);
        to.Write(file.RowsLeftOut);
        to.Write(file.RowsRefused);
        to.WriteList(file.RefusedAmounts.ToArray(), amount =>
        {
            to.WriteText(amount.Key);
            to.Write(amount.Value);
        });
        to.WriteList(file.Notes, note =>
        {
            to.WriteText(note.Id);
            to.WriteText(note.Text);
            to.Write(note.FirstLine ?? -1);
            to.Write(note.Count);
        });
        to.WriteList(file.Problems, problem =>
        {
            to.WriteText(problem.ErrorId);
            to.WriteNumber((int)problem.Kind);
            to.WriteText(problem.Message);
            to.WriteText(problem.Hint);
            to.Write(problem.Line ?? -1);
            to.WriteText(problem.Column);
        });
    }

    private static HistoryFile ReadFile(CacheReader from, string folder)
    {
        var stamp = new FileStamp(from.ReadText(), from.ReadInt64(), from.ReadInt64());
        var path = Path.Combine(folder, stamp.Name);
        return new HistoryFile
        {
            Stamp = stamp,
            Source = new HistorySource(path, Day.Date(from.ReadNumber())),
            IsExport = from.ReadBoolean(),
            Layout = from.ReadTextOrNull(),
            RowsRead = from.ReadInt64(),
            RowsLeftOut = from.ReadInt64(),
            RowsRefused = from.ReadInt64(),
            RefusedAmounts = from.ReadList(() => (Currency: from.ReadText(), Amount: from.ReadDecimal()))
                .ToDictionary(sum => sum.Currency, sum => sum.Amount, StringComparer.Ordinal),
            Notes = from.ReadList(() => new ReadingWarning(from.ReadText(), from.ReadText(), Line(from.ReadInt64()), from.ReadInt64())),
            Problems = from.ReadList(() => new Problem(
                from.ReadText(), (ProblemKind)from.ReadNumber(), from.ReadText(), from.ReadTextOrNull(), path, Line(from.ReadInt64()),
                from.ReadTextOrNull())),
        };
    }

    private static long? Line(long line) => line < 0 ? null : line;
}
