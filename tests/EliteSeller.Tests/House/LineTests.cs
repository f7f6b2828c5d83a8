using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.House;

/// <summary>Lines of at most 140 characters, and files of at most 250 lines.</summary>
public sealed class LineTests
{
    private const int LongestLine = 140;
    private const int LongestFile = 250;

    /// <summary>Files that are too long today; none may join them.</summary>
    private static readonly string[] StillLonger = [];

    [Fact]
    public void No_line_has_more_than_140_characters() =>
        Sources("*.cs")
            .SelectMany(file => TooLong(file).Select(line => $"{Name(file)}:{line}"))
            .ShouldBeEmpty();

    [Fact]
    public void No_file_of_src_has_more_than_250_lines() =>
        Sources("*.cs")
            .Where(file =>
            Name(file).StartsWith("src", StringComparison.Ordinal) && File.ReadLines(file).Count() > LongestFile
            && !StillLonger.Contains(Path.GetFileName(file)))
            .Select(Name)
            .ShouldBeEmpty();

    /// <summary>
    /// The numbers of the lines. An example of the help is a command on one line, and a raw text is data: both may be longer.
    /// </summary>
    private static IEnumerable<int> TooLong(string file)
    {
        var fence = 0;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var quotes = Regex.Matches(line, "\"{3,}").Select(match => match.Length).ToArray();
            var isRaw = fence > 0 || quotes.Length % 2 == 1;
            if (line.Length > LongestLine && !isRaw && !line.Contains("<code>", StringComparison.Ordinal))
            {
                yield return number;
            }

            fence = fence > 0 ? quotes.Any(length => length >= fence) ? 0 : fence : quotes.Length % 2 == 1 ? quotes[^1] : 0;
        }
    }

    private static IEnumerable<string> Sources(params string[] patterns) =>
        new[] { "src", "tests", "tools", "module" }
            .SelectMany(folder =>
                patterns.SelectMany(
                pattern => Directory.EnumerateFiles(Path.Combine(Root(), folder), pattern, SearchOption.AllDirectories)))
            .Where(file => !Name(file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static string Name(string file) => Path.GetRelativePath(Root(), file);

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
