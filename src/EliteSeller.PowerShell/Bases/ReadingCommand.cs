using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Formats;
using EliteSeller.Formats.Csv;
using EliteSeller.Formats.Histories;
using EliteSeller.Histories;
using EliteSeller.Opportunities;
using EliteSeller.Pipelines;
using EliteSeller.Reading;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that reads opportunities from files and lets the user settle what a file leaves open.</summary>
public abstract class ReadingCommand : PathCommand
{
    private HistoryBook? _history;

    /// <summary>The CRM whose export it is, such as Salesforce, HubSpot or Pipedrive. Recognised from the headers unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LayoutNameCompleter))]
    public string? Layout { get; set; }

    /// <summary>
    /// Which column holds what, for columns that are not recognised: <c>@{ Sponsor = 'Champion__c' }</c>, or a .psd1 file that holds such a table.
    /// A column that counts in another unit says so: <c>@{ Amount = @{ Column = 'value'; Unit = 'Cents' } }</c>; units are Whole, Cents and Thousands
    /// for Amount, and Days, Hours, Minutes, Seconds and Milliseconds for DaysInStage and AgeDays. Wins over the layout.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ColumnNameCompleter))]
    public MapInput? Property { get; set; }

    /// <summary>
    /// What the names of stages mean: a position between 0 (first contact) and 1 (signed), or the outcome Open, Won or Lost:
    /// <c>@{ 'Legal' = 0.9; 'Signed' = 'Won' }</c>; or a .psd1 file that holds such a table; or Salesforce's own list,
    /// OpportunityStage.standardValueSet-meta.xml, whose percentages place the open stages. Wins over the layout.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? StageMap { get; set; }

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
    [ArgumentCompleter(typeof(WorksheetNameCompleter))]
    public string? WorksheetName { get; set; }

    /// <summary>Folds the rows of one id into one deal, which the first of them states: for exports with a row for each line item.</summary>
    [Parameter]
    public SwitchParameter OneRowPerDeal { get; set; }

    /// <summary>
    /// What the past tells of the deals: a folder of earlier exports whose names begin with their day, such as 2026-11-16 pipeline.csv, or files: such
    /// exports, or logs of the CRM (Salesforce's Opportunity History and Field History, HubSpot's columns of days in which stages were entered, or
    /// any table of id, stage and day). It counts pushes, dates the stage, and knows the first amount, the last change and the stage before a loss.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string[] History { get; set; } = [];

    /// <summary>The days of the earlier exports of -History whose names do not begin with one, in their order.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual DateTime[] SnapshotDate { get; set; } = [];

    /// <summary>The ids of the files that -Path names, whether they come at once or down the pipeline.</summary>
    private protected FileIds Ids { get; } = new();

    /// <summary>Keeps the refused rows, or null.</summary>
    private protected virtual RejectFile? Rejects => null;

    /// <summary>The day of the deals, for exports whose names do not begin with one; null when nobody has said.</summary>
    private protected virtual DateTime? ExportDay => null;

    /// <summary>Called for each file when it has been opened and settled; the report fills while its rows pass.</summary>
    /// <param name="report">The report of the file.</param>
    private protected virtual void Opened(ReadingReport report)
    {
    }

    /// <summary>What the user has settled, without anything of the engine in it.</summary>
    /// <returns>Options for the readers.</returns>
    protected ReadingOptions GetReadingOptions() => GetReadingOptions(ExportDay);

    /// <summary>What the user has settled, for an export of a day.</summary>
    private protected ReadingOptions GetReadingOptions(DateTime? day) => new(
        Layout, Property?.Columns(GetUnresolvedProviderPathFromPSPath), StageMap?.Stages(GetUnresolvedProviderPathFromPSPath), Delimiter, Encoding, Culture, WorksheetName,
        OneRowPerDeal, _history ??= FindPast(), day, StageMap?.StageList(GetUnresolvedProviderPathFromPSPath), Property?.Units(GetUnresolvedProviderPathFromPSPath));

    /// <summary>Finds the past of the deals, once, before the first of them is read.</summary>
    /// <returns>The past, or null without -History.</returns>
    private protected virtual HistoryBook? FindPast() => History.Length == 0 ? null : ReadHistory(FindHistory()).Book;

