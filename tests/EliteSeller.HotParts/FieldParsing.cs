using System.Text;
using BenchmarkDotNet.Attributes;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;

namespace EliteSeller.HotParts;

/// <summary>One cell, decided by its bytes and read as text: the fast way and the one that it must agree with.</summary>
[MemoryDiagnoser]
public class FieldParsing
{
    private byte[] _bytes = [];
    private string _text = "";
    private FieldColumn _column = null!;
    private CellReader _reader = null!;
    private RowReading _row = null!;

    /// <summary>The kind of cell.</summary>
    [Params("ISO date", "word date", "amount", "amount with thousands", "stage", "evidence")]
    public string Cell { get; set; } = "";

    /// <summary>Settles an export and takes one of its columns.</summary>
    [GlobalSetup]
    public void Settle()
    {
        var export = new SettledExport(withEvidence: true);
        (_text, var field) = Cell switch
        {
            "ISO date" => ("2026-12-31", OpportunityField.CloseDate),
            "word date" => ("31 Dec 2026", OpportunityField.CloseDate),
            "amount" => ("120500.00", OpportunityField.Amount),
            "amount with thousands" => ("120,500.00", OpportunityField.Amount),
            "stage" => ("Proposal/Price Quote", OpportunityField.Stage),
            _ => ("Purchasing clerk", OpportunityField.Sponsor),
        };
        _bytes = Encoding.UTF8.GetBytes(_text);
        _column = export.ColumnOf(field);
        _reader = CellReader.For(_column);
        _row = export.Factory.Row;
        _row.Start(export.Row);
    }

    /// <summary>The domain's way.</summary>
    /// <returns>What is wrong with the cell, or null.</returns>
    [Benchmark(Baseline = true)]
    public Problem? AsText() => _column.Read(Encoding.UTF8.GetString(_bytes), _row);

    /// <summary>The reader's way.</summary>
    /// <returns>What is wrong with the cell, or null.</returns>
    [Benchmark]
    public Problem? ByBytes() => _reader.Read(_bytes, _row);
}
