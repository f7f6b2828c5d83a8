using System;
using System.Management.Automation;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Records a concession in the ledger: what we gave, or what the customer gave.</summary>
/// <remarks>
/// <para>
/// The ledger is a CSV file. Several people and jobs can write to it at the same time; each record is added as a whole line, and existing
/// lines never change.
/// </para>
/// <para>
/// Give some, get some (briefing 40): record what the customer gives in return with -InReturnFor, and with -Written whether it is in
/// writing.
/// </para>
/// </remarks>
/// <example>
/// <summary>We gave a discount worth 12,000 USD.</summary>
/// <code>Add-Concession concessions.csv D-2204 Seller Discount -Value 12000 -Currency USD -Date 2026-11-03 -AsOf 2026-11-23</code>
/// </example>
/// <example>
/// <summary>The customer signed for three years in return.</summary>
/// <code>Add-Concession concessions.csv D-2204 Customer 'Three-year term' -InReturnFor Discount -Written -Date 2026-11-03 -AsOf 2026-11-23</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "Concession", SupportsShouldProcess = true)]
[OutputType(typeof(Concession))]
public sealed class AddConcessionCommand : EliteSellerCommand
{
    /// <summary>The path of the ledger. The first record creates it.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The deal's id in the CRM. The 15- and 18-character ids of Salesforce name the same deal.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OpportunityId { get; set; } = "";

    /// <summary>Who gave it: Seller or Customer.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    public ConcessionSide Side { get; set; }

    /// <summary>What was given, in one word, such as Discount, Term or Reference. Other records refer to it by this word.</summary>
    [Parameter(Mandatory = true, Position = 3)]
    [ValidateNotNullOrEmpty]
    public string Kind { get; set; } = "";

    /// <summary>A description of what was given.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <summary>The value, 0 or more, in -Currency. Omit it if unknown.</summary>
    [Parameter]
    public decimal? Value { get; set; }

    /// <summary>The ISO code of the currency, such as USD. Required with -Value.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Currency { get; set; }

    /// <summary>
    /// The Kind of the other side's concession that this one is in return for, with its date if there are several: 'Discount 2026-11-03'.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? InReturnFor { get; set; }

    /// <summary>The concession is in writing: an email, minutes or a contract.</summary>
    [Parameter]
    public SwitchParameter Written { get; set; }

    /// <summary>The date of the concession, not after -AsOf. Default: -AsOf.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? Date { get; set; }

    /// <summary>The date that counts as today. Default: today.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? AsOf { get; set; }

    /// <summary>
    /// Starts a new ledger with a byte order mark, which Excel needs to recognize UTF-8. An existing ledger is not changed.
    /// </summary>
    [Parameter]
    public SwitchParameter ByteOrderMark { get; set; }

    /// <summary>Returns the concession.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var asOf = AsOf ?? DateTime.Today;
        var concession = new Concession(
            OpportunityId.Trim(), Date ?? asOf, Side, Kind.Trim(), Description, Value, Value is null ? null : Currency, InReturnFor, Written.IsPresent);
        if (ConcessionFormat.CheckAddition(concession, asOf) is { } problem)
        {
            throw new EliteSellerException(problem);
        }

        var file = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(file, $"Add the {concession} of {Side}"))
        {
            return;
        }

        foreach (var torn in new ConcessionFile(file, hasMark: ByteOrderMark).Append(concession, StopToken))
        {
            Report(torn);
        }

        if (PassThru)
        {
            WriteObject(concession);
        }
    }
}
