using System.Collections.Generic;
using System.Linq;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Opportunities;

public class OpportunityIdTests
{
    [Theory]
    [InlineData("001C000000o4OOI", "001C000000o4OOIIA2")]
    [InlineData("0014000000Lmabc", "0014000000LmabcAAB")]
    [InlineData("006000000000001", "006000000000001AAA")]
    public void Fifteen_and_eighteen_characters_of_a_Salesforce_id_are_one_deal(string fifteen, string eighteen)
    {
        OpportunityId.Comparer.Equals(fifteen, eighteen).ShouldBeTrue();
        new HashSet<string>(OpportunityId.Comparer) { fifteen }.ShouldNotBeNull().Add(eighteen).ShouldBeFalse();
        OpportunityId.OrNull(fifteen).ShouldBe(fifteen);
        OpportunityId.OrNull(eighteen).ShouldBe(eighteen);
    }

    [Theory]
    [InlineData("487654300000041232", "487654300000041233")]
    [InlineData("0014000000LmabcAAB", "0014000000LmabcAAC")]
    public void Ids_of_eighteen_characters_that_are_not_Salesforce_s_are_compared_whole(string one, string other)
    {
        OpportunityId.Comparer.Equals(one, other).ShouldBeFalse();
        IdKey.From(one).ShouldNotBe(IdKey.From(other));
    }

    [Fact]
    public void Ids_that_differ_only_by_case_stay_two_deals()
    {
        var ids = new[] { "006A000000aBcDe", "006A000000AbCdE" }.Distinct(OpportunityId.Comparer);
        ids.Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("000000000000000")]
    [InlineData("000000000000000AAA")]
    public void A_blank_or_empty_id_is_no_id(string? text) => OpportunityId.OrNull(text).ShouldBeNull();

    [Theory]
    [InlineData("zcrm_4876876000000123456", "zcrm_4876876000000123456")]
    [InlineData("12345678901", "12345678901")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("  D-17 ", "D-17")]
    [InlineData("9F8E7D6C-1234-4ABC-9DEF-001122334455", "9F8E7D6C-1234-4ABC-9DEF-001122334455")]
    [InlineData("QUOTE-2026-0001", "QUOTE-2026-0001")]
    public void An_id_leaves_as_it_came(string text, string id) => OpportunityId.OrNull(text).ShouldBe(id);

    [Fact]
    public void Zoho_s_prefix_does_not_tell_deals_apart() =>
        OpportunityId.Comparer.Equals("zcrm_4876876000000123456", "4876876000000123456").ShouldBeTrue();
}
