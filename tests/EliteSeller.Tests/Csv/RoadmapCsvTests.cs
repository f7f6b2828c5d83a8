using EliteSeller.Formats.Roadmaps;
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
            Step Id,Step,Side,Accountable,Seller Owner,Customer Owner,Start,Due,Status,Done On,Working Days,Lead Days,Depends On,Ask,Commitment,Deal Id,Deal,Account,Seller,Go-Live,As Of,Version
            Case,Benefit case,Joint,Seller,Ada Seller,Sponsor,2026-11-26,2026-11-30,To do,,3,0,,Benefit,We start within three months.,OPP-1,Harbour cranes,Port of Aalen,Ada Seller,2026-12-04,2026-11-23,20261123
            Sign,Signature,Customer,Customer,Ada Seller,Sponsor,2026-12-04,2026-12-04,To do,,1,2,Case,,,OPP-1,Harbour cranes,Port of Aalen,Ada Seller,2026-12-04,2026-11-23,20261123

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
    public void A_text_that_a_spreadsheet_would_run_is_disarmed()
    {
        Faces.Roadmap("=cmd|' /C calc'!A0").Text(RoadmapFormat.Csv).ShouldContain(",'=cmd|' /C calc'!A0,");
        Faces.Roadmap(Faces.HostileName).Text(RoadmapFormat.Csv).ShouldContain(",\"<script>alert(1)</script> & \"\"Söhne\"\" =cmd|' /C calc'!A0\",");
    }
}
