using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using EliteSeller.PowerShell.Tests.Hosting;

namespace EliteSeller.PowerShell.Tests.Pages;

/// <summary>A page of the documentation as a test reads it.</summary>
internal sealed partial class MarkdownPage
{
    private readonly string _text;

    private MarkdownPage(string name, string text)
    {
        Name = name;
        _text = text;
    }

    /// <summary>Every page that a reader may come to, by its path from the root.</summary>
    public static IEnumerable<string> All { get; } =
    [
        .. Directory.GetFiles(Built.SourceRoot, "*.md").Select(Path.GetFileName).OfType<string>(),
        .. new[] { "docs", "samples" }.SelectMany(
            folder => Directory.GetFiles(Path.Combine(Built.SourceRoot, folder), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Built.SourceRoot, file).Replace('\\', '/')),
    ];

    /// <summary>The path from the root.</summary>
    public string Name { get; }

    /// <summary>Each block of code with the word that it begins with and the block that follows it.</summary>
    public IEnumerable<(string Kind, string Text, (string Kind, string Text) Next)> Blocks()
    {
        var blocks = Block().Matches(_text).Select(match => (Kind: match.Groups[1].Value, Text: match.Groups[2].Value)).ToArray();
        return blocks.Select((block, i) => (block.Kind, block.Text, i + 1 < blocks.Length ? blocks[i + 1] : ("", "")));
    }

    /// <summary>Where its links lead, code left out.</summary>
    public IEnumerable<string> Links() => Link().Matches(WithoutCode()).Select(match => match.Groups[1].Value);

    /// <summary>The anchors of its headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors() => Heading().Matches(WithoutCode()).Select(match => Anchor(match.Groups[1].Value));

    public static MarkdownPage Read(string name) =>
        new(name, File.ReadAllText(Path.Combine(Built.SourceRoot, name)).ReplaceLineEndings("\n"));

    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private string WithoutCode() => Block().Replace(_text, "");

    [GeneratedRegex("^ *```(\\w*)\n(.*?)^ *```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<!`)!?\[[^\]]*\]\(([^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
