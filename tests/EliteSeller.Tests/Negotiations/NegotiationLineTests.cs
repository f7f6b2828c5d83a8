using EliteSeller.Analysis.Qualification;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Negotiations;

public sealed class NegotiationLineTests
{
    [Fact]
    public void Every_line_of_the_policy_says_in_a_sentence_what_it_means() =>
        NegotiationLine.All.ShouldAllBe(line => line.Meaning.Length > 20 && line.Meaning.EndsWith('.'));
}
