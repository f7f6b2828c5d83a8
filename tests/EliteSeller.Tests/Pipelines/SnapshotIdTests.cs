using System.Collections.Generic;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pipelines;

public sealed class SnapshotIdTests
{
    [Fact]
    public void The_id_is_found_in_whatever_column_it_stands_also_the_first()
    {
        OpportunityId.InSnapshot(Deal("Id", OpportunityField.Id)).ShouldBe("D-1");
        OpportunityId.InSnapshot(Deal("Id", OpportunityField.Id, id: " ")).ShouldBeNull();
    }

    [Fact]
    public void A_file_without_ids_can_not_be_compared_and_is_told_what_to_export()
    {
        var problem = Should.Throw<EliteSellerException>(() =>
            new PipelineComparison().AddReference(Deal("Deal Name", OpportunityField.Name))).Problem;

        (problem.ErrorId, problem.Kind, problem.File).ShouldBe(("IdColumnMissing", ProblemKind.Data, "deals.csv"));
        problem.Message.ShouldBe("There is no id column, so deals cannot be matched in another export.");
        problem.Hint.ShouldBe("Export the CRM's id too. If its column is not recognised: -Property @{ Id = '…' }");
    }

    private static Opportunity Deal(string header, OpportunityField field, string id = "D-1") => new(new DealValues
    {
        Row = new ListedRow(
            new SourceTable("deals.csv", "Plain", [header], new Dictionary<OpportunityField, int> { [field] = 0 },
                new Dictionary<OpportunityField, FieldUsage> { [field] = FieldUsage.Recorded }),
            2,
            [id]),
    });
}
