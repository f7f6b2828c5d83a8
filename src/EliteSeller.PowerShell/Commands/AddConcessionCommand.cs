using System;
using System.Management.Automation;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Writes one concession into the ledger: what we gave, or what the customer gave.</summary>
/// <remarks>
/// <para>The ledger is a CSV file beside the export. Several people and jobs may write into it at the same time; each line is
/// added whole, and nothing that is already there is changed.</para>
/// <para>Give some, get some (briefing 40): write down what the customer gives in return with -InReturnFor, and whether it is
/// in writing.</para>
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
    /// <summary>The ledger. The first line that is added makes a new one.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The id of the deal in the CRM. Salesforce's 15 and 18 characters are the same deal.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OpportunityId { get; set; } = "";

    /// <summary>Who gave: Seller for us, Customer for them.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    public ConcessionSide Side { get; set; }

    /// <summary>What was given, in a word, such as Discount, Term or Reference. Other lines name it by this.</summary>
    [Parameter(Mandatory = true, Position = 3)]
    [ValidateNotNullOrEmpty]
    public string Kind { get; set; } = "";

    /// <summary>What was given, in a sentence.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <summary>What it is worth, 0 or more, in -Currency. Leave it out when nobody knows.</summary>
    [Parameter]
    public decimal? Value { get; set; }

    /// <summary>The ISO code of the value's currency, such as USD. A value needs one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Currency { get; set; }

    /// <summary>The Kind of the other side's line that this one answers, with its day where there are several: 'Discount 2026-11-03'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? InReturnFor { get; set; }

    /// <summary>It is in writing: a mail, minutes, a signed paper.</summary>
    [Parameter]
    public SwitchParameter Written { get; set; }

    /// <summary>The day on which it was given. The as-of day unless given; a later one is refused.</summary>
    [Parameter]
    public DateTime? Date { get; set; }

    /// <summary>The day that counts as today. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>Begins a new ledger with a byte order mark, without which Excel takes UTF-8 for another encoding. A ledger that is there stays as it is.</summary>
    [Parameter]
    public SwitchParameter ByteOrderMark { get; set; }

    /// <summary>Returns the concession that was written.</summary>
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
