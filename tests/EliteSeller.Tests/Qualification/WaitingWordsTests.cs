using System;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Qualification;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification;

public class WaitingWordsTests
{
    private static readonly string[] Words = ["waiting", "no response", "follow up", "tbd", "pending", "été", "2nd try"];

    private static readonly string[] Pieces = ["waiting", "WAITING", "a waiting", "no response", "No  response", "follow", " up", "tbd",
        "tbdx", "xtbd", "pending", "ÉTÉ", "2ND TRY", " ", ", ", "-", "ſ", "é", "0"];

    [Fact]
    public void One_way_through_the_text_finds_what_a_search_for_each_word_finds()
    {
        var words = new WaitingWords(Words);
        Gen.Int[0, Pieces.Length - 1].Select(number => Pieces[number]).Array[0, 8].Select(string.Concat)
            .Sample(text => words.FindIn(text).ShouldBe(Words.FirstOrDefault(word => Holds(text, word)), $"'{text}'"), iter: 20_000);
    }

    [Fact]
    public void A_blank_word_stands_in_no_text()
    {
        new WaitingWords(["", "tbd"]).FindIn("… tbd").ShouldBe("tbd");
        new WaitingWords([""]).FindIn("… call").ShouldBeNull();
    }

    private static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(
            word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsEdge(text, at - 1) && IsEdge(text, at + word.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
