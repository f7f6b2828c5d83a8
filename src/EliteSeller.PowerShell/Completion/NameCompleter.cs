using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;
using System.Threading;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Briefings;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Files.Ledgers;

namespace EliteSeller.PowerShell;

/// <summary>Offers the names that a parameter takes by their beginning, whatever its case.</summary>
/// <remarks>A parameter means the same in all commands, so its name says what to offer.</remarks>
public sealed class NameCompleter : IArgumentCompleter
{
    private const int MostRows = 10_000;

    // On .NET the list of the platform has few; these are the ones that Excel and CRMs write.
    private static readonly string[] UsualEncodings =
        ["utf-8", "utf-16", "utf-16BE", "windows-1252", "iso-8859-1", "windows-1250", "windows-1251", "shift_jis", "gb18030"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = wordToComplete.Trim('\'', '"');
        return Offers(parameterName, fakeBoundParameters)
            .Where(offer => offer.CompletionText.Trim('\'').StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Concat(parameterName is nameof(PolicyCommand.Policy) or nameof(NewQualificationPolicyCommand.Preset)
                ? CompletionCompleters.CompleteFilename(wordToComplete) : []);
    }

    private static IEnumerable<CompletionResult> Offers(string parameter, IDictionary typed) => parameter switch
    {
        nameof(RowReadingOption.Layout) => LayoutFiles.Catalogue.Layouts.Select(layout => Offer(
            layout.Name, FormattableString.Invariant($"{layout.Headers.Count} headers, {layout.Stages.Count} stages"))),
        nameof(RowReadingOption.Culture) => Cultures().OrderBy(culture => culture.Name, StringComparer.Ordinal)
            .Select(culture => Offer(culture.Name, culture.EnglishName)),
        nameof(ReadingOption.Encoding) => UsualEncodings.Concat(Encoding.GetEncodings().Select(encoding => encoding.Name))
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(name => Offer(name)),
        nameof(ReadingOption.WorksheetName) => CompletedFile.Complete(typed, path => OpportunityFile.WorksheetNames(path))
            .Select(name => Offer(name, isQuoted: true)),
        nameof(MoneyOptions.Currency) => Currencies(),
        nameof(PolicyCommand.Policy) or nameof(NewQualificationPolicyCommand.Preset) => PolicyFiles.Presets().Select(name => Offer(name)),
        nameof(TestOpportunityCommand.Rule) or nameof(TestOpportunityCommand.ExcludeRule) =>
            RuleCatalogue.All.Select(rule => Offer(rule.Id, rule.Asks)),
        nameof(GetQualificationTemplateCommand.Crm) => CrmFields.Crms().Select(crm => Offer(crm)),
        nameof(MeasurePipelineCommand.GroupBy) => PipelineGrouping.Names.Select(name => Offer(name)),
        nameof(CalendarOptions.Weekend) or nameof(CalendarOptions.CustomerWeekend) =>
            Enum.GetNames(typeof(DayOfWeek)).Select(day => Offer(day)),
        nameof(CalendarOptions.Holiday) or nameof(CalendarOptions.SellerHoliday) or nameof(CalendarOptions.CustomerHoliday) =>
            CountryHolidays.Codes.Select(code => Offer(code)),
        nameof(NewActionRoadmapCommand.Template) => RoadmapTemplateFiles.OfModule()
            .Select(template => Offer(template.Name, template.Description)),
        nameof(SetActionRoadmapStepCommand.Step) => RoadmapTemplateFiles.OfModule().SelectMany(template => template.Steps)
            .GroupBy(step => step.Id, StringComparer.Ordinal).Select(step => Offer(step.Key, step.First().Name)),
        nameof(AddLedgerEntryCommand.Evidence) => LedgerFormat.EvidenceFields.Select(field => Offer(field)),
        nameof(AddLedgerEntryCommand.OpportunityId) => CompletedFile.Complete(typed, DealsOfLedger).Select(id => Offer(id)),
        nameof(ExportDealBriefCommand.Id) => CompletedFile.Complete(typed, DealsOfExport).Select(id => Offer(id)),
        nameof(GetBriefingCommand.Number) => BriefingsOf(typed).All.Select(briefing =>
            Offer(briefing.Number.ToString(CultureInfo.InvariantCulture), briefing.Title, briefing.ToString())),
        nameof(GetBriefingCommand.Topic) => TopicsOf(BriefingsOf(typed)),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "A parameter without names to offer."),
    };

    private static CompletionResult Offer(string name, string? meaning = null, string? label = null, bool isQuoted = false) => new(
        !isQuoted && name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_') ? name
            : $"'{CodeGeneration.EscapeSingleQuotedStringContent(name)}'",
        label ?? name, CompletionResultType.ParameterValue, string.IsNullOrEmpty(meaning) ? name : meaning);

    private static IEnumerable<CultureInfo> Cultures() =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where(culture => culture.Name.Length > 0);

    private static IEnumerable<CompletionResult> Currencies() => Cultures().Select(Region).OfType<RegionInfo>()
        .GroupBy(region => region.ISOCurrencySymbol, StringComparer.Ordinal)
        .Where(currency => currency.Key.Length == 3)
        .OrderBy(currency => currency.Key, StringComparer.Ordinal)
        .Select(currency => Offer(currency.Key, currency.First().CurrencyEnglishName));

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

    // Those with the newest entries first.
    private static IReadOnlyList<string> DealsOfLedger(string path) =>
        [.. LedgerInput.Read(path, _ => { }, CancellationToken.None)
            .GroupBy(entry => entry.OpportunityId, StringComparer.Ordinal)
            .OrderByDescending(deal => deal.Max(entry => entry.On))
            .Select(deal => deal.Key)];

    private static IReadOnlyList<string> DealsOfExport(string path)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        using var reader = OpportunityFile.Open(path, new ReadingOptions());
        for (var row = 0; row < MostRows && reader.Read(out var item); row++)
        {
            if (item.Opportunity?.Id is { } id)
            {
                ids.Add(id);
            }
        }

        return [.. ids];
    }

    // While somebody is typing, what cannot be read is left out without a word. A completer knows no location of the session, so only
    // a full path of -Path can be looked into.
    private static BriefingCatalogue BriefingsOf(IDictionary typed) => BriefingFiles.Read(
        LanguagePrimitives.TryConvertTo<string[]>(typed["Path"], out var paths) && paths is not null
            ? paths.Where(path => path is not null && Path.IsPathRooted(path)) : [],
        new List<Problem>());

    private static IEnumerable<CompletionResult> TopicsOf(BriefingCatalogue catalogue) =>
        from topic in catalogue.Topics
        let about = catalogue.All.Where(briefing => briefing.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase))
        select Offer(topic, string.Join("; ", about.Select(briefing => briefing.Title)));
}
