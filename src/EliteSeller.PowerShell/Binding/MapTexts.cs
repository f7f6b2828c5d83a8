using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>The entries of a hashtable parameter as texts.</summary>
internal static class MapTexts
{
    /// <summary>The entries; a number is written as the domain reads it, whatever the culture of the session.</summary>
    public static Dictionary<string, string> Of(IDictionary? map)
    {
        var texts = new Dictionary<string, string>();
        foreach (DictionaryEntry entry in map ?? new Hashtable())
        {
            texts[LanguagePrimitives.ConvertTo<string>(entry.Key)] = LanguagePrimitives.ConvertTo<string>(entry.Value);
        }

        return texts;
    }
}
