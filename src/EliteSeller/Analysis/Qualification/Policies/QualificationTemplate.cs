using EliteSeller.Settings;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>Which fields to add to which CRM: what to record, joined with how each CRM does it.</summary>
public static class QualificationTemplate
{
    /// <summary>The fields to add to one CRM.</summary>
    /// <param name="crm">The table of the CRM: Crm, ChoiceType, DateType, Where, Export.</param>
    /// <param name="fields">The table with what to record: a list called Fields.</param>
    /// <param name="problems">Receives everything that keeps a field out.</param>
    /// <returns>The fields in the order in which they are worth adding.</returns>
    public static IReadOnlyList<QualificationField> Read(SettingTable crm, SettingTable fields, ICollection<Problem> problems)
    {
        var system = new SettingReader(crm, problems);
        var name = system.RequiredText("Crm") ?? "";
        var types = (Choice: system.RequiredText("ChoiceType") ?? "", Date: system.RequiredText("DateType") ?? "");
        var where = system.RequiredText("Where") ?? "";
        var export = system.RequiredText("Export") ?? "";
        system.NoteUnknownKeys();
        var list = new SettingReader(fields, problems);
        var found = list.Sections("Fields").Select(field => Read(field, name, types, where, export)).OrderBy(field => field.Step).ToArray();
        list.NoteUnknownKeys();
        return found;
    }

    private static QualificationField Read(SettingReader field, string crm, (string Choice, string Date) types, string where, string export)
    {
        var type = field.Choice<FieldForm>("Type") == FieldForm.Date ? types.Date : types.Choice;
        var read = new QualificationField(
            crm,
            field.RequiredText("Field") ?? "",
            field.RequiredText("Label") ?? "",
            type,
            field.RequiredWholeNumber("Step", 1, 9) ?? 9,
            field.Texts("Values"),
            field.RequiredText("Fill") ?? "",
            where,
            export);
        field.NoteUnknownKeys();
        return read;
    }

    private enum FieldForm
    {
        Choice,
        Date,
    }
}
