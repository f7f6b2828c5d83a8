using EliteSeller.Analysis.Qualification.Rules;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>One field to add to a CRM, so that its exports can be qualified.</summary>
public sealed class QualificationField
{
    internal QualificationField(string crm, string field, string label, string type, int step, IReadOnlyList<string> values, string fill,
        string where, string export)
    {
        var rules = RuleCatalogue.All.Where(rule => rule.Id == field || rule.Id + "edOn" == field).ToArray();
        Crm = crm;
        Step = step;
        Label = label;
        Type = type;
        AllowedValues = string.Join("; ", values);
        Field = field;
        Rule = rules.Length > 0 ? rules[0].Id : null;
        Points = rules.Length > 0 && rules[0].Id == field ? rules[0].Weight : 0m;
        Fill = fill;
        Where = where;
        Export = export;
        Values = values.Readable();
    }

    /// <summary>The CRM.</summary>
    public string Crm { get; }

    /// <summary>What to add first: 1 the five that matter most, 2 delivery, 3 the asks with their days.</summary>
    public int Step { get; }

    /// <summary>The name to give the field; exports with this header are recognised.</summary>
    public string Label { get; }

    /// <summary>The type of the field, as the CRM calls it.</summary>
    public string Type { get; }

    /// <summary>The values to allow, in one text; empty for a date.</summary>
    public string AllowedValues { get; }

    /// <summary>The property of an opportunity that the field fills.</summary>
    public string Field { get; }

    /// <summary>The rule that reads it.</summary>
    public string? Rule { get; }

    /// <summary>The points that the rule carries by default.</summary>
    public decimal Points { get; }

    /// <summary>What to write into it, and when.</summary>
    public string Fill { get; }

    /// <summary>Where in the CRM the field is added.</summary>
    public string Where { get; }

    /// <summary>What to do so that the field is in the export.</summary>
    public string Export { get; }

    /// <summary>The values to allow.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The CRM and the label.</summary>
    /// <returns>Such as <c>Salesforce: Sponsor</c>.</returns>
    public override string ToString() => $"{Crm}: {Label}";
}
