using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Settings;

namespace EliteSeller.PowerShell;

/// <summary>The CRMs that the module can say something about: one data file each, beside the file with what to record.</summary>
internal static class CrmFields
{
    private const string Shared = "fields";

    /// <summary>The CRMs' names, in the order of their files.</summary>
    public static IReadOnlyList<string> Crms() =>
        Array.ConvertAll(Files(), file => new SettingReader(DataFile.Read(file), new List<Problem>()).Text("Crm") ?? "");

    /// <summary>The fields to add to a CRM; empty when there is no file for it.</summary>
    public static IReadOnlyList<QualificationField> Read(string crm, ICollection<Problem> problems)
    {
        var file = Files().FirstOrDefault(path => Path.GetFileNameWithoutExtension(path).Equals(crm, StringComparison.OrdinalIgnoreCase));
        return file is null ? [] : QualificationTemplate.Read(DataFile.Read(file), DataFile.Read(Read(Shared)), problems);
    }

    private static string Read(string name) => Path.Combine(ModuleFolder.PathTo("crm-fields"), name + ".psd1");

    private static string[] Files() =>
        ModuleFolder.FilesIn("crm-fields").Where(file => Path.GetFileNameWithoutExtension(file) != Shared).ToArray();
}
