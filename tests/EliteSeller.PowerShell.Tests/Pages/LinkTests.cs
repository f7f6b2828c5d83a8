using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Pages;

/// <summary>Every link inside the repository leads somewhere, and every page can be reached.</summary>
public sealed class LinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_that_are_there() =>
        MarkdownPage.All.SelectMany(Broken).ShouldBeEmpty();

    [Fact]
    public void Every_page_is_reached_from_the_README()
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(["README.md"]);
        while (open.TryPop(out var name))
        {
            if (name.EndsWith(".md", StringComparison.Ordinal) && reached.Add(name))
            {
                foreach (var link in MarkdownPage.Read(name).Links().Where(IsInside).Select(link => Target(name, link).File)
                    .Where(file => File.Exists(Full(file))))
                {
                    open.Push(link);
                }
            }
        }

        MarkdownPage.All.Except(reached).ShouldBeEmpty();
    }

    private static IEnumerable<string> Broken(string name)
    {
        foreach (var link in MarkdownPage.Read(name).Links().Where(IsInside))
        {
            var (file, anchor) = Target(name, link);
            if (!File.Exists(Full(file)) && !Directory.Exists(Full(file)))
            {
                yield return $"{name}: {link} is not there";
            }
            else if (anchor.Length > 0 && !MarkdownPage.Read(file).Anchors().Contains(anchor))
            {
                yield return $"{name}: {link} has no such heading";
            }
        }
    }

    private static bool IsInside(string link) => !link.Contains("://", StringComparison.Ordinal);

    private static (string File, string Anchor) Target(string page, string link)
    {
        var parts = link.Split('#', 2);
        var file = parts[0].Length == 0 ? page
            : Path.GetRelativePath(Built.SourceRoot, Full(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0]))))
                .Replace('\\', '/');
        return (file, parts.Length > 1 ? parts[1] : "");
    }

    private static string Full(string name) => Path.GetFullPath(Path.Combine(Built.SourceRoot, name));
}