    /// <summary>The files of -History.</summary>
    private protected IReadOnlyList<HistorySource> FindHistory() =>
        HistoryInput.Find(History.Select(path => SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)), SnapshotDate, WriteWarning);

    /// <summary>Reads files of the past.</summary>
    private protected HistoryReader ReadHistory(IEnumerable<HistorySource> sources, HistoryBook? book = null)
    {
        var reader = new HistoryReader(
            new ReadingOptions(
                Layout, Property?.Columns(GetUnresolvedProviderPathFromPSPath), StageMap?.Stages(GetUnresolvedProviderPathFromPSPath), Delimiter, Encoding, Culture, WorksheetName,
                stages: StageMap?.StageList(GetUnresolvedProviderPathFromPSPath), units: Property?.Units(GetUnresolvedProviderPathFromPSPath)),
            problem => Report(problem), book, StopToken);
        reader.Read(sources);
        foreach (var report in reader.Reports)
        {
            WriteVerbose($"History: {report}");
        }

        return reader;
    }

    /// <summary>
    /// The opportunities of the files that -Path and -LiteralPath name, one after the other while the files are read. Refused rows and files that
    /// can not be read are reported, and the rest go on; what the user should know is a warning.
    /// </summary>
    /// <returns>Opportunities in the order of the files.</returns>
    /// <exception cref="EliteSellerException">A parameter makes no sense for a file: no such layout, property, column or encoding.</exception>
    protected IEnumerable<Opportunity> ReadOpportunities() => ReadOpportunities(ResolveFiles(), Ids, opportunity => opportunity);

    /// <summary>The opportunities of other files than those of -Path, read with the same options.</summary>
    /// <param name="files">Full paths of files.</param>
    /// <returns>Opportunities in the order of the files.</returns>
    protected IEnumerable<Opportunity> ReadOpportunities(IEnumerable<string> files) =>
        ReadOpportunities(files, new FileIds(), opportunity => opportunity);

    /// <summary>What some work makes of the opportunities of the files that -Path and -LiteralPath name, one after the other while the files are read.</summary>
    /// <param name="work">
    /// What to do with each opportunity. It runs ahead on another thread, one row after the other; so it neither writes nor looks at
    /// anything that changes meanwhile.
    /// </param>
    /// <returns>What the work made, in the order of the files.</returns>
    protected IEnumerable<T> ReadOpportunities<T>(Func<Opportunity, T> work) => ReadOpportunities(ResolveFiles(), Ids, work);

    private IEnumerable<T> ReadOpportunities<T>(IEnumerable<string> files, FileIds ids, Func<Opportunity, T> work)
    {
        var options = GetReadingOptions();
        foreach (var file in files)
        {
            if (Open(file, options, ids) is not { } reader)
            {
                continue;
            }

            using var rows = new ReadAhead<T>(reader, work, StopToken);
            var progress = new ReadingProgress(reader, file, WriteProgress);
            while (TryRead(rows, out var made, out var aside))
            {
                progress.Advance();
                if (!Tell(file, aside))
                {
                    yield return made;
                }
            }

            progress.Complete();
            TellWithoutPast(reader.Report, options);
        }
    }

    /// <summary>Measures the deals of the files that -Path and -LiteralPath name, without making an object of each.</summary>
    /// <param name="measurement">Takes the deals.</param>
    protected void MeasureOpportunities(PipelineMeasurement measurement)
    {
        var options = GetReadingOptions();
        foreach (var file in ResolveFiles())
        {
            using var reader = Open(file, options, Ids);
            if (reader is null)
            {
                continue;
            }

            var progress = new ReadingProgress(reader, file, WriteProgress);
            while (TryMeasure(reader, measurement, out var aside))
            {
                progress.Advance();
                Tell(file, aside);
            }

            progress.Complete();
            TellWithoutPast(reader.Report, options);
        }
    }

    /// <summary>Opens a file; one that can not be read is reported.</summary>
    /// <param name="file">The full path.</param>
    /// <param name="options">What the user has settled.</param>
    /// <param name="ids">The ids of the files before it, or null to compare with none.</param>
    /// <returns>A reader, or null.</returns>
    private protected OpportunityReader? Open(string file, ReadingOptions options, FileIds? ids = null)
    {
        try
        {
            var reader = OpportunityReader.Open(file, options, Rejects, StopToken);
            if (ids is not null)
            {
                reader.Watch(ids);
            }

            Opened(reader.Report);
            WriteVerbose($"{reader.Report.Layout}: {reader.Report.LayoutReason}. Encoding {reader.Report.Encoding}: {reader.Report.EncodingReason}. Delimiter: {reader.Report.DelimiterReason}.");
            return reader;
        }
        catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
        {
            Report(failure, file);
            return null;
        }
    }

    /// <summary>The next item; a file that breaks off is reported and has no more items.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="item">The item.</param>
    /// <returns>False at the end.</returns>
    private protected bool TryRead(OpportunityReader reader, out ReadItem item)
    {
        try
        {
            return reader.Read(out item);
        }
        catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
        {
            Report(failure);
            item = default;
            return false;
        }
    }

    // A file that breaks off is reported and has no more rows.
    private bool TryRead<T>(ReadAhead<T> rows, out T made, out ReadItem aside)
    {
        try
        {
            return rows.Read(out made, out aside);
        }
        catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
        {
            Report(failure);
            made = default!;
            aside = default;
            return false;
        }
    }

    private bool TryMeasure(OpportunityReader reader, PipelineMeasurement measurement, out ReadItem aside)
    {
        try
        {
            return reader.Measure(measurement, out aside);
        }
        catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
        {
            Report(failure);
            aside = default;
            return false;
        }
    }

    /// <summary>A history that fits no deal of a file is a mistake that the user should know of.</summary>
    private void TellWithoutPast(ReadingReport? report, ReadingOptions options)
    {
        if (report is { RowsRead: > 0, RowsWithHistory: 0 } && options.History is { Deals: > 0 })
        {
            WriteWarning($"{System.IO.Path.GetFileName(report.File)}: the history tells of none of its deals; are their ids the same?");
        }
    }

    /// <summary>Reports a problem or a note.</summary>
    /// <param name="file">The file that is read.</param>
    /// <param name="aside">What is not a deal.</param>
    /// <returns>Whether there was something to tell.</returns>
    private protected bool Tell(string file, in ReadItem aside)
    {
        if (aside.Problem is { } problem)
        {
            Report(problem);
        }
        else if (aside.Note is { } note)
        {
            WriteWarning($"{System.IO.Path.GetFileName(file)}: {note}");
        }

        return aside.Problem is not null || aside.Note is not null;
    }
}
