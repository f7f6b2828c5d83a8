using System.Threading;
using CsvHelper;
using EliteSeller.Files.Import.Sheets;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Reads a small table from a CSV file, whatever separates its cells.</summary>
internal sealed class CsvSheet
{
    private const int MostRowsAboveHeader = 20;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];
    private static readonly IReadOnlyDictionary<OpportunityField, int> NoFields = new Dictionary<OpportunityField, int>();

    private readonly string _path;
    private readonly Func<IReadOnlyList<string>, bool> _isHeader;
    private readonly ICollection<Problem> _problems;
    private readonly CancellationToken _stopToken;

    private CsvSheet(string path, Func<IReadOnlyList<string>, bool> isHeader, ICollection<Problem> problems, CancellationToken stopToken)
    {
        _path = path;
        _isHeader = isHeader;
        _problems = problems;
        _stopToken = stopToken;
    }

    /// <summary>Reads a table.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isHeader">Knows the header when it sees it.</param>
    /// <param name="encoding">The encoding, or null to find it.</param>
    /// <param name="problems">Takes the rows that cannot be read.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <returns>The table, or null when no row is the header.</returns>
    public static Sheet? Read(string path, Func<IReadOnlyList<string>, bool> isHeader, string? encoding, ICollection<Problem> problems,
        CancellationToken stopToken)
    {
        using var file = CsvFile.Open(path, encoding, stopToken);
        var reading = new CsvSheet(path, isHeader, problems, stopToken);
        var beginning = file.Beginning();
        // Found in the beginning, because a packed file can be read only once.
        var delimiter = Delimiters.FirstOrDefault(
            one => beginning.Records(0, one, MostRowsAboveHeader).Exists(record => isHeader(record)));
        return delimiter == default ? null : reading.Read(file, delimiter);
    }

    private Sheet? Read(CsvFile file, char delimiter)
    {
        using var records = new CsvRecords(file.Start(_stopToken), file.Encoding, delimiter);
        for (var i = 0; i < MostRowsAboveHeader && Move(records); i++)
        {
            var cells = records.Cells();
            if (_isHeader(cells))
            {
                records.Expect(cells, NoFields);
                return new Sheet(_path, cells, ReadRows(records, file.Encoding));
            }
        }

        return null;
    }

    private List<SheetRow> ReadRows(CsvRecords records, FoundEncoding encoding)
    {
        var rows = new List<SheetRow>();
        while (Move(records))
        {
            if (records.IsOpenQuote)
            {
                _problems.Add(CsvProblems.UnclosedQuote(_path, records.Line));
                break;
            }

            switch (records.Classify())
            {
                case RecordKind.Blank or RecordKind.RepeatedHeader:
                    break;
                case RecordKind.Malformed:
                    _problems.Add(CsvProblems.MalformedQuote(_path, records.Line));
                    break;
                case RecordKind.Undecodable:
                    _problems.Add(CsvProblems.EncodingContradiction(_path, records.Line, encoding.Name));
                    break;
                default:
                    rows.Add(new SheetRow(records.Line, Enumerable.Range(0, records.FieldCount).Select(records.Text).ToArray()));
                    _ = rows.Count <= Sheet.MostRows ? true : throw Sheet.TooLarge(_path);
                    break;
            }
        }

        return rows;
    }

    private bool Move(CsvRecords records)
    {
        try
        {
            return records.Read();
        }
        catch (CsvFormatException)
        {
            _problems.Add(CsvProblems.RecordTooLong(_path, records.Line));
            return false;
        }
        catch (IOException failure)
        {
            throw new EliteSellerException(CsvProblems.Broken(_path, records.Line, failure), failure);
        }
    }
}
