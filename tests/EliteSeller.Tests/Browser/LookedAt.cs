using System.Collections.Generic;
using Shouldly;

namespace EliteSeller.Tests.Browser;

/// <summary>A page as Chromium shows it, with everything that went wrong on the way.</summary>
/// <param name="Complaints">What the console said, and scripts that failed.</param>
/// <param name="Requests">What was asked for besides the page itself.</param>
/// <param name="Violations">What axe found, in one line each, with the screen.</param>
/// <param name="Looks">What is seen on each screen.</param>
/// <param name="PagesOnPaper">How many sheets of A4 it takes in print.</param>
/// <param name="SheetsOfPageOne">How many sheets the page takes without its second part.</param>
internal sealed record LookedAt(
    IReadOnlyList<string> Complaints, IReadOnlyList<string> Requests, IReadOnlyList<string> Violations,
    IReadOnlyDictionary<string, Look> Looks, int PagesOnPaper, int SheetsOfPageOne)
{
    /// <summary>Fails unless it is whole, quiet, accessible and no wider than any of the screens.</summary>
    /// <param name="heading">What it is called.</param>
    public void ShouldBeWell(string heading)
    {
        Complaints.ShouldBeEmpty();
        Requests.ShouldBeEmpty();
        Violations.ShouldBeEmpty();
        foreach (var (screen, look) in Looks)
        {
            look.Heading.ShouldBe(heading, screen);
            look.Overflow.ShouldBe(0, screen);
        }
    }
}

/// <summary>A page on one screen.</summary>
/// <param name="Heading">The text of the first heading, as it is shown.</param>
/// <param name="Overflow">By how many pixels the page is wider than the screen.</param>
/// <param name="Lines">The text of the page as it is shown, line by line.</param>
internal sealed record Look(string Heading, int Overflow, IReadOnlyList<string> Lines);
