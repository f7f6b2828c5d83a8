using System.Globalization;
using CsCheck;
using EliteSeller.Text;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class NumberTextTests
{
    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("0", "0")]
    [InlineData("-5", "-5")]
    [InlineData("−5", "-5")]
    [InlineData("5-", "-5")]
    [InlineData("(1 234)", "-1234")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("12,34,567", "1234567")]
    [InlineData("12.5", "12.5")]
    [InlineData("12,5", "12.5")]
    [InlineData("0.123", "0.123")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1\u00A0234,50", "1234.50")]
    [InlineData("1\u202F234\u202F567", "1234567")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1’234’567", "1234567")]
    [InlineData("1.2k", "1200")]
    [InlineData("3m", "3000000")]
    [InlineData("1,5 Mio. €", "1500000")]
    [InlineData("2bn", "2000000000")]
    [InlineData("40 %", "40")]
    [InlineData("40%", "40")]
    [InlineData(".5", "0.5")]
    [InlineData("+7", "7")]
    public void A_number_that_can_be_read_in_one_way_only_is_that_number(string text, string number)
    {
        var cell = NumberText.Read(text);
        (cell.Point ?? cell.Comma).ShouldBe(decimal.Parse(number, CultureInfo.InvariantCulture));
        cell.Vote.ShouldNotBe(FormatVote.Doubtful);
    }

    [Theory]
    [InlineData("1,234", "1234", "1.234")]
    [InlineData("1.234", "1.234", "1234")]
    [InlineData("$38,500", "38500", "38.5")]
    [InlineData("(1,234)", "-1234", "-1.234")]
    public void A_single_mark_before_three_digits_is_two_numbers(string text, string point, string comma)
    {
        var cell = NumberText.Read(text);
        cell.Point.ShouldBe(decimal.Parse(point, CultureInfo.InvariantCulture));
        cell.Comma.ShouldBe(decimal.Parse(comma, CultureInfo.InvariantCulture));
        cell.Vote.ShouldBe(FormatVote.Doubtful);
    }

    [Theory]
    [InlineData("USD 12,000.00", "USD")]
    [InlineData("12 000,00 EUR", "EUR")]
    [InlineData("€12.50", "EUR")]
    [InlineData("12,50 €", "EUR")]
    [InlineData("£9.99", "GBP")]
    [InlineData("US$5", "USD")]
    [InlineData("$5", "$")]
    [InlineData("￥1,200,000", "¥")]
    [InlineData("1 200 Kč", "CZK")]
    [InlineData("usd 5", "USD")]
    public void The_currency_beside_the_digits_is_kept(string text, string currency) => NumberText.Read(text).Currency.ShouldBe(currency);

    [Theory]
    [InlineData("")]
    [InlineData("lots")]
    [InlineData("1.2.3")]
    [InlineData("1,23,4")]
    [InlineData("12 34")]
    [InlineData("1-2")]
    [InlineData("about 500")]
    [InlineData("500 or so")]
    [InlineData("0,123,456")]
    [InlineData("(5")]
    [InlineData("2026-10-03")]
    [InlineData("NaN")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e99")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("79228162514264337593543950335k")]
    public void What_is_no_number_is_none(string text) => NumberText.Read(text).Vote.ShouldBe(FormatVote.Unreadable);

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("de-CH")]
    [InlineData("en-IN")]
    [InlineData("cs-CZ")]
    [InlineData("pt-BR")]
    public void Every_amount_is_read_back_as_its_culture_writes_it(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        Gen.Int[-100_000_000, 100_000_000].Sample(cents =>
        {
            var amount = cents / 100m;
            var cell = NumberText.Read(amount.ToString("N2", culture));
            (culture.NumberFormat.NumberDecimalSeparator == "," ? cell.Comma : cell.Point).ShouldBe(amount);
        });
    }

    [Fact]
    public void No_text_whatever_throws() => Gen.String.Sample(text => NumberText.Read(text));

    [Theory]
    [InlineData("4.5E7", 45_000_000)]
    [InlineData("1e5", 100_000)]
    [InlineData("-1.2e+03", -1200)]
    [InlineData("25E-1", 2.5)]
    public void An_exponent_is_a_number(string text, double number) => NumberText.Read(text).Point.ShouldBe((decimal)number);
}
