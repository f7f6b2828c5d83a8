using System.Management.Automation;
using EliteSeller.Analysis.Concessions;

namespace EliteSeller.PowerShell;

/// <summary>Gets the entries of a ledger, or with -Measure what each side gave in each deal.</summary>
/// <remarks>
/// <para>
/// Entries are returned in the order of the file. Lines that cannot be read, such as an incomplete last line, are reported with their line
/// number and skipped. Ask, concession and disposition ledgers of earlier versions are read too.
/// </para>
/// <para>
/// -Measure counts the gives and gets of each deal: gives without a return, returns that are not in writing, growing gives, and gives at
/// the
/// end of a quarter (briefing 40). Entries after -AsOf are reported and not counted. Values in different currencies are never added: such a
/// deal is reported and counted, without sums.
/// </para>
/// </remarks>
/// <example>
/// <summary>Everything recorded about one deal</summary>
/// <code>Get-LedgerEntry samples/ledger.csv -OpportunityId D-2204</code>
/// </example>
/// <example>
/// <summary>Every no of the team</summary>
/// <code>Get-LedgerEntry samples/ledger.csv -Kind Ask | Where-Object Answer -eq No</code>
/// </example>
/// <example>
/// <summary>Who gave what, deal by deal</summary>
/// <code>Get-LedgerEntry samples/ledger.csv -Measure -AsOf 2026-11-23</code>
/// </example>
/// <seealso cref="EliteSeller.Model.LedgerEntry"/>
[Cmdlet(VerbsCommon.Get, "LedgerEntry", DefaultParameterSetName = PathSet)]
[OutputType(typeof(LedgerEntry), typeof(ConcessionMeasure))]
public sealed class GetLedgerEntryCommand : PathCommand
{
    private readonly List<LedgerEntry> _entries = [];

    /// <summary>Only the entries of these deals. The 15- and 18-character ids of Salesforce name the same deal.</summary>
    [Parameter(Position = 1)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] OpportunityId { get; set; } = [];

    /// <summary>Only entries of these kinds: Ask, Give, Get, Evidence, WalkAwayPoint or Action.</summary>
    [Parameter]
    public LedgerKind[] Kind { get; set; } = [];

    /// <summary>Returns one measure per deal with gives or gets, instead of the entries.</summary>
    [Parameter]
    public SwitchParameter Measure { get; set; }

    /// <summary>
    /// With -Measure: the policy, which sets the fiscal year. Default, Meddpicc, Bant, Tender, Renewal, Channel, or the path of a policy
    /// file. Default: Default.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>
    /// With -Measure: what one unit of each currency is worth in the reporting currency: <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file
    /// with the
    /// columns Currency, Rate and, if rates change, From (yyyy-MM-dd). A deal with several currencies then has its sums in the reporting
    /// currency.
    /// </summary>
    [Parameter]
    public ExchangeRateInput? ExchangeRate { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var entries = ResolveFiles()
            .SelectMany(file => LedgerInput.Read(file, problem => Report(problem), StopToken))
            .Where(entry => OpportunityId.Length == 0 || OpportunityId.Contains(entry.OpportunityId, Model.OpportunityId.Comparer))
            .Where(entry => Kind.Length == 0 || Kind.Contains(entry.Kind));
        if (Measure)
        {
            _entries.AddRange(entries);
        }
        else
        {
            WriteObject(entries, enumerateCollection: true);
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (!Measure)
        {
            return;
        }

        var policy = PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath);
        var options = policy.GetConcessionOptions(ExchangeRate?.Read(GetUnresolvedProviderPathFromPSPath, policy.Currency));
        var ledger = new Analysis.Qualification.Ledger(_entries, policy, Day, options.Rates);
        foreach (var problem in ledger.Problems)
        {
            Report(problem);
        }

        foreach (var deal in new ConcessionLedger(ledger.Entries).Deals)
        {
            var measure = new ConcessionMeasure(deal, options);
            if (measure.Problem is { } problem)
            {
                Report(problem, deal.OpportunityId);
            }

            WriteObject(measure);
        }
    }
}
