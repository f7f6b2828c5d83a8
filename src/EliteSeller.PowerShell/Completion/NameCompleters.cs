using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;

namespace EliteSeller.PowerShell;

/// <summary>Offers names from a list by their beginning, whatever its case.</summary>
public abstract class NameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        from name in Names(fakeBoundParameters)
        where name.Name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase)
        select new CompletionResult(
            name.Name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_') ? name.Name
                : $"'{CodeGeneration.EscapeSingleQuotedStringContent(name.Name)}'",
            name.Name, CompletionResultType.ParameterValue, name.Meaning.Length == 0 ? name.Name : name.Meaning);

    /// <summary>The names, each with its meaning.</summary>
    /// <param name="parameters">What the command line has so far.</param>
    private protected abstract IEnumerable<(string Name, string Meaning)> Names(IDictionary parameters);
}

/// <summary>Offers the encodings that exports come in.</summary>
public sealed class EncodingNameCompleter : NameCompleter
{
    // On .NET the list of the platform has few; these are the ones that Excel and CRMs write.
    private static readonly string[] Usual =
        ["utf-8", "utf-16", "utf-16BE", "windows-1252", "iso-8859-1", "windows-1250", "windows-1251", "shift_jis", "gb18030"];

    /// <inheritdoc/>
    private protected override IEnumerable<(string Name, string Meaning)> Names(IDictionary parameters) =>
        Usual.Concat(Encoding.GetEncodings().Select(encoding => encoding.Name)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (name, ""));
}

/// <summary>Offers cultures with a country.</summary>
public sealed class CultureNameCompleter : NameCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<(string Name, string Meaning)> Names(IDictionary parameters) =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).OrderBy(culture => culture.Name, StringComparer.Ordinal)
            .Select(culture => (culture.Name, culture.EnglishName));
}

/// <summary>Offers the ISO codes of currencies.</summary>
public sealed class CurrencyCompleter : NameCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<(string Name, string Meaning)> Names(IDictionary parameters) =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where(culture => culture.Name.Length > 0)
            .Select(culture => Region(culture)).OfType<RegionInfo>()
            .GroupBy(region => region.ISOCurrencySymbol, StringComparer.Ordinal)
            .Where(currency => currency.Key.Length == 3)
            .OrderBy(currency => currency.Key, StringComparer.Ordinal)
            .Select(currency => (currency.Key, currency.First().CurrencyEnglishName));

    private static RegionInfo? Region(CultureInfo culture)
    {
        try
        {
            return new RegionInfo(culture.Name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>Offers the ids of the steps of the roadmap templates of the module.</summary>
public sealed class RoadmapStepCompleter : NameCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<(string Name, string Meaning)> Names(IDictionary parameters) =>
        RoadmapTemplateFiles.OfModule().SelectMany(template => template.Steps).GroupBy(step => step.Id, StringComparer.Ordinal)
            .Select(step => (step.Key, step.First().Name));
}
