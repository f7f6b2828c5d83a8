using System.IO;
using System.Text;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.Files.Storage;
using EliteSeller.Model;
using EliteSeller.Tests.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Csv;

public sealed class RoadmapCsvTests
{
    [Fact]
    public void A_roadmap_is_one_row_a_step() =>
        Faces.Roadmap().ForCustomer().Text(RoadmapFormat.Csv).ShouldBe(
            "\uFEFF" + """
            Step,Side,Customer Owner,Seller Owner,Start,Due,Status,Done On,Working Days,Lead Days,Accountable,Commitment,Ask,Step Id,Depends On,Deal,Account,Seller,Go-Live,As Of,Version,Deal Id
            Benefit case,Joint,to be named (Sponsor),Ada Seller,2026-11-26,2026-11-30,To do,,3,0,Seller,We start within three months.,Benefit,Case,,Harbour cranes,Port of Aalen,Ada Seller,2026-12-04,2026-11-23,20261123,OPP-1
            Signature,Customer,to be named (Sponsor),Ada Seller,2026-12-04,2026-12-04,To do,,1,2,Customer,,,Sign,Case,Harbour cranes,Port of Aalen,Ada Seller,2026-12-04,2026-11-23,20261123,OPP-1

            """.ReplaceLineEndings("\r\n"));

    [Fact]
    public void What_stays_at_home_is_written_only_when_asked_for()
    {
        var roadmap = Faces.Roadmap();

        roadmap.ForCustomer().Text(RoadmapFormat.Csv).ShouldNotContain("review", Case.Insensitive);
        roadmap.Text(RoadmapFormat.Csv).ShouldContain("Our own review");
        roadmap.Text(RoadmapFormat.Csv).ShouldContain("Walk away above 20 %.,Yes,");
    }

    [Fact]
    public void The_mark_and_the_apostrophe_are_left_out_on_request()
    {
        using var bytes = new MemoryStream();
        RoadmapWriters.Create(RoadmapFormat.Csv, new CsvStyle(hasMark: false, escapesFormulas: false))(Faces.Roadmap("=cmd"), bytes);
        var text = Encoding.UTF8.GetString(bytes.ToArray());

        text.ShouldStartWith("Step,");
        text.ShouldContain(",=cmd,");
    }

    [Theory]
    [InlineData(RoadmapFormat.Markdown)]
    [InlineData(RoadmapFormat.Html)]
    [InlineData(RoadmapFormat.Xlsx)]
    [InlineData(RoadmapFormat.Ics)]
    public void Bytes_of_CSV_are_no_choice_where_none_is_written(RoadmapFormat format) =>
        Should.Throw<EliteSellerException>(() => RoadmapWriters.Create(format, CsvStyle.Default))
            .Problem.ErrorId.ShouldBe("CsvStyleNotUsed");

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_disarmed()
    {
        Faces.Roadmap("=cmd|' /C calc'!A0").Text(RoadmapFormat.Csv).ShouldContain(",'=cmd|' /C calc'!A0,");
        Faces.Roadmap(Faces.HostileName).Text(RoadmapFormat.Csv)
            .ShouldContain(",\"<script>alert(1)</script> & \"\"Söhne\"\" =cmd|' /C calc'!A0\",");
    }
}
