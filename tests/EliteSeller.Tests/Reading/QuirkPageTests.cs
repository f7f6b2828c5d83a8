using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>The page of quirks stays true: what it names is there, and it names every file of the corpus.</summary>
public partial class QuirkPageTests
{
    private static readonly string Tests = Path.GetFullPath(Path.Combine(CorpusCase.Folder, "..", ".."));

    [Fact]
    public void Every_file_of_the_corpus_is_named_on_the_page_and_no_other() =>
        Shown().Where(name => !IsTest(name)).Distinct().Order(StringComparer.Ordinal).ShouldBe(Corpus().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_test_that_the_page_names_is_there()
    {
        var classes = Directory.GetFiles(Tests, "*Tests.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();

        Shown().Where(IsTest).Where(name => !classes.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_of_the_corpus_says_what_to_expect_of_it() =>
        Files(CorpusCase.Folder).Concat(Files(Path.Combine(CorpusCase.Folder, "Workbooks")))
            .Where(path => !File.Exists(path + ".expected.json")).ShouldBeEmpty();

    private static bool IsTest(string name) => name.EndsWith("Tests", StringComparison.Ordinal);

    private static IEnumerable<string> Shown() =>
        File.ReadLines(Path.Combine(Tests, "..", "docs", "quirks.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => Bar().Split(line)[3]).SelectMany(cell => Quoted().Matches(cell)).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Corpus() =>
        new[] { "", "History", "Workbooks" }.SelectMany(folder => Files(Path.Combine(CorpusCase.Folder, folder)))
            .Select(path => Path.GetFileName(path)!).Append("snapshots");

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder)
            .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal) && Path.GetFileName(path) != "README.md");

    [GeneratedRegex("(?<!\\\\)\\|")]
    private static partial Regex Bar();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
