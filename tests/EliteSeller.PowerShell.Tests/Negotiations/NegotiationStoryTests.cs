using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Negotiations;

public sealed partial class NegotiationStoryTests
{
    [Fact]
    public void Every_command_of_the_story_shows_what_the_story_prints()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("samples"));
        File.Copy(Path.Combine(Built.SourceRoot, "samples", "plain.csv"), folder.File("samples/plain.csv"));
        using var session = ModuleSession.Open().At(folder.Path);
        var blocks = Blocks().ToArray();

        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind != "powershell")
            {
                continue;
            }

            var run = session.Run(blocks[i].Text);
            run.Errors.ShouldBeEmpty();
            var shown = string.Concat(run.Output.Select(line => $"{line}\n"));
            shown.ShouldBe(i + 1 < blocks.Length && blocks[i + 1].Kind == "text" ? blocks[i + 1].Text : "");
        }

        blocks.Count(block => block.Kind == "powershell").ShouldBe(9);
    }

    private static IEnumerable<(string Kind, string Text)> Blocks() =>
        Block().Matches(File.ReadAllText(Path.Combine(Built.SourceRoot, "docs", "negotiation-story.md")).ReplaceLineEndings("\n"))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
