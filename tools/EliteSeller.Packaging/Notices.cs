using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace EliteSeller.Packaging;

/// <summary>The text that the licences of others ask us to give along.</summary>
internal static class Notices
{
    // Where an owner leaves the choice, the one whose text we know and that grants patents comes first.
    private static readonly string[] _known = ["Apache-2.0", "MIT", "BSD-2-Clause"];

    /// <summary>Writes the packages, each under its licence, and every licence's text once.</summary>
    /// <exception cref="InvalidDataException">A package comes under a licence whose text is not here.</exception>
    public static void Write(BillOfMaterials bill, string file)
    {
        var text = new StringBuilder("Third-party notices\n\nThe following packages are part of this one. Each belongs to its authors, "
            + "who give it under the licence below it.\n");
        foreach (var licence in bill.Packages.GroupBy(Licence).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"\n{new string('=', 80)}\n{licence.Key}\n{new string('=', 80)}\n\n");
            foreach (var package in licence.OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase))
            {
                text.Append($"{package.Name} {package.Version}\n    {package.Copyright}\n{Choice(package, licence.Key)}");
            }

            text.Append($"\n{Text(licence)}\n");
        }

        File.WriteAllText(file, text.ToString());
    }

    private static string Licence(ShippedPackage package) =>
        _known.FirstOrDefault(package.Licences.Contains)
        ?? (package.LicenceText is null
            ? throw new InvalidDataException($"{package.Name} {package.Version} comes under a licence that is not in Licences/.")
            : $"The licence of {package.Name}");

    private static string Choice(ShippedPackage package, string licence) =>
        package.Licences.Count > 1 ? $"    Offered under {string.Join(" or ", package.Licences)}; used under {licence}.\n" : "";

    private static string Text(IGrouping<string, ShippedPackage> licence)
    {
        if (licence.First().LicenceText is { } own)
        {
            return own.ReplaceLineEndings("\n").TrimEnd();
        }

        using var reader = new StreamReader(typeof(Notices).Assembly.GetManifestResourceStream(licence.Key)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim('\n');
    }
}
