using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using EliteSeller.Files.Export.Pages;
using EliteSeller.Files.Export.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pages;

/// <summary>
/// A name that is also a word of the templates calls the word, which without a value gives nothing: every page of version 0.1 had lost the
/// numbers of its steps so, because a step had a Number.
/// </summary>
public sealed class PageModelNameTests
{
    private static readonly HashSet<string> Words = new(TemplateHelpers.Names, StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void No_name_of_a_page_model_is_a_word_of_the_templates() =>
        typeof(RoadmapPageModel).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("EliteSeller.Files.Export", StringComparison.Ordinal) is true)
            .Where(type =>
                type.Name.Contains("PageModel", StringComparison.Ordinal) || type.Name.Contains("PageStep", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties().Select(property => $"{type.Name}.{property.Name}"))
            .Where(name => Words.Contains(name.Split('.')[1]))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Templates))]
    public void No_template_says_a_word_about_nothing(string template)
    {
        var text = Resource(template);

        Regex.Matches(text, @"\{\{\s*(?:\.\./|@root\.)*([\w.]+)\s*\}\}").Select(tag => tag.Groups[1].Value)
            .Where(name => Words.Contains(name.Split('.')[0])).ShouldBeEmpty();
    }

    [Fact]
    public void The_list_of_words_is_whole()
    {
        var source = Templates().SelectMany(template => Regex.Matches(Resource((string)template[0]), @"\{\{#?(\w+) [^}]").Select(tag =>
            tag.Groups[1].Value)).Distinct().Except(["if", "each", "unless", "with", "else", "lookup"]);

        source.ShouldBeSubsetOf(TemplateHelpers.Names);
    }

    public static IEnumerable<object[]> Templates() => typeof(PageTemplate).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".hbs", StringComparison.Ordinal)).Select(name => new object[] { name });

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PageTemplate).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
