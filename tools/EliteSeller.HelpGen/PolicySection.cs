using System;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;

namespace EliteSeller.HelpGen;

/// <summary>The default policy on the page about policies, whose other text people write.</summary>
internal static class PolicySection
{
    private const string Begin = "```psd1\n";
    private const string End = "```\n";

    /// <summary>The page with the policy as it is written today.</summary>
    public static string Renew(string page)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, begin, StringComparison.Ordinal);
        return page[..begin] + PolicyText.Write(RuleCatalogue.DefaultPolicy).ReplaceLineEndings("\n") + page[end..];
    }
}
