using System.Collections.Generic;
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

    /// <summary>The table that shows more columns the wider the screen is; the first ones fit 80 columns.</summary>
    private const string Widening = "EliteSeller.Analysis.Qualification.QualificationResult";

    public static TheoryData<int> Screens => [80, 100, 120, 160];

    public static TheoryData<string> Tables => [.. Views().Where(view => view.Element("TableControl") is not null).Select(Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_fits_a_screen_of_100_columns(string name)
    {
        var columns = Table(name).Descendants("TableColumnHeader").ToArray();
        var taken = columns.Sum(column => Width(column) ?? 0) + columns.Length - 1;
        var rest = columns.Count(column => Width(column) is null);

        (taken + (rest * 14) <= Screen || name == Widening).ShouldBeTrue();
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

    [Theory]
    [MemberData(nameof(Screens))]
    public void The_table_of_results_has_whole_columns_on_every_screen_and_the_summary_on_all_of_them(int width)
    {
        var (start, room) = (0, width - 1);
        var shown = new List<string>();
        foreach (var column in Table(Widening).Descendants("TableColumnHeader"))
        {
            var label = column.Element("Label")!.Value;
            var end = start + (Width(column) ?? 8);
            (end <= room || start >= room).ShouldBeTrue($"'{label}' stands from {start} to {end}.");
            if (end <= room)
            {
                shown.Add(label);
            }

            start = end + 1;
        }

        shown.Take(5).ShouldBe(["Verdict", "Score", "Amount", "Name", "Summary"]);
        shown.Contains("Evidence").ShouldBe(width >= 100);
        shown.Contains("Stage").ShouldBe(width >= 120);
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
