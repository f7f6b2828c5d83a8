using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Files.Import.Tables;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class IdWatchTests
{
    [Theory]
    [InlineData("ascending")]
    [InlineData("descending")]
    [InlineData("shuffled")]
    [InlineData("ascending with repeats")]
    [InlineData("numbers")]
    public void An_id_is_found_again_and_no_new_one_is_taken_for_an_old_one(string order)
    {
        var random = new Random(3);
        var ids = Enumerable.Range(0, 40_000).Select(number => order switch
        {
            "descending" => Salesforce(40_000 - number),
            "shuffled" => Salesforce(random.Next(60_000)),
            "ascending with repeats" => Salesforce(random.Next(20) == 0 ? random.Next(number + 1) : number),
            "numbers" => (number * 3).ToString(CultureInfo.InvariantCulture),
            _ => Salesforce(number),
        });
        var watch = new SeenIds(isLimited: true);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            watch.IsRepeated(IdKey.From(id)).ShouldBe(!known.Add(id), id);
        }

        foreach (var id in known.Where((_, number) => number % 97 == 0))
        {
            watch.IsRepeated(IdKey.From(id)).ShouldBeTrue(id);
        }
    }

    [Fact]
    public void Both_lengths_of_a_Salesforce_id_are_the_same_id_and_long_ids_differ_at_their_ends()
    {
        var watch = new SeenIds(isLimited: false);
        watch.IsRepeated(IdKey.From("0061t00000AbCdE")).ShouldBeFalse();
        watch.IsRepeated(IdKey.From("0061t00000AbCdEAAV")).ShouldBeTrue();
        watch.IsRepeated(IdKey.From("5f0c9a52-1b1e-4a43-9d0a-000000000001")).ShouldBeFalse();
        watch.IsRepeated(IdKey.From("5f0c9a52-1b1e-4a43-9d0a-000000000002")).ShouldBeFalse();
        watch.IsRepeated(IdKey.From("5f0c9a52-1b1e-4a43-9d0a-000000000001")).ShouldBeTrue();
        watch.IsRepeated(IdKey.From("")).ShouldBeFalse();
        watch.IsRepeated(IdKey.From("")).ShouldBeFalse();
    }

    private static string Salesforce(int number) => "006" + number.ToString("D12", CultureInfo.InvariantCulture);
}
