using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>One of two exports that a user compares: names of files, or deals.</summary>
internal sealed class SnapshotInput
{
    private readonly List<object> _deals = [];

    /// <summary>Sorts out what was given.</summary>
    /// <param name="values">Names of files, files or deals.</param>
    /// <param name="resolve">Makes full paths of names.</param>
    /// <param name="parameter">The parameter, for the error that its files are of different days.</param>
    public SnapshotInput(IEnumerable<object> values, Func<IEnumerable<string>, IEnumerable<string>> resolve, string parameter)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            switch (value is PSObject { BaseObject: var inner } ? inner : value)
            {
                case string name:
                    names.Add(name);
                    break;
                case FileInfo file:
                    names.Add(file.FullName);
                    break;
                default:
                    _deals.Add(value);
                    break;
            }
        }

        Files = [.. resolve(names)];
        var days = Files.Select(SnapshotDate.FromFileName).Concat(_deals.Select(DayOf)).Distinct().ToArray();
        Day = days.Length <= 1 ? days.FirstOrDefault() : throw new EliteSellerException(new Problem(
            "SnapshotDatesDiffer", ProblemKind.Argument, $"-{parameter} has deals of several dates.",
                "Use files of one day, or give both dates with -Date."));
    }

    /// <summary>The full paths of the files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The day that the files' names begin with, or null.</summary>
    public DateTime? Day { get; }

    /// <summary>All deals of the export.</summary>
    /// <param name="fromFiles">The deals of the files.</param>
    /// <param name="rows">Makes deals of rows.</param>
    public IEnumerable<Opportunity> Read(IEnumerable<Opportunity> fromFiles, OpportunityInput rows)
    {
        foreach (var deal in fromFiles.Concat(_deals.SelectMany(deal => rows.Add(PSObject.AsPSObject(deal)))))
        {
            yield return deal;
        }

        foreach (var deal in rows.Complete())
        {
            yield return deal;
        }
    }

    private static DateTime? DayOf(object deal) => SnapshotDate.FromFileName((deal switch
    {
        PSObject { BaseObject: Opportunity wrapped } => wrapped,
        Opportunity opportunity => opportunity,
        _ => null,
    })?.Source.File);
}
