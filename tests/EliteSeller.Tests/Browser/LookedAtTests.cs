using System.IO;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Browser;

/// <summary>What is wrong with a page is seen; otherwise the other tests of pages would say nothing.</summary>
[Trait("Category", "Browser")]
[Collection(nameof(Chromium))]
public sealed class LookedAtTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("390 Light")]
    public async Task A_page_that_speaks_asks_is_too_wide_and_hard_to_read_is_found(string screen)
    {
        var file = Path.GetTempFileName() + ".html";
        await File.WriteAllTextAsync(
            file,
            """
            <!doctype html><html><head><title>Wrong</title></head><body><h1>Wrong</h1>
            <img src="elsewhere.png"><div style="width: 500px">Wide</div>
            <p style="color: #ccc; background: #fff">Pale</p><script>console.log('speaks')</script></body></html>
            """);
        try
        {
            var page = await chromium.Open(file, "wrong", [screen]);

            page.Complaints.ShouldContain("speaks");
            page.Requests.ShouldHaveSingleItem().ShouldEndWith("elsewhere.png");
            page.Looks[screen].Overflow.ShouldBeGreaterThan(0);
            page.Violations.ShouldContain(violation => violation.StartsWith("390 Light: image-alt: ") && violation.EndsWith(" img"));
            page.Violations.ShouldContain(violation => violation.StartsWith("390 Light: html-has-lang: "));
            page.Violations.ShouldContain(violation => violation.StartsWith("390 Light: color-contrast: "));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
