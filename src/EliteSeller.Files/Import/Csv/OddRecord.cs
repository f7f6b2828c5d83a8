using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Csv;

/// <summary>What a record is that does not look like a deal at once: of another length than the header, or without a stage.</summary>
internal static class OddRecord
{
    /// <summary>
    /// A record of another length: a line of a footer, a row with separators too many and nothing in them, or a row that cannot be read.
    /// </summary>
    public static RecordKind OfOtherLength(CsvRecords records)
    {
        var filled = Filled(records, out var last);
        if (filled == 0)
        {
            return RecordKind.Blank;
        }

        if (filled == 1 && FooterWords.IsFooter(FirstText(records)))
        {
            return RecordKind.Footer;
        }

        if (IsTotal(records))
        {
            return RecordKind.Total;
        }

        return records.FieldCount > records.Width && last < records.Width ? RecordKind.Deal : RecordKind.Ragged;
    }

    /// <summary>A record without a stage: blank, a footer padded with separators, a total, or a poor deal.</summary>
    public static RecordKind WithoutKey(CsvRecords records)
    {
        var filled = Filled(records, out _);
        return filled == 0 ? RecordKind.Blank
            : filled == 1 && records.Width > 1 && FooterWords.IsFooter(FirstText(records)) ? RecordKind.Footer
            : IsTotal(records) ? RecordKind.Total
            : IsBeside(records) ? RecordKind.Beside
            : RecordKind.Deal;
    }

    /// <summary>No column that is read has a value: the row belongs to another table beside the deals.</summary>
    private static bool IsBeside(CsvRecords records)
    {
        for (var i = 0; i < records.ReadColumns.Count; i++)
        {
            if (records.Text(records.ReadColumns[i]).Trim().Length > 0)
            {
                return false;
            }
        }

        return records.ReadColumns.Count > 0;
    }

    /// <summary>Of what tells deals apart only one cell is filled, and it says that this is a sum.</summary>
    private static bool IsTotal(CsvRecords records)
    {
        string? only = null;
        for (var i = 0; i < records.IdentityColumns.Count; i++)
        {
            var text = records.Text(records.IdentityColumns[i]).Trim();
            if (text.Length > 0 && only is not null)
            {
                return false;
            }

            only = text.Length > 0 ? text : only;
        }

        return only is null ? records.IdentityColumns.Count > 0 && FooterWords.IsTotal(FirstText(records)) : FooterWords.IsTotal(only);
    }

    private static int Filled(CsvRecords records, out int last)
    {
        var filled = 0;
        last = -1;
        for (var column = 0; column < records.FieldCount; column++)
        {
            foreach (var b in records.Span(column))
            {
                if (b is not ((byte)' ' or (byte)'\t'))
                {
                    filled++;
                    last = column;
                    break;
                }
            }
        }

        return filled;
    }

    private static string FirstText(CsvRecords records)
    {
        for (var column = 0; column < records.FieldCount; column++)
        {
            var text = records.RawText(column).Trim();
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }
}
