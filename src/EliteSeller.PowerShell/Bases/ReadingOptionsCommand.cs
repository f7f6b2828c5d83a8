using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet with the parameters by which a user settles what a file of opportunities leaves open, and tells of their past.</summary>
public abstract class ReadingOptionsCommand : PathCommand
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

    /// <summary>The day of the deals, for exports whose names do not begin with one; null when nobody has said.</summary>
    private protected virtual DateTime? ExportDay => null;

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
}
