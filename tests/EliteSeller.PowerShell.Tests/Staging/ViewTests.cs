using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Staging;

/// <summary>What holds for every view; what a view shows is tested with its command.</summary>
public sealed class ViewTests
{
    private const int Screen = 100;

    private const string Results = "EliteSeller.Analysis.Qualification.QualificationResult";

    public static TheoryData<string> Tables =>
        [.. Views().Where(view => view.Element("TableControl") is not null && Name(view) != "Wide").Select(Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_fits_a_screen_of_100_columns(string name)
    {
        var columns = Table(name).Descendants("TableColumnHeader").ToArray();
        var taken = columns.Sum(column => Width(column) ?? 0) + columns.Length - 1;
        var rest = columns.Count(column => Width(column) is null);

        (taken + (rest * 14)).ShouldBeLessThanOrEqualTo(Screen);
        rest.ShouldBeLessThanOrEqualTo(1);
        columns.SkipLast(1).ShouldAllBe(column => Width(column) != null, "Only the last column takes what the screen has left.");
    }

    // The engine leaves out what has no room at all and squeezes the column at the edge, which cuts the head off a number.
    [Theory]
    [MemberData(nameof(Tables))]
    public void On_a_screen_of_80_columns_no_column_is_squeezed_into_a_few_characters(string name)
    {
        const int Room = 79;
        var start = 0;
        foreach (var column in Table(name).Descendants("TableColumnHeader"))
        {
            var end = start + (Width(column) ?? 10);
            (end <= Room || start >= Room).ShouldBeTrue($"'{column.Element("Label")!.Value}' stands from {start} to {end}.");
            start = end + 1;
        }
    }

    [Fact]
    public void The_table_of_results_leaves_a_screen_of_100_columns_room_for_a_whole_summary()
    {
        const int LongestSummary = 45;
        var columns = Table(Results).Descendants("TableColumnHeader").ToArray();

        columns.Select(column => column.Element("Label")!.Value).ShouldBe(["Verdict", "Score", "Amount", "Name", "Summary"]);
        (columns.Sum(column => Width(column) ?? LongestSummary) + columns.Length - 1).ShouldBeLessThan(Screen);
    }

    [Fact]
    public void The_wide_table_of_results_fits_120_columns_with_whole_headings()
    {
        var columns = Table("Wide").Descendants("TableColumnHeader").ToArray();

        columns.Select(column => column.Element("Label")!.Value)
            .ShouldBe(["Verdict", "Score", "Momentum", "Evidence", "Amount", "Owner", "Stage", "Name", "Summary"]);
        (columns.Sum(column => Width(column) ?? 20) + columns.Length - 1).ShouldBeLessThan(120);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_header_fits_its_column_and_each_column_has_its_header(string name)
    {
        var columns = Table(name).Descendants("TableColumnHeader").ToArray();

        columns.ShouldAllBe(column => Width(column) == null || column.Element("Label")!.Value.Length <= Width(column));
        Table(name).Descendants("TableColumnItem").Count().ShouldBe(columns.Length);
    }

    private static XElement Table(string name) => Views().First(view => Name(view) == name && view.Element("TableControl") is not null);

    private static string Name(XElement view) => view.Element("Name")!.Value;

    private static int? Width(XElement column) =>
        column.Element("Width") is { } width ? int.Parse(width.Value, CultureInfo.InvariantCulture) : null;

    private static XElement[] Views() =>
        [.. XDocument.Load(Path.Combine(Built.ModuleFolder, "EliteSeller.PowerShell.Format.ps1xml")).Descendants("View")];
}
