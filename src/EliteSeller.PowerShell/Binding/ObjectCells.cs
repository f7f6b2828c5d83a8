using System.Collections;
using System.Management.Automation;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>Makes a row of an object of the pipeline: the names of its properties and their texts.</summary>
internal static class ObjectCells
{
    /// <summary>The cells of a hashtable.</summary>
    public static (List<string> Names, List<string> Cells) Of(IDictionary table)
    {
        var pairs = table.Keys.Cast<object>().Select(key => (Name: Text(key), Cell: Text(table[key])));
        if (table is not System.Collections.Specialized.IOrderedDictionary)
        {
            // The order of a hashtable changes from run to run, and equal tables must give equal headers.
            pairs = pairs.OrderBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase);
        }

        var ordered = pairs.ToList();
        return (ordered.ConvertAll(pair => pair.Name), ordered.ConvertAll(pair => pair.Cell));
    }

    /// <summary>The cells of an object: one for each property that can be read.</summary>
    public static (List<string> Names, List<string> Cells) Of(PSObject row)
    {
        var names = new List<string>();
        var cells = new List<string>();
        foreach (var property in row.Properties)
        {
            if (property.IsGettable)
            {
                names.Add(property.Name);
                cells.Add(Value(property));
            }
        }

        return (names, cells);
    }

    private static string Value(PSPropertyInfo property)
    {
        try
        {
            return Text(property.Value);
        }
        catch (GetValueException)
        {
            // A property that cannot be read says nothing about the deal.
            return "";
        }
    }

    private static string Text(object? value) => value switch
    {
        // A word of ours comes out of a job or an XML file as its number, and keeps its name beside it.
        PSObject wrapped when wrapped.TypeNames.Any(type => type.EndsWith("System.Enum", StringComparison.Ordinal)) => wrapped.ToString(),
        PSObject wrapped => Text(wrapped.BaseObject),
        Enum word => word.ToString(),
        IDictionary => "",
        IEnumerable list and not string => string.Join(";", list.Cast<object?>().Select(Text)),
        _ => CellValue.Text(value),
    };
}
