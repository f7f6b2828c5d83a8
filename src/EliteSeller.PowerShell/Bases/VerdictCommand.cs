using System.Management.Automation;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Records;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that gives each deal a verdict, with what the team's own closed deals tell about it.</summary>
/// <remarks>
/// The deals of a file are judged by the closed deals of the same file, which are counted before its first deal is judged. Objects of the
/// pipeline pass once, so their record is another file's.
/// </remarks>
public abstract class VerdictCommand : PlannedCommand
{
    private OpportunityJudge? _judge;
    private TeamRecord? _record;

    /// <summary>
    /// Files with the team's closed deals, by which OwnRecord judges the age of open ones, and DiscountWithinLimit their discounts.
    /// Default: the closed deals of the same file; none for deals that are not read from a file by this command.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Record { get; set; } = [];

    /// <inheritdoc/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Contacts { get; set; } = [];

    /// <summary>The judge, with the ledgers read; it tells of suppressions that have expired.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="rates">Rates into the reporting currency, or null.</param>
    private protected OpportunityJudge MakeJudge(RuleSet rules, DateTime asOf, ExchangeRates? rates)
    {
        foreach (var expired in rules.Policy.ExpiredSuppressions(asOf))
        {
            WriteWarning(expired.ToString());
        }

        if (Record.Length > 0)
        {
            _record = ReadRecord(asOf);
        }

        var plans = Roadmap.Length == 0 ? null : new RoadmapsByDeal(Roadmap);
        return _judge = new OpportunityJudge(rules, asOf, ReadLedger(asOf, rates), rates, plans) { Record = _record };
    }

    /// <inheritdoc/>
    private protected override void AddFiles(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            LearnFrom(file);
            base.AddFiles([file]);
        }
    }

    /// <summary>
    /// Counts the closed deals of a file before its deals are judged, unless -Record names other files, and looks for deals that are there
    /// twice.
    /// </summary>
    /// <param name="file">The full path.</param>
    private protected void LearnFrom(string file)
    {
        var (record, duplicates) = TeamRecordInput.OfSameFile(file, ReadingOption.Resolve(FullPath), Day, StopToken);
        _record = Record.Length > 0 ? _record : record;
        if (_judge is not null)
        {
            (_judge.Record, _judge.Duplicates) = (_record, duplicates);
        }
    }

    /// <summary>The judge of the report of an earlier day, with the record that was known then.</summary>
    /// <param name="judge">The judge of today.</param>
    /// <param name="file">The export of that day.</param>
    /// <param name="day">The day.</param>
    private protected OpportunityJudge JudgeOfReport(OpportunityJudge judge, string file, DateTime day)
    {
        var (record, duplicates) = TeamRecordInput.OfSameFile(file, ReadingOption.Resolve(FullPath), day, StopToken);
        return judge.OfReport(day, Record.Length > 0 ? _record : record, duplicates);
    }

    /// <summary>The verdicts of earlier exports that a report has kept; null without any, and with another record than their own.</summary>
    /// <param name="past">The past that was read, or null.</param>
    /// <param name="judge">The judge of today.</param>
    private protected KeptVerdicts? Kept(HistoryReader? past, OpportunityJudge judge) => past is null || Cache is null || Record.Length > 0
        ? null
        : new KeptVerdicts(
            Cache, past, judge,
            Contacts.Length == 0
                ? [] : [.. ResolveFiles(Contacts).Select(FullPath).Select(file => FileStamp.Of(file) with { Name = file })]);

    private TeamRecord ReadRecord(DateTime asOf)
    {
        var record = TeamRecordInput.OfFiles(
            ResolveFiles(Record), ReadingOption.Resolve(FullPath), asOf, problem => Report(problem), StopToken);
        if (!record.TellsChances)
        {
            WriteWarning(FormattableString.Invariant($"-Record has {record.Won} won and {record.Lost} lost deals with both dates; ")
                + "OwnRecord needs 40, at least 10 of each.");
        }

        return record;
    }
}
