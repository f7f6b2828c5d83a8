using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Settings;

public sealed class CultureNameTests
{
    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("en-DE", "en-DE")]
    [InlineData("", "")]
    public void A_culture_is_found_by_its_name_in_any_case(string written, string culture) => CultureName.Find(written).ShouldNotBeNull().Name.ShouldBe(culture);

    [Theory]
    [InlineData("de-DEE")]
    [InlineData("xx")]
    [InlineData("German!")]
    public void One_that_the_system_would_only_make_up_is_none(string written) => CultureName.Find(written).ShouldBeNull();
}
