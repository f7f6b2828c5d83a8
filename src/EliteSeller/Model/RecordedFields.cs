namespace EliteSeller.Model;

/// <summary>
/// Which fields a source keeps, as one text that goes with each of its deals: so a deal that was written to CSV, JSON or another process
/// and read again is judged by what its export kept, and not by what an object of ours has properties for.
/// </summary>
internal static class RecordedFields
{
    private const char Hardly = '?';

    /// <summary>The fields of a table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>Names of fields; a field that is hardly used has a question mark, such as <c>Id, Amount, NextStep?</c>.</returns>
    public static string Write(SourceTable table)
    {
        _ = table ?? throw new ArgumentNullException(nameof(table));
        return string.Join(", ", Enum.GetValues(typeof(OpportunityField)).Cast<OpportunityField>()
            .Where(field => table.ColumnOf(field) >= 0 || table.UsageOf(field) != FieldUsage.NotRecorded)
            .Where(field => field is not (OpportunityField.Recorded or OpportunityField.StagePosition or OpportunityField.EvidencedOn))
            .Select(field => field + table.UsageOf(field) switch
            {
                FieldUsage.HardlyUsed => Hardly.ToString(),
                FieldUsage.NotRecorded => "-",
                _ => "",
            }));
    }

    /// <summary>Reads such a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The fields that have a column, each with its use; names that are unknown are passed over.</returns>
    public static IReadOnlyDictionary<OpportunityField, FieldUsage> Parse(string text)
    {
        var fields = new Dictionary<OpportunityField, FieldUsage>();
        foreach (var part in (text ?? throw new ArgumentNullException(nameof(text)))
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Enum.TryParse<OpportunityField>(part.TrimEnd(Hardly, '-'), out var field) && !char.IsDigit(part[0]))
            {
                fields[field] = part[part.Length - 1] switch
                {
                    Hardly => FieldUsage.HardlyUsed,
                    '-' => FieldUsage.NotRecorded,
                    _ => FieldUsage.Recorded,
                };
            }
        }

        return fields;
    }
}
