using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Opportunities;

public class OpportunityIdTests
{
    [Theory]
    [InlineData("001C000000o4OOI", "001C000000o4OOIIA2")]
    [InlineData("0014000000Lmabc", "0014000000LmabcAAB")]
    public void Fifteen_characters_of_a_Salesforce_id_are_completed_to_eighteen(string fifteen, string eighteen)
    {
        OpportunityId.Normalize(fifteen).ShouldBe(eighteen);
        OpportunityId.Normalize(eighteen).ShouldBe(eighteen);
    }

    [Fact]
    public void Ids_that_differ_only_by_case_stay_two_deals()
    {
        var ids = new[] { "006A000000aBcDe", "006A000000AbCdE" }.Select(OpportunityId.Normalize);
        ids.Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("000000000000000")]
    [InlineData("000000000000000AAA")]
    public void A_blank_or_empty_id_is_no_id(string? text) => OpportunityId.Normalize(text).ShouldBeNull();

    [Theory]
    [InlineData("zcrm_4876876000000123456", "4876876000000123456")]
    [InlineData("12345678901", "12345678901")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("  D-17 ", "D-17")]
    [InlineData("9F8E7D6C-1234-4ABC-9DEF-001122334455", "9F8E7D6C-1234-4ABC-9DEF-001122334455")]
    [InlineData("QUOTE-2026-0001", "QUOTE-2026-0001")]
    public void Other_ids_keep_their_own_shape(string text, string id) => OpportunityId.Normalize(text).ShouldBe(id);
}
