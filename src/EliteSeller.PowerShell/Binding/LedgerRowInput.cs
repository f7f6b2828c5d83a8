using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Makes a ledger entry of an object of the pipeline: an entry, or a row with the columns of a ledger, such as those of Import-Csv.</summary>
internal static class LedgerRowInput
{
    /// <param name="row">The object.</param>
    /// <param name="asOf">The date of a row without one.</param>
    /// <param name="problems">Takes what is wrong with the row.</param>
    /// <returns>The entry, or null when it makes no sense.</returns>
    public static LedgerEntry? Read(PSObject row, DateTime asOf, ICollection<Problem> problems)
    {
        if (row.BaseObject is LedgerEntry entry)
        {
            return entry;
        }

        var names = new List<string>();
        foreach (var property in row.Properties)
        {
            names.Add(property.Name);
        }

        var form = LedgerForm.Find([.. names, "On", "OpportunityId"]) ?? LedgerForm.All[0];
        return LedgerFormat.Read(Cell, null, null, problems);

        string Cell(string name) => form.Cell(Text, name) is { Length: > 0 } text ? text
            : name == "On" ? asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : name == "OpportunityId" ? Text("Id")
            : "";

        string Text(string name) => name.Length == 0 ? "" : row.Properties[name]?.Value switch
        {
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            PSObject { BaseObject: DateTime day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var value => LanguagePrimitives.ConvertTo<string>(value) ?? "",
        };
    }
}
