using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using EliteSeller.Opportunities;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that reads opportunities from files and lets the user settle what a file leaves open.</summary>
public abstract class ReadingCommand : PathCommand
{
    /// <summary>The CRM whose export it is, such as Salesforce, HubSpot or Pipedrive. Recognised from the headers unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Layout { get; set; }

    /// <summary>Which column holds what, for columns that are not recognised: <c>@{ Sponsor = 'Champion__c' }</c>. Wins over the layout.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Property { get; set; }

    /// <summary>
    /// What the names of stages mean: a position between 0 (first contact) and 1 (signed), or the outcome Open, Won or Lost:
    /// <c>@{ 'Legal' = 0.9; 'Signed' = 'Won' }</c>. Wins over the layout.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? StageMap { get; set; }

    /// <summary>The character between two fields of a CSV file. Found from the file unless given.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>The encoding of a text file, such as utf-8, utf-16 or windows-1252. Found from the file unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Encoding { get; set; }

    /// <summary>The culture in which the file writes its dates and numbers, such as en-GB or de-DE. It settles what 03/04/2026 and 1.234 mean.</summary>
    [Parameter]
    public CultureInfo? Culture { get; set; }

    /// <summary>The worksheet of a workbook to read. The only sheet, or the only one with opportunities, unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? WorksheetName { get; set; }

    /// <summary>What the user has settled, without anything of the engine in it.</summary>
    /// <returns>Options for the readers.</returns>
    protected ReadingOptions GetReadingOptions() =>
        new(Layout, Texts(Property), Texts(StageMap), Delimiter, Encoding, Culture, WorksheetName);

    // A number in a map is written as the domain reads it, whatever the culture of the session.
    private static Dictionary<string, string> Texts(IDictionary? map)
    {
        var texts = new Dictionary<string, string>();
        foreach (DictionaryEntry entry in map ?? new Hashtable())
        {
            texts[Text(entry.Key)] = Text(entry.Value);
        }

        return texts;
    }

    private static string Text(object? value) => LanguagePrimitives.ConvertTo<string>(value);
}
