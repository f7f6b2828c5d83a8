using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Pages;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Staging;

/// <summary>What a user reads (messages, help, pages, data of the module, docs) has none of the phrases that made readers stop.</summary>
public sealed partial class BannedPhraseTests
{
    [Theory]
    [InlineData("A row that can not be read.", "can not")]
    [InlineData("Mend the row.", "Mend")]
    [InlineData("The row stands there twice.", "stands there")]
    [InlineData("Nobody says of which day it is.", "Nobody says")]
    [InlineData("A recommended amendment cannot be read.", null)]
    public void A_banned_phrase_is_found_as_a_whole_word_in_any_case(string text, string? found) =>
        Phrase().Match(text).Value.ShouldBe(found ?? "");

    [Fact]
    public void No_message_of_the_module_has_a_banned_phrase()
    {
        var texts = Directory.EnumerateFiles(Built.ModuleFolder, "EliteSeller*.dll", SearchOption.AllDirectories)
            .SelectMany(file => UserStrings(file).Select(text => (Place: Path.GetFileName(file), Text: text))).ToList();

        texts.Count.ShouldBeGreaterThan(1_000);
        Found(texts).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_of_the_module_has_a_banned_phrase() =>
        Found(Directory.EnumerateFiles(Path.Combine(Built.SourceRoot, "module"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "THIRD-PARTY-NOTICES.txt")
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)))).ShouldBeEmpty();

    [Fact]
    public void No_template_of_a_page_has_a_banned_phrase() =>
        Found(Directory.EnumerateFiles(Path.Combine(Built.SourceRoot, "src"), "*.hbs", SearchOption.AllDirectories)
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)))).ShouldBeEmpty();

    [Fact]
    public void No_page_of_the_documentation_has_a_banned_phrase()
    {
        MarkdownPage.All.ShouldContain("docs/getting-started.md");
        Found(MarkdownPage.All.Select(name => (name, File.ReadAllText(Path.Combine(Built.SourceRoot, name)))))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Found(IEnumerable<(string Place, string Text)> texts) => texts
        .SelectMany(text => Phrase().Matches(text.Text).Select(match => $"{text.Place}: {Around(text.Text, match)}"));

    private static string Around(string text, Match match)
    {
        var start = Math.Max(0, match.Index - 40);
        return text[start..Math.Min(text.Length, match.Index + match.Length + 40)].ReplaceLineEndings(" ");
    }

    private static IEnumerable<string> UserStrings(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil
            && MetadataTokens.GetHeapOffset(handle) < metadata.GetHeapSize(HeapIndex.UserString);
            handle = metadata.GetNextHandle(handle))
        {
            yield return metadata.GetUserString(handle);
        }
    }

    [GeneratedRegex(
        @"\b(can not|nobody says|nobody is there|stands? there|is written down|what (becomes|became|has become) of"
        + @"|could have been known|the day of which|mend(s|ed|ing)?|there is no such|earliest honest)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();
}
