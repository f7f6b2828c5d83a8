using System;
using System.Management.Automation;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Records an ask and the customer's answer in the ask ledger.</summary>
/// <remarks>
/// <para>
/// The four asks give the customer a chance to say no (briefing 39): Benefit, Timeline, Roadmap, Executive. Record the answer the same day,
/// especially a no: an early no is valuable.
/// </para>
/// <para>
/// The ledger is a CSV file. Several people and jobs can write to it at the same time; each record is added as a whole line, and existing
/// lines never change. Test-Opportunity reads it with -AskLedger. If an ask has several answers, the latest counts.
/// </para>
/// </remarks>
/// <example>
/// <summary>The customer will start once the benefits are shown</summary>
/// <code>Add-AskRecord asks.csv D-2204 Benefit Yes -By 'Lena' -Evidence 'Mail of the CFO' -AskedOn 2026-11-03</code>
/// </example>
/// <example>
/// <summary>The customer changed the subject</summary>
/// <code>Add-AskRecord asks.csv D-2204 Executive Evaded -AskedOn 2026-11-03 -PassThru</code>
/// </example>
/// <seealso cref="EliteSeller.Model.AskRecord"/>
[Cmdlet(VerbsCommon.Add, "AskRecord", SupportsShouldProcess = true)]
[OutputType(typeof(AskRecord))]
public sealed class AddAskRecordCommand : EliteSellerCommand
{
    /// <summary>The path of the ledger. The first record creates it.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The deal's id in the CRM. The 15- and 18-character ids of Salesforce name the same deal.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OpportunityId { get; set; } = "";

    /// <summary>The ask: Benefit, Timeline, Roadmap or Executive.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    public AskKind Ask { get; set; }

    /// <summary>The customer's answer: Yes, Conditional, Evaded or No.</summary>
    [Parameter(Mandatory = true, Position = 3)]
    public AskAnswer Answer { get; set; }

    /// <summary>The person who asked.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? By { get; set; }

    /// <summary>The evidence of the answer, such as an email or meeting minutes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Evidence { get; set; }

    /// <summary>The date of the ask, not after -AsOf. Default: -AsOf.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? AskedOn { get; set; }

    /// <summary>The date that counts as today. Default: today.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? AsOf { get; set; }

    /// <summary>
    /// Starts a new ledger with a byte order mark, which Excel needs to recognize UTF-8. An existing ledger is not changed.
    /// </summary>
    [Parameter]
    public SwitchParameter ByteOrderMark { get; set; }

    /// <summary>Returns the record.</summary>
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
