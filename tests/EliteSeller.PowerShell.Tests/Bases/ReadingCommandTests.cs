using System.Collections.Generic;
using System.Globalization;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Bases;

public sealed class ReadingCommandTests
{
    [Fact]
    public void What_the_user_settles_reaches_the_readers_as_plain_values()
    {
        using var session = BaseSession.Open(culture: "de-DE");

        var options = session.Run("""
            Get-ReadingOptions deals.csv -ReadingOption @{
                Layout = 'Salesforce'; Property = @{ Sponsor = 'Champion__c' }; StageMap = @{ Legal = 0.9; Signed = 'Won' }
                Delimiter = "`t"; Encoding = 'windows-1252'; Culture = 'en-GB'; WorksheetName = 'Deals'
            }
            """).Single<ReadingOptions>();

        options.Layout.ShouldBe("Salesforce");
        options.Property.ShouldBe(new Dictionary<string, string> { ["Sponsor"] = "Champion__c" });
        options.StageMap.ShouldBe(new Dictionary<string, string> { ["Legal"] = "0.9", ["Signed"] = "Won" }, ignoreOrder: true);
        options.Delimiter.ShouldBe('\t');
        options.Encoding.ShouldBe("windows-1252");
        options.Culture.ShouldBe(CultureInfo.GetCultureInfo("en-GB"));
        options.WorksheetName.ShouldBe("Deals");
    }

    [Fact]
    public void What_the_user_leaves_open_stays_open()
    {
        using var session = BaseSession.Open();

        var options = session.Run("Get-ReadingOptions deals.csv").Single<ReadingOptions>();

        options.Layout.ShouldBeNull();
        options.Property.ShouldBeEmpty();
        options.StageMap.ShouldBeEmpty();
        options.Delimiter.ShouldBeNull();
        options.Encoding.ShouldBeNull();
        options.Culture.ShouldBeNull();
        options.WorksheetName.ShouldBeNull();
    }
}
