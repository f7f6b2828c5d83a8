using EliteSeller.Files.Import.Headers;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Of the columns that were found for fields, takes out those that say nothing, and refuses those that cannot be read.</summary>
internal sealed class ColumnChoice(List<ColumnProfile> columns, ReadingOptions options, ReadingLog log)
{
    private const int Fewest = 5;

    /// <summary>Of two columns for one field the filled one is read, and a checkbox that nobody has ticked is no column at all.</summary>
    /// <param name="twins">Further columns for fields that have one.</param>
    /// <param name="keepsUnticked">Whether a field is recorded when its column is there, whatever it holds.</param>
    public void PreferFilled(List<ColumnProfile> twins, bool keepsUnticked)
    {
        for (var i = columns.Count - 1; i >= 0; i--)
        {
            var column = columns[i];
            if ((column.Filled == 0 || column.IsUnticked || column.IsYesOrNo)
                && twins.Find(twin => twin.Field == column.Field && twin.Filled > 0 && !twin.IsUnticked && !twin.IsYesOrNo) is { } filled)
            {
                columns[i] = filled;
            }
            else if (column.IsYesOrNo && !IsNamed(column))
            {
                log.Inform("NotANameColumn", $"'{column.Header}' holds nothing but yes and no, so it is not used as {column.Field}.");
                columns.RemoveAt(i);
            }
            else if (column.IsUnticked && !keepsUnticked && !IsNamed(column))
            {
                log.Inform("UntickedColumn", $"Nobody has ticked '{column.Header}', so it is not used.");
                columns.RemoveAt(i);
            }
        }
    }

    /// <summary>Of objects of ours those fields are read that their export kept; null for other rows.</summary>
    /// <param name="recorded">What the objects say of the fields that their exports kept, each text once.</param>
    public Dictionary<OpportunityField, FieldUsage>? KeepRecorded(ICollection<string> recorded)
    {
        columns.RemoveAll(column => column.IsNotRecorded);
        if (recorded.Count == 0 || recorded.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        var all = recorded.Select(RecordedFields.Parse).ToList();
        var kept = new Dictionary<OpportunityField, FieldUsage>();
        foreach (var field in all.SelectMany(fields => fields.Keys).Distinct())
        {
            // A field that only some of the exports kept says nothing where it is blank.
            var uses = all.Select(fields => fields.TryGetValue(field, out var use) ? use : FieldUsage.NotRecorded).Distinct().ToList();
            kept[field] = uses.Count == 1 ? uses[0] : FieldUsage.HardlyUsed;
        }

        columns.RemoveAll(column =>
            column.Field is not (OpportunityField.Outcome or OpportunityField.StagePosition or OpportunityField.Recorded
            or OpportunityField.EvidencedOn or OpportunityField.CloseDate) && !kept.ContainsKey(column.Field));
        return kept;
    }

    /// <summary>
    /// Takes out columns whose name was only alike and that do not hold what their field needs (more than half of their cells), and ends
    /// the reading where others do not, with at least five cells. One error names all of them.
    /// </summary>
    /// <param name="unsure">The columns whose names are not names of their field in the layout.</param>
    /// <exception cref="EliteSellerException">ColumnNotReadable.</exception>
    public void RemoveUnreadable(ICollection<int> unsure)
    {
        columns.RemoveAll(column => unsure.Contains(column.Index) && column.Unreadable * 2 > column.Filled);
        var wrong = columns.Where(column => column.Unreadable >= Fewest && column.Unreadable * 2 > column.Filled).ToList();
        if (wrong.Count > 0)
        {
            throw new EliteSellerException(new Problem(
                "ColumnNotReadable", ProblemKind.Data, string.Join(" ", wrong.Select(Describe)),
                $"Leave the column out, or name another one: -Property @{{ "
                    + $"{string.Join("; ", wrong.Select(column => $"{column.Field} = ''"))} }}", column: wrong[0].Header));
        }
    }

    private bool IsNamed(ColumnProfile column) =>
        options.Property.Keys.Any(name => name.Equals(column.Field.ToString(), StringComparison.OrdinalIgnoreCase));

    private static string Describe(ColumnProfile column) => FormattableString.Invariant(
        $"'{DisplayText.Shorten(column.Header, 40)}' does not hold {Name(column.Kind)}: {Examples(column)} ({column.Unreadable} of ")
            + FormattableString.Invariant($"{column.Filled} cells).");

    private static string Examples(ColumnProfile column) =>
        string.Join(", ", column.Examples.Select(text => $"'{DisplayText.Shorten(text, 40)}'"));

    private static string Name(FieldKind kind) => kind switch
    {
        FieldKind.Date => "dates",
        FieldKind.Flag => "yes or no",
        FieldKind.Probability => "probabilities",
        _ => "numbers",
    };
}
