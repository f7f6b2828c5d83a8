using System;
using System.Management.Automation;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Writes down what was asked of a customer and what the answer was: one line of the ask ledger.</summary>
/// <remarks>
/// <para>
/// The four asks give the customer a chance to say no (briefing 39): Benefit, Timeline, Roadmap, Executive. Write the answer down the same
/// day, above all when it is no: a no that comes early is worth having.
/// </para>
/// <para>
/// The ledger is a CSV file beside the export. Several people and scheduled jobs may write into it at the same time; each line is added
/// whole, and nothing that is already there is changed. Test-Opportunity reads it with -AskLedger; of several answers to the same ask the
/// latest counts.
/// </para>
/// </remarks>
/// <example>
/// <summary>The customer will start once the benefits are shown</summary>
/// <code>Add-AskRecord asks.csv D-2204 Benefit Yes -By 'Lena' -Evidence 'Mail of the CFO' -AskedOn 2026-11-03</code>
/// </example>
/// <example>
/// <summary>The customer talked about something else</summary>
/// <code>Add-AskRecord asks.csv D-2204 Executive Evaded -AskedOn 2026-11-03 -PassThru</code>
/// </example>
/// <seealso cref="EliteSeller.Model.AskRecord"/>
[Cmdlet(VerbsCommon.Add, "AskRecord", SupportsShouldProcess = true)]
[OutputType(typeof(AskRecord))]
public sealed class AddAskRecordCommand : EliteSellerCommand
{
    /// <summary>The ledger. The first line that is added makes a new one.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The id of the deal in the CRM. Salesforce's 15 and 18 characters are the same deal.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OpportunityId { get; set; } = "";

    /// <summary>Which ask it was: Benefit, Timeline, Roadmap or Executive.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    public AskKind Ask { get; set; }

    /// <summary>What the customer answered: Yes, Conditional, Evaded or No.</summary>
    [Parameter(Mandatory = true, Position = 3)]
    public AskAnswer Answer { get; set; }

    /// <summary>Who put the ask.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? By { get; set; }

    /// <summary>Where the answer can be seen: a mail, minutes of a meeting.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Evidence { get; set; }

    /// <summary>The day on which the ask was put. The as-of day unless given; a later one is refused.</summary>
    [Parameter]
    public DateTime? AskedOn { get; set; }

    /// <summary>The day that counts as today. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>Begins a new ledger with a byte order mark, without which Excel takes UTF-8 for another encoding. A ledger that is there stays as it is.</summary>
    [Parameter]
    public SwitchParameter ByteOrderMark { get; set; }

    /// <summary>Gives the record that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var asOf = AsOf ?? DateTime.Today;
        var record = new AskRecord(OpportunityId.Trim(), AskedOn ?? asOf, Ask, Answer, By, Evidence);
        if (AskFormat.CheckAddition(record, asOf) is { } problem)
        {
            throw new EliteSellerException(problem);
        }

        var file = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(file, $"Add {Ask}: {Answer}"))
        {
            return;
        }

        foreach (var torn in new AskFile(file, hasMark: ByteOrderMark).Append(record, StopToken))
        {
            Report(torn);
        }

        if (PassThru)
        {
            WriteObject(record);
        }
    }
}
