using System.Management.Automation;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>
/// A cmdlet with the parameters by which a user settles what a file of opportunities leaves open, and tells of their past.
/// </summary>
public abstract class ReadingOptionsCommand : PathCommand
{
    private readonly HashSet<string> _toldOfHistory = new(StringComparer.Ordinal);
    private HistoriesByDeal? _history;

    /// <summary>
    /// How to read what the export leaves open: <c>@{ Culture = 'de-DE'; StageMap = 'stages.psd1' }</c>. It has the reading parameters of
    /// Import-Opportunity: Layout, Property, StageMap, OutcomeMap, EvidenceMap, RoleMap, Culture, Delimiter, Encoding,
    /// WorksheetName and OneRowPerDeal.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public virtual ReadingOption ReadingOption { get; set; } = new();

    /// <summary>
    /// The history of the deals: a folder of earlier exports whose names start with their date, such as 2026-11-16 pipeline.csv, or files:
    /// such exports, or CRM logs (Salesforce Opportunity History and Field History, HubSpot's date-entered-stage columns, or any table of
    /// id, stage and date). It counts pushed close dates, dates the stage, and adds the first amount, the last change and the stage before
    /// a loss.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string[] History { get; set; } = [];

    /// <summary>The dates of those exports in -History whose names do not start with a date, in order.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [DayTransformation]
    public DateTime[] SnapshotDate { get; set; } = [];

    /// <summary>The day of the deals, for exports whose names do not begin with one; null when nobody has said.</summary>
    private protected virtual DateTime? ExportDay => AsOf?.Date;

    /// <inheritdoc/>
    private protected override bool Apply(WorkingSettings settings)
    {
        History = History.Length == 0 ? settings.History : History;
        ReadingOption.Layout ??= settings.ReadingOption.Layout;
        ReadingOption.Culture ??= settings.ReadingOption.Culture;
        ReadingOption.Property ??= settings.ReadingOption.Property;
        ReadingOption.StageMap ??= settings.ReadingOption.StageMap;
        ReadingOption.OutcomeMap ??= settings.ReadingOption.OutcomeMap;
        ReadingOption.EvidenceMap ??= settings.ReadingOption.EvidenceMap;
        ReadingOption.RoleMap ??= settings.ReadingOption.RoleMap;
        return true;
    }

    /// <summary>What the user has settled, without anything of the engine in it.</summary>
    /// <returns>Options for the readers.</returns>
    protected ReadingOptions GetReadingOptions() => GetReadingOptions(ExportDay);

    /// <summary>What the user has settled, for an export of a day.</summary>
    private protected ReadingOptions GetReadingOptions(DateTime? day) => 
        ReadingOption.Resolve(FullPath, _history ??= FindPast(), day, FindContacts());

    /// <summary>Finds the past of the deals, once, before the first of them is read.</summary>
    /// <returns>The past, or null without -History.</returns>
    private protected virtual HistoriesByDeal? FindPast() => History.Length == 0 ? null : ReadHistory(FindHistory()).Book;

    /// <summary>Finds the people of the deals, before the first of them is read.</summary>
    /// <returns>The people, or null for a command that needs none.</returns>
    private protected virtual ContactsByDeal? FindContacts() => null;

    /// <summary>What an earlier run has kept of the history that was read, or null.</summary>
    private protected HistoryCache? Cache { get; private set; }

    /// <summary>The files of -History.</summary>
    private protected IReadOnlyList<HistorySource> FindHistory() => HistoryInput.Find(History.Select(FullPath), SnapshotDate, WriteWarning);

    /// <summary>Reads files of the past.</summary>
    private protected HistoryReader ReadHistory(IEnumerable<HistorySource> sources, HistoriesByDeal? book = null)
    {
        var reader = new HistoryReader(ReadingOption.Resolve(FullPath), TellOfHistory, book, StopToken);
        var files = sources.ToList();
        Cache = book is null ? HistoryCache.Beside(files) : null;
        reader.Read(files, Cache);
        foreach (var file in reader.Files.Skip(reader.Kept))
        {
            WriteVerbose($"History: {file}");
        }

        if (reader.Kept > 0)
        {
            WriteVerbose($"History: {reader.Kept} unchanged exports, as {HistoryCache.FileName} has them.");
        }

        return reader;
    }

    /// <summary>Whether a problem was reported when its file was read as history.</summary>
    private protected bool IsTold(Problem problem) => _toldOfHistory.Contains(problem.ToString());

    private void TellOfHistory(Problem problem)
    {
        _toldOfHistory.Add(problem.ToString());
        Report(problem);
    }

    /// <summary>A hint names parameters of Import-Opportunity; here they are keys of -ReadingOption.</summary>
    private protected override string? Adapt(string? hint) => ReadingHints.Adapt(hint);
}
