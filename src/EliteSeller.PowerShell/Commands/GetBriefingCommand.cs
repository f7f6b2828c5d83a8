using System.Management.Automation;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Briefings;

namespace EliteSeller.PowerShell;

/// <summary>Gets the sales briefings behind the module, and a reminder for each day.</summary>
/// <remarks>
/// <para>
/// A briefing is one idea about selling: what it says, what to do about it, the questions to ask, and the rules and commands of this module
/// that apply it. The module's five briefings retell, in other words, ideas of DJ Sebastian, The Tech Seller.
/// </para>
/// <para>
/// -Number, -Topic and -Search narrow the list; if several are given, all must match. Without them every briefing is listed. -Daily returns
/// one line for the day instead: everybody in a team gets the same line on the same day, and every line comes once before any comes again.
/// With -Result it also names one of your own deals and the question to ask; your three worst deals take turns.
/// </para>
/// <para>
/// Add your own briefings with -Path. A briefing is a .psd1 file with one table, like those in the module's folder briefings: Number,
/// Title, Author and Summary are required; Series, Part, PartsPlanned, Source, Topics, Points, Questions, InTheProduct and Reminders are
/// optional. The file is read, never run. A file that is not a briefing is reported with its line, and the others are still read.
/// </para>
/// </remarks>
/// <example>
/// <summary>List the briefings</summary>
/// <code>Get-Briefing</code>
/// </example>
/// <example>
/// <summary>Read one briefing</summary>
/// <code>Get-Briefing 39</code>
/// </example>
/// <example>
/// <summary>Find the questions about executives</summary>
/// <code>Get-Briefing -Topic Executives | ForEach-Object Questions</code>
/// </example>
/// <example>
/// <summary>Start the day with a reminder</summary>
/// <code>Get-Briefing -Daily -AsOf 2026-11-23</code>
/// </example>
/// <example>
/// <summary>Start the day with a reminder and one of your own deals</summary>
/// <code>
/// $mine = Test-Opportunity samples/salesforce-report.csv -AsOf 2026-11-23 | Where-Object Owner -eq 'Tomás Herrera'
/// Get-Briefing -Daily -Result $mine -AsOf 2026-11-23
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Briefings.Briefing"/>
[Cmdlet(VerbsCommon.Get, "Briefing", DefaultParameterSetName = FindSet)]
[OutputType(typeof(Briefing), ParameterSetName = [FindSet])]
[OutputType(typeof(DailyReminder), ParameterSetName = [DailySet])]
public sealed class GetBriefingCommand : DatedCommand
{
    private const string FindSet = "Find";
    private const string DailySet = "Daily";

    /// <summary>The numbers of the briefings. Press Tab for a list.</summary>
    [Parameter(Position = 0, ParameterSetName = FindSet)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public int[] Number { get; set; } = [];

    /// <summary>The topics; a briefing matches if it has any of them. Wildcards are allowed. Press Tab for a list.</summary>
    [Parameter(ParameterSetName = FindSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] Topic { get; set; } = [];

    /// <summary>Words to search for in the text. All must match; part of a word is enough.</summary>
    [Parameter(ParameterSetName = FindSet)]
    public string Search { get; set; } = "";

    /// <summary>Returns the reminder of the day instead of briefings.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DailySet)]
    public SwitchParameter Daily { get; set; }

    /// <summary>
    /// Your own deals, as results of Test-Opportunity. The reminder names one of them and its question. All must have one owner, because
    /// the reminder cannot know who reads it.
    /// </summary>
    [Parameter(ParameterSetName = DailySet)]
    [AllowEmptyCollection]
    public QualificationResult[] Result { get; set; } = [];

    /// <summary>
    /// Folders with your own briefings, or single files. They are added to those of the module; each number must be unique.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process()
    {
        if (AsOf is not null && !Daily)
        {
            throw new EliteSellerException(new Problem("DateWithoutDaily", ProblemKind.Argument,
                "The briefings are the same on every date.", "Leave out -AsOf, or add -Daily for the reminder of that date."));
        }

        var problems = new List<Problem>();
        var catalogue = BriefingFiles.Read(Path.Select(GetUnresolvedProviderPathFromPSPath), problems);
        problems.ForEach(problem => Report(problem));
        if (Daily)
        {
            WriteReminder(catalogue);
        }
        else
        {
            WriteObject(Find(catalogue), enumerateCollection: true);
        }
    }

    private void WriteReminder(BriefingCatalogue catalogue)
    {
        RequireOneOwner();
        if (catalogue.Reminder(Day) is { } reminder)
        {
            WriteObject(ActionSelection.ForDay(Result, Day) is { } deal ? reminder.With(deal.Opportunity, deal.Question!) : reminder);
        }
    }

    private void RequireOneOwner()
    {
        var owners = Result.Select(result => result.Owner ?? "").Distinct(OwnerComparer.Instance).Take(2).ToArray();
        if (owners.Length > 1)
        {
            var name = DisplayText.Shorten(owners[0].Length > 0 ? owners[0] : owners[1]).Replace("'", "''");
            throw new EliteSellerException(new Problem("SeveralOwners", ProblemKind.Argument, "The deals have several owners.",
                $"Pass the deals of one: -Result ($results | Where-Object Owner -eq '{name}')"));
        }
    }

    private IEnumerable<object> Find(BriefingCatalogue catalogue)
    {
        var found = Number.Length == 0 ? catalogue.All : Numbered(catalogue).ToList();
        if (Topic.Length > 0)
        {
            found = AboutTopics(catalogue, found);
        }

        var mentioned = found.Where(briefing => briefing.Mentions(Search));
        return Number.Length == 0 ? mentioned : mentioned.Select(AsPage);
    }

    private IEnumerable<Briefing> Numbered(BriefingCatalogue catalogue)
    {
        foreach (var number in Number.Distinct())
        {
            if (catalogue.Find(number) is { } briefing)
            {
                yield return briefing;
            }
            else
            {
                Report(new Problem("BriefingNotFound", ProblemKind.NoInput, $"Briefing {number} does not exist.",
                    $"Use one of {string.Join(", ", catalogue.All.Select(b => b.Number))}."), number);
            }
        }
    }

    private List<Briefing> AboutTopics(BriefingCatalogue catalogue, IEnumerable<Briefing> among)
    {
        var patterns = Topic.Select(topic => new WildcardPattern(topic, WildcardOptions.IgnoreCase)).ToList();
        for (var i = 0; i < Topic.Length; i++)
        {
            if (!WildcardPattern.ContainsWildcardCharacters(Topic[i]) && !catalogue.Topics.Any(patterns[i].IsMatch))
            {
                var near = NearestNames.To(Topic[i], catalogue.Topics);
                Report(new Problem("TopicNotFound", ProblemKind.NoInput, $"No briefing has the topic '{DisplayText.Shorten(Topic[i])}'.",
                    $"Use one of {string.Join(", ", near.Count > 0 ? near : catalogue.Topics)}."), Topic[i]);
            }
        }

        return among.Where(briefing => briefing.Topics.Any(topic => patterns.Any(pattern => pattern.IsMatch(topic)))).ToList();
    }

    // The views show a list of briefings as a table and a briefing asked for by its number as a page.
    private static PSObject AsPage(Briefing briefing)
    {
        var page = new PSObject(briefing);
        page.TypeNames.Insert(0, typeof(Briefing).FullName + "#Page");
        return page;
    }
}
