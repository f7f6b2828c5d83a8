using System;
using System.IO;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Reports.ReportCase;

namespace EliteSeller.Tests.Reports;

/// <summary>What a team's own template can do, and what it cannot.</summary>
public sealed class ReportTemplateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("template-").FullName;

    [Fact]
    public void A_team_writes_a_page_of_its_own()
    {
        Page("<p class=\"{{quarter}}\">{{#each news.shown}}{{name}}: {{number amount}} {{currency}}{{/each}}</p>", ReportFormat.Html)
            .ShouldBe("<p class=\"2026-Q4\">&lt;b&gt;Crane&lt;/b&gt;: 1,000 EUR</p>");
        Page("{{#each news.shown}}* {{name}}{{/each}}", ReportFormat.Markdown).ShouldBe("* &lt;b&gt;Crane&lt;/b&gt;");
    }

    [Theory]
    [InlineData("one\n{{#each news.shown}}\n{{name}}\n", 2, "does not close it")]
    [InlineData("{{#if asOf}}\n{{#each news.shown}}\n{{/if}}\n{{/each}}", 3, "while {{#each}} of line 2 is open")]
    [InlineData("one\ntwo\n{{/each}}", 3, "is not open")]
    [InlineData("one\ntwo {{newz.count}}", 2, "'newz'")]
    [InlineData("{{asOf}}\n\n{{#each news.shown}}{{titel}}{{/each}}", 3, "'titel'")]
    [InlineData("one\n{{shout asOf}}", 2, "shout")]
    public void A_broken_template_is_an_error_with_its_line(string template, int line, string what)
    {
        var problem = Problem(template);

        (problem.ErrorId, problem.Line).ShouldBe(("TemplateBroken", line), problem.Message);
        problem.Message.ShouldContain(what);
        problem.Hint.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("\n{{{sentence}}}", 2)]
    [InlineData("\n\n{{& sentence}}", 3)]
    [InlineData("{{> secret}}", 1)]
    [InlineData("{{#> secret}}{{/secret}}", 1)]
    [InlineData("<p class={{quarter}}>", 1)]
    [InlineData("<p title='{{quarter}}'>", 1)]
    [InlineData("<a href=\"{{sentence}}\">", 1)]
    [InlineData("<p onclick=\"f({{quarter}})\">", 1)]
    [InlineData("<style>p { color: {{quarter}} }</style>", 1)]
    [InlineData("<ScRiPt>1</script>", 1)]
    [InlineData("<!-- {{sentence}} -->", 1)]
    public void What_could_let_a_customers_text_out_of_its_place_is_refused(string template, int line)
    {
        var problem = Problem(template);

        (problem.ErrorId, problem.Line).ShouldBe(("TemplateUnsafe", line), problem.Message);
    }

    [Theory]
    [InlineData("{{sentence.Length}}")]
    [InlineData("{{news.Comparer}}")]
    [InlineData("{{news.shown.SyncRoot}}")]
    [InlineData("{{asOf.GetType}}")]
    [InlineData("{{lookup news \"Keys\"}}")]
    public void A_template_reaches_no_code_and_no_object(string template)
    {
        try
        {
            Page(template, ReportFormat.Html).ShouldNotContain("System.");
        }
        catch (EliteSellerException failure)
        {
            failure.Problem.ErrorId.ShouldBe("TemplateBroken");
        }
    }

    [Fact]
    public void A_template_reads_no_file_beside_it()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "partials"));
        File.WriteAllText(Path.Combine(_folder, "partials", "secret.hbs"), "SECRET");

        Problem("{{> secret}}").ErrorId.ShouldBe("TemplateUnsafe");
    }

    [Fact]
    public void A_template_that_is_not_there_or_not_used_is_said()
    {
        Error(() => ReportWriters.Create(ReportFormat.Html, Path.Combine(_folder, "none.hbs"))).ErrorId.ShouldBe("TemplateNotFound");
        Error(() => ReportWriters.Create(ReportFormat.Json, Write("{{asOf}}"))).ErrorId.ShouldBe("TemplateNotUsed");
        Error(() => ReportWriters.Create(ReportFormat.Html, Write(new string(' ', 1_100_000)))).ErrorId.ShouldBe("TemplateUnreadable");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Problem Error(Action action) => Should.Throw<EliteSellerException>(action).Problem;

    private Problem Problem(string template) => Error(() => Page(template, ReportFormat.Html));

    private string Page(string template, ReportFormat format) =>
        Of(Header + Row("1", "<b>Crane</b>", pushes: "3")).Text(format, Write(template));

    private string Write(string template)
    {
        var file = Path.Combine(_folder, "page.hbs");
        File.WriteAllText(file, template);
        return file;
    }
}
