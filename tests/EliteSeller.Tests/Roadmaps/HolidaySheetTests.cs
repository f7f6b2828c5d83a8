using System;
using System.Linq;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Files.Import.Sheets;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>Holidays as calendars on the web and personnel departments hand them out.</summary>
public sealed class HolidaySheetTests
{
    [Fact]
    public void Holidays_are_read_as_days_and_as_ranges() =>
        Holidays("Name,Start Date,Until", "Shutdown,2026-12-24,2027-01-01", "May Day,2027-05-01,", "Not yet known,,")
            .ShouldBe(["2026-12-24..2027-01-01", "2027-05-01..2027-05-01"]);

    [Theory]
    [InlineData("Date,End")]
    [InlineData("Day,End Date")]
    [InlineData("Holiday Date,Until")]
    [InlineData("Start,To")]
    [InlineData("start_date,last day")]
    [InlineData("From,To")]
    [InlineData("Datum,End")]
    [InlineData("Fecha,End")]
    [InlineData("Data,End")]
    public void The_first_and_the_last_day_are_found_by_the_names_that_people_give_them(string header)
    {
        HolidayFile.IsHeader(header.Split(',')).ShouldBeTrue();
        Holidays(header, "2026-12-24,2026-12-26").ShouldBe(["2026-12-24..2026-12-26"]);
    }

    [Fact]
    public void A_list_without_a_header_begins_with_its_first_day()
    {
        HolidayFile.IsHeader(["2026-12-25"]).ShouldBeTrue();
        HolidayFile.IsHeader(["Christmas"]).ShouldBeFalse();
        HolidayFile.IsHeader([]).ShouldBeFalse();
        HolidayFile.IsHeader(["Name", "Datum"]).ShouldBeTrue();
        Holidays("2026-12-25", "2026-12-26").ShouldBe(["2026-12-25..2026-12-25", "2026-12-26..2026-12-26"]);
    }

    [Theory]
    [InlineData("NoHolidays", null, "The file has no holidays.", "Date", "")]
    [InlineData(
        "RangeEndsBeforeItBegins", 2, "The range 2026-12-26..2026-12-25 ends before it begins.", "From,To", "2026-12-26,2026-12-25")]
    [InlineData("UnreadableDate", 2, "'Christmas' is not a date.", "Date", "Christmas")]
    [InlineData("AmbiguousDate", 2, "The day and the month in '01/05/2027' cannot be told apart.", "Date", "01/05/2027")]
    public void Holidays_that_can_not_be_counted_end_the_file_with_their_place(
        string id, int? line, string message, string header, string row)
    {
        var refusal = Should.Throw<EliteSellerException>(() => Holidays(header, row)).Problem;

        (refusal.ErrorId, refusal.File, refusal.Line, refusal.Message).ShouldBe((id, "holidays.csv", line, message));
    }

    [Fact]
    public void A_file_without_a_holiday_says_what_belongs_into_it() =>
        Should.Throw<EliteSellerException>(() => Holidays("Date", ""))
            .Problem.Hint.ShouldBe("Write one date per line, in a column named Date.");

    private static string[] Holidays(string header, params string[] rows) =>
        [.. HolidayFile.Read(new Sheet("holidays.csv", header.Split(','),
            [.. rows.Select((row, index) => new SheetRow(index + 2, row.Split(',')))]), null).Select(range => range.ToString())];
}
