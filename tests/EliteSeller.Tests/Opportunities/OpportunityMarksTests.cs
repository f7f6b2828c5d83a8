using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Opportunities;

public class OpportunityMarksTests
{
    private static readonly OpportunityField[] EvidenceFields = Enumerable
        .Range((int)OpportunityField.BusinessIssue, OpportunityField.Relationship - OpportunityField.BusinessIssue + 1)
        .Select(field => (OpportunityField)field)
        .ToArray();

    [Fact]
    public void Every_mark_keeps_its_own_value()
    {
        var marks = default(OpportunityMarks);
        var expected = new Dictionary<OpportunityField, EvidenceGrade>();
        foreach (var field in EvidenceFields)
        {
            expected[field] = (EvidenceGrade)((int)field % 5);
            marks = marks.With(field, expected[field]);
        }

        marks = marks.With(AskKind.Benefit, AskAnswer.No).With(AskKind.Executive, AskAnswer.Conditional, new DateTime(2026, 9, 1));

        EvidenceFields.ToDictionary(field => field, marks.GetEvidence).ShouldBe(expected);
        marks.GetAnswer(AskKind.Benefit).ShouldBe(AskAnswer.No);
        marks.GetAnswer(AskKind.Timeline).ShouldBe(AskAnswer.NotAsked);
        marks.GetAnswer(AskKind.Executive).ShouldBe(AskAnswer.Conditional);
        marks.GetAskedOn(AskKind.Executive).ShouldBe(new DateTime(2026, 9, 1));
        marks.GetAskedOn(AskKind.Benefit).ShouldBeNull();
    }

    [Fact]
    public void A_mark_can_be_set_again()
    {
        var marks = default(OpportunityMarks).With(OpportunityField.Sponsor, EvidenceGrade.Confirmed)
            .With(OpportunityField.Sponsor, EvidenceGrade.No);
        marks.GetEvidence(OpportunityField.Sponsor).ShouldBe(EvidenceGrade.No);
    }

    [Fact]
    public void Asking_for_the_evidence_of_another_field_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => default(OpportunityMarks).GetEvidence(OpportunityField.Amount));
}
