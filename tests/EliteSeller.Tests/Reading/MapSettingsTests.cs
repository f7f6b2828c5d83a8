using System;
using System.Collections.Generic;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class MapSettingsTests
{
    [Fact]
    public void A_file_maps_properties_to_columns() => MapSettings.Columns(Parse("@{ Sponsor = 'Champion__c'; 'closedate' = 'Ziel' }"))
        .ShouldBe(new Dictionary<string, string> { ["Sponsor"] = "Champion__c", ["closedate"] = "Ziel" });

    [Fact]
    public void A_file_maps_stages_to_positions_and_outcomes() =>
        MapSettings.Stages(Parse("@{ 'Legal' = 0.9; Signed = 'Won'; Paper = '0.75' }"))
        .ShouldBe(new Dictionary<string, string> { ["Legal"] = "0.9", ["Signed"] = "Won", ["Paper"] = "0.75" });

    [Fact]
    public void A_file_names_the_unit_in_which_a_column_counts()
    {
        var table = Parse("@{ Sponsor = 'Champion__c'; Amount = @{ Column = 'value'; Unit = 'Cents' }; Stage = @{ Column = 'Lage' } }");

        MapSettings.Columns(table)
            .ShouldBe(new Dictionary<string, string> { ["Sponsor"] = "Champion__c", ["Amount"] = "value", ["Stage"] = "Lage" });
        MapSettings.Units(table).ShouldBe(new Dictionary<string, string> { ["Amount"] = "Cents" });
    }

    [Theory]
    [InlineData("DaysInStage = @{ Column = 'x'; Unti = 'Cents' }", "MapValueInvalid", "Unit = 'Cents'")]
    [InlineData("DaysInStage = @{ Unit = 'Cents' }", "MapValueInvalid", "Unit = 'Cents'")]
    [InlineData("Sponsr = 'Champion__c'", "UnknownProperty", "Sponsor")]
    [InlineData("Sponsor = 5", "MapValueInvalid", "Champion__c")]
    [InlineData("Sponsor = @{ a = 'b' }", "MapValueInvalid", "Champion__c")]
    public void A_wrong_map_of_columns_names_its_line_and_what_to_write(string entry, string errorId, string hint) =>
        ShouldBeRefused(() => MapSettings.Columns(Parse("@{\n  Amount = 'Summe'\n  " + entry + "\n}")), errorId, hint);

    [Theory]
    [InlineData("Legal = 1.5", "StageMapInvalid", "0.9")]
    [InlineData("Legal = 'soon'", "StageMapInvalid", "Won or Lost")]
    [InlineData("Legal = @('Won')", "MapValueInvalid", "Won or Lost")]
    public void A_wrong_map_of_stages_names_its_line_and_what_to_write(string entry, string errorId, string hint) =>
        ShouldBeRefused(() => MapSettings.Stages(Parse("@{\n  Signed = 'Won'\n  " + entry + "\n}")), errorId, hint);

    private static void ShouldBeRefused(Action read, string errorId, string hint)
    {
        var problem = Should.Throw<EliteSellerException>(read).Problem;
        (problem.ErrorId, problem.File, problem.Line).ShouldBe((errorId, "map.psd1", 3L));
        problem.Hint!.ShouldContain(hint);
    }

    private static SettingTable Parse(string text) => SettingParser.Parse(text, "map.psd1");
}
