using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Model;
using EliteSeller.Tests.Reading;
using Shouldly;

namespace EliteSeller.Tests.Histories;

/// <summary>Reads the past of deals from files, and an export with it.</summary>
internal static class Past
{
    public static string Folder { get; } = Path.Combine(CorpusCase.Folder, "History");

    public static HistoriesByDeal Of(params string[] paths) => Of(out _, paths);

    public static HistoriesByDeal Of(out List<Problem> problems, params string[] paths)
    {
        var found = problems = [];
        var reader = new HistoryReader(new ReadingOptions(), found.Add);
        reader.Read(paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path) : [path])
            .Select(file => new HistorySource(file, SnapshotDate.FromFileName(file))));
        return reader.Book;
    }

    /// <summary>An export that is read with a past, which must hold no unreadable row.</summary>
    public static ReadFile Read(string export, DateTime? day, params string[] past)
    {
        var book = Of(out var problems, past);
        problems.ShouldBeEmpty();
        return ReadFile.From(export, new ReadingOptions(history: book, day: day));
    }
}
