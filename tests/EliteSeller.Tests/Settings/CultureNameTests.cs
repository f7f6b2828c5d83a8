using System.Globalization;
using EliteSeller.Model;
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
    public void A_culture_is_found_by_its_name_in_any_case(string written, string culture) =>
        CultureName.Find(written).ShouldNotBeNull().Name.ShouldBe(culture);

    [Theory]
    [InlineData("de-DEE")]
    [InlineData("xx")]
    [InlineData("German!")]
    public void One_that_the_system_would_only_make_up_is_none(string written) => CultureName.Find(written).ShouldBeNull();

    [Theory]
    [InlineData("xx")]
    [InlineData("de-DEE")]
    public void A_parameter_that_names_no_culture_is_refused(string name)
    {
        var problem = Should.Throw<EliteSellerException>(() => new ReadingOptions(culture: CultureInfo.GetCultureInfo(name))).Problem;

        (problem.ErrorId, problem.Kind, problem.Message)
            .ShouldBe(("CultureUnknown", ProblemKind.Argument, $"There is no culture '{CultureInfo.GetCultureInfo(name).Name}'."));
        problem.Hint.ShouldBe("Write a name such as en-GB or de-DE.");
    }

    [Fact]
    public void A_culture_that_there_is_and_none_at_all_are_taken()
    {
        new ReadingOptions(culture: CultureInfo.GetCultureInfo("en-150")).Culture!.Name.ShouldBe("en-150");
        new ReadingOptions(culture: CultureInfo.InvariantCulture).Culture.ShouldBe(CultureInfo.InvariantCulture);
        new ReadingOptions().Culture.ShouldBeNull();
    }
}
