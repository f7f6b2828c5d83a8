using System.Collections.Generic;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>Picklists of evidence in words of the team's own.</summary>
public sealed class EvidenceMapTests
{
    private const string Deals = "Id,Name,Amount,Stage,Customer Priority,Sponsor\n"
        + "1,A,1,Proposal,High,Jane Doe\n2,B,1,Proposal,Low,Champ\n3,C,1,Proposal,High,Champ\n4,D,1,Proposal,It's big,Champ\n"
        + "5,E,1,Proposal,High,Jane Doe\n6,F,1,Proposal,Low,Jane Doe\n7,G,1,Proposal,High,Champ\n8,H,1,Proposal,High,Champ\n"
        + "9,I,1,Proposal,Medium,Jane Doe\n10,J,1,Proposal,Medium,Champ\n11,K,1,Proposal,Medium,Jane Doe\n12,L,1,Proposal,High,\n";

    [Fact]
    public void Words_that_nobody_knows_are_unknown_and_told_once_with_the_map_to_complete()
    {
        using var file = TextFile.Of(Deals);

        var read = ReadFile.From(file.Path);

        read.Warnings.Where(note => note.Id == "EvidenceWordUnknown").ShouldHaveSingleItem().Text.ShouldBe(
            "Some words of evidence have no known meaning ('Customer Priority': High, Medium; 'Sponsor': Champ). "
            + "Use -EvidenceMap @{ CustomerPriority = @{ 'High' = '?'; 'Medium' = '?' }; Sponsor = @{ 'Champ' = '?' } }, "
            + "with Confirmed, Assumed, No or Unknown.");
        read.Deals.Take(4).Select(deal => deal.CustomerPriority).ShouldBe(
            [EvidenceGrade.Unknown, EvidenceGrade.No, EvidenceGrade.Unknown, EvidenceGrade.Unknown]);
    }

    [Fact]
    public void The_map_settles_them()
    {
        using var file = TextFile.Of(Deals);

        var read = ReadFile.From(file.Path, With("customerpriority", ("high", "confirmed"), ("Medium", "Assumed"), ("Low", "Unknown")));

        read.Deals.Select(deal => deal.CustomerPriority).Distinct().ShouldBe(
            [EvidenceGrade.Confirmed, EvidenceGrade.Unknown, EvidenceGrade.Assumed]);
        read.Warnings.Single(note => note.Id == "EvidenceWordUnknown").Text.ShouldNotContain("High");
    }

    [Theory]
    [InlineData("Amount", "High", "Confirmed")]
    [InlineData("CustomerPriority", "High", "?")]
    public void What_is_no_evidence_or_no_grade_is_refused(string field, string word, string grade)
    {
        using var file = TextFile.Of(Deals);

        Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path, With(field, (word, grade))))
            .Problem.ErrorId.ShouldBe("EvidenceMapInvalid");
    }

    private static ReadingOptions With(string field, params (string Word, string Grade)[] words) => new(
        evidenceMap: new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            [field] = words.ToDictionary(word => word.Word, word => word.Grade),
        });
}
