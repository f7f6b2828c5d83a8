using System.Collections;
using System.Management.Automation;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>Turns whatever comes down a pipeline into opportunities: an opportunity, a result (its opportunity), or any row.</summary>
/// <remarks>
/// A row is an object of Import-Csv, a hashtable, or any object with properties. Rows are held back, a thousand at most, until they have
/// settled how their columns are written; so call <see cref="Complete"/> at the end. The order of the input is kept.
/// </remarks>
/// <example><code>
/// protected override void Begin() => _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), WriteWarning);
/// protected override void Process() => Judge(_input.Add(InputObject));
/// protected override void Finish() => Judge(_input.Complete());
/// </code></example>
public sealed class OpportunityInput
{
    private readonly ReadingOptions _options;
    private readonly Action<Problem> _report;
    private readonly Action<string> _warn;

    // Given for each opportunity that comes down the pipeline: a million of them need no list of their own.
    private readonly Opportunity[] _one = new Opportunity[1];
    private ObjectRows? _rows;
    private long _number;
    private long _passed;
    private bool _hasPast;
    private string? _recorded;

    /// <summary>Starts with nothing.</summary>
    /// <param name="options">What the user has settled.</param>
    /// <param name="report">Takes a refused row; the work goes on.</param>
    /// <param name="warn">Takes a warning.</param>
    public OpportunityInput(ReadingOptions options, Action<Problem> report, Action<string> warn)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _report = report ?? throw new ArgumentNullException(nameof(report));
        _warn = warn ?? throw new ArgumentNullException(nameof(warn));
    }

    /// <summary>Takes one object of the pipeline.</summary>
    /// <param name="input">An opportunity, a result or a row; null is passed over.</param>
    /// <returns>The opportunities that are ready, to be taken before the next call; none while rows are held back.</returns>
    /// <exception cref="EliteSellerException">
    /// The rows are not deals, or a column is written in a way that only the user can settle.
    /// </exception>
    public IReadOnlyList<Opportunity> Add(PSObject? input)
    {
        var value = input?.BaseObject;
        switch (value)
        {
            case null:
                return [];
            case Opportunity opportunity:
                return Pass(opportunity);
            case IHasOpportunity result:
                return Pass(result.Opportunity);
            case FileSystemInfo:
                throw new EliteSellerException(new Problem(
                    "FileInPipeline", ProblemKind.Argument, "The pipeline has a file where a deal is expected.",
                    "Read it first: Get-ChildItem *.csv | Import-Opportunity."));
            case string:
                throw new EliteSellerException(new Problem(
                    "TextInPipeline", ProblemKind.Argument, "The pipeline has text where a deal is expected.",
                    "For a file name, use Import-Opportunity -Path deals.csv. For CSV text, use ConvertFrom-Csv."));
            case ValueType when value.GetType().IsPrimitive || value is decimal or DateTime:
                throw new EliteSellerException(new Problem(
                    "ValueInPipeline", ProblemKind.Argument, "The pipeline has a single value where a deal is expected.",
                    "Pass whole rows, such as those of Import-Csv, not one column."));
            default:
                return AddRow(input!, value);
        }
    }

    /// <summary>
    /// Takes one object of the pipeline where it is an opportunity and nothing is held back: the common case, a million times over.
    /// </summary>
    /// <param name="input">An object of the pipeline.</param>
    /// <param name="opportunity">The opportunity, or null.</param>
    /// <returns>False when the object has to be added.</returns>
    public bool TryPass(PSObject? input, out Opportunity? opportunity)
    {
        opportunity = _rows is null ? input?.BaseObject as Opportunity : null;
        if (opportunity is null)
        {
            return false;
        }

        Count(opportunity);
        opportunity = WithContacts(opportunity);
        return true;
    }

    /// <summary>Gives the opportunities of the rows that are still held back.</summary>
    /// <returns>The rest.</returns>
    /// <exception cref="EliteSellerException">A column is written in a way that only the user can settle.</exception>
    public IReadOnlyList<Opportunity> Complete()
    {
        if (_options.History is not null && _passed > 0 && !_hasPast)
        {
            _warn("-History has no effect on deals that are already imported. Use it with Import-Opportunity.");
        }

        return Flush();
    }

    /// <summary>The rows that are held back, as what follows them is no row.</summary>
    internal List<Opportunity> Flush()
    {
        var rows = _rows;
        _rows = null;
        return rows is null ? [] : Sort(rows.Complete());
    }

    private List<Opportunity> AddRow(PSObject input, object value)
    {
        if (Inner(input) is { } inner)
        {
            return [.. Add(inner)];
        }

        var (names, cells) = value is IDictionary table ? ObjectCells.Of(table) : ObjectCells.Of(input);
        if (OwnObjects.AreResults(names))
        {
            throw new EliteSellerException(OwnObjects.ResultsAsText());
        }

        var ready = new List<Opportunity>();
        var mark = OwnObjects.MarkIn(names);
        if (mark >= 0)
        {
            OwnObjects.NameNumbers(names, cells);
        }

        var recorded = mark < 0 ? null : cells[mark];
        if (_rows is null || recorded != _recorded || !_rows.Headers.SequenceEqual(names, StringComparer.OrdinalIgnoreCase))
        {
            _recorded = recorded;
            // Rows of another shape are another table, with its own layout and its own way of writing.
            ready.AddRange(Flush());
            _rows = new ObjectRows(names, LayoutFiles.Catalogue, _options);
        }

        ready.AddRange(Sort(_rows.Add(cells, ++_number)));
        return ready;
    }

    private Opportunity WithContacts(Opportunity opportunity) =>
        _options.Contacts is { } contacts ? contacts.JoinTo(opportunity) : opportunity;

    private IReadOnlyList<Opportunity> Pass(Opportunity opportunity)
    {
        Count(opportunity);
        opportunity = WithContacts(opportunity);
        if (_rows is null)
        {
            _one[0] = opportunity;
            return _one;
        }

        var ready = Flush();
        ready.Add(opportunity);
        return ready;
    }

    private void Count(Opportunity opportunity)
    {
        _passed++;
        _hasPast |= opportunity.History is not null;
    }

    private List<Opportunity> Sort(IReadOnlyList<ReadItem> items)
    {
        var ready = new List<Opportunity>(items.Count);
        foreach (var item in items)
        {
            if (item.Opportunity is { } opportunity)
            {
                ready.Add(opportunity);
            }
            else if (item.Problem is { } problem)
            {
                _report(problem);
            }
            else if (item.Note is { } note)
            {
                _warn(note.ToString());
            }
        }

        return ready;
    }

    /// <summary>The opportunity within a result that has passed through Select-Object, XML, JSON or a job; null for other rows.</summary>
    private static PSObject? Inner(PSObject row)
    {
        if (row.Properties["Verdict"] is null || row.Properties["Opportunity"]?.Value is not { } found)
        {
            return null;
        }

        var inner = PSObject.AsPSObject(found);
        return inner.BaseObject is Opportunity || inner.Properties["StagePosition"] is not null ? inner : null;
    }
}
