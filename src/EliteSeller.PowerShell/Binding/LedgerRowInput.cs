using System.Globalization;
using System.Management.Automation;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Ledgers;

namespace EliteSeller.PowerShell;

/// <summary>
/// Makes a ledger entry of an object of the pipeline: an entry, or a row with the columns of a ledger, such as those of Import-Csv.
/// </summary>
internal static class LedgerRowInput
{
    /// <param name="row">The object.</param>
    /// <param name="on">The date of a row without one.</param>
    /// <param name="by">The person on our side of a row without one, or null.</param>
    /// <param name="source">The source of a row without one, or null.</param>
    /// <param name="problems">Takes what is wrong with the row.</param>
    /// <returns>The entry, or null when it makes no sense.</returns>
    public static LedgerEntry? Read(PSObject row, DateTime on, string? by, string? source, ICollection<Problem> problems)
    {
        if (row.BaseObject is LedgerEntry entry)
        {
            return entry;
        }

        if (row.BaseObject is OpportunityAction action)
        {
            return action.ToLedgerEntry();
        }

        var names = new List<string>();
        foreach (var property in row.Properties)
        {
            names.Add(property.Name);
        }

        var form = LedgerForm.Find([.. names, "On", "OpportunityId"]) ?? LedgerForm.All[0];
        return LedgerFormat.Read(Cell, null, null, problems);

        string Cell(string name) => form.Cell(Text, name) is { Length: > 0 } text ? text
            : name == "On" ? on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : name switch { "OpportunityId" => Text("Id"), "By" => by ?? "", "Source" => source ?? "", _ => "" };

        string Text(string name) => name.Length == 0 ? "" : row.Properties[name]?.Value switch
        {
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            PSObject { BaseObject: DateTime day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var value => LanguagePrimitives.ConvertTo<string>(value) ?? "",
        };
    }

    /// <summary>The ids of deals, compared in any form: opportunities, results, or rows with an Id.</summary>
    public static HashSet<string> IdsOf(IEnumerable<PSObject> deals) => new(deals.Select(IdOf).OfType<string>(), OpportunityId.Comparer);

    private static string? IdOf(PSObject deal) => OpportunityId.OrNull(deal.BaseObject switch
    {
        Opportunity opportunity => opportunity.Id,
        IHasOpportunity result => result.Opportunity.Id,
        _ => LanguagePrimitives.ConvertTo<string>(deal.Properties["Id"]?.Value ?? deal.Properties["OpportunityId"]?.Value),
    });
}
