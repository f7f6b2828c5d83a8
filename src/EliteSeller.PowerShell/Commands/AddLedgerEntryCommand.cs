using System.Management.Automation;
using EliteSeller.Files.Ledgers;

namespace EliteSeller.PowerShell;

/// <summary>Records what was asked, given, confirmed or decided about a deal in the team's ledger.</summary>
/// <remarks>
/// <para>
/// There is one ledger per team, a CSV file. -Ask records a question and the answer (briefing 39); -Give and -Get what each side gave
/// (briefing 40); -Evidence who at the customer confirmed or denied something, and until when it counts (briefing 38); -WalkAwayPoint a
/// limit that you set before a round of negotiation; -Action what was decided in a review. Record every answer the same day.
/// </para>
/// <para>
/// Several people and jobs can write at the same time; each entry is added as a whole line, and existing lines never change. The id comes
/// from a parameter, or from the Id or OpportunityId of what is piped in. Rows of Import-Csv with the columns of a ledger are added as
/// they are, and so are the actions of Get-OpportunityAction. -Evidence Left ends the evidence of the person named in -Customer.
/// </para>
/// </remarks>
/// <example>
/// <summary>Record a yes, and the same no for several deals</summary>
/// <code>
/// Add-LedgerEntry ledger.csv D-2204 -Ask Benefit -Answer Yes -By Lena -Source 'Mail of the CFO' -On 2026-11-03
/// Test-Opportunity samples/plain.csv -AsOf 2026-11-23 -Verdict WalkAway |
///     Add-LedgerEntry ledger.csv -Ask Roadmap -Answer No -AsOf 2026-11-23
/// </code>
/// </example>
/// <example>
/// <summary>Set a limit before the round; we gave a discount, and the customer signed for three years in return</summary>
/// <code>
/// Add-LedgerEntry ledger.csv D-2204 -WalkAwayPoint MaximumDiscount -Value 20 -By Mia -On 2026-11-02
/// Add-LedgerEntry ledger.csv D-2204 -Give Discount -Value 12000 -Currency USD -On 2026-11-03
/// Add-LedgerEntry ledger.csv D-2204 -Get 'Three-year term' -InReturnFor Discount -Written -On 2026-11-03
/// </code>
/// </example>
/// <example>
/// <summary>The CFO confirmed the budget until the end of the year, and a sponsor left</summary>
/// <code>
/// Add-LedgerEntry ledger.csv D-2204 -Evidence SpendingAuthority -Answer Confirmed -Customer 'Ann Weber' -On 2026-11-03 -Expires 2026-12-31
/// Add-LedgerEntry ledger.csv D-2204 -Evidence Left -Customer 'Jon Berg' -On 2026-11-10
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Model.LedgerEntry"/>
[Cmdlet(VerbsCommon.Add, "LedgerEntry", SupportsShouldProcess = true, DefaultParameterSetName = RowSet)]
[OutputType(typeof(LedgerEntry))]
public sealed class AddLedgerEntryCommand : DatedCommand
{
    // Each other set is named after the parameter that has the word of the entry, and that after the kind of the entry.
    private const string RowSet = "Row";

    private HashSet<Guid>? _existing;
    private HashSet<string>? _known;
    private LedgerEntryFile _ledger = null!;

    /// <summary>The path of the ledger. The first entry creates it.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>
    /// Entries of Get-LedgerEntry or Import-ReviewSheet, actions of Get-OpportunityAction, or rows with the columns of a ledger, such as
    /// those of Import-Csv. A row without a date gets that of -On.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = RowSet)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The deal's id in the CRM. The 15- and 18-character ids of Salesforce name the same deal.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(Ask))]
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(Give))]
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(Get))]
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(Evidence))]
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(WalkAwayPoint))]
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(Action))]
    [Alias("Id")]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string OpportunityId { get; set; } = "";

    /// <summary>The question: Benefit, Timeline, Roadmap or Executive.</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(Ask))]
    public AskKind Ask { get; set; }

    /// <summary>What we gave, in one word, such as Discount. Other entries refer to it by this word.</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(Give))]
    [ValidateNotNullOrEmpty]
    public string Give { get; set; } = "";

    /// <summary>What the customer gave, in one word, such as Term or Reference.</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(Get))]
    [ValidateNotNullOrEmpty]
    public string Get { get; set; } = "";

    /// <summary>What the evidence is about, such as Sponsor or SpendingAuthority; or Left for a person who left the customer.</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(Evidence))]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Evidence { get; set; } = "";

    /// <summary>The limit to set: MaximumDiscount (-Value in percent), LastDate (-Due) or MinimumGet (-Value and -Currency).</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(WalkAwayPoint))]
    public WalkAwayPointKind WalkAwayPoint { get; set; }

    /// <summary>The exit that was decided on: Close, Nurture, Redate or NextStep.</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(Action))]
    public ActionExit Action { get; set; }

    /// <summary>An ask: Yes, Conditional, Evaded, No, NotAsked. Evidence: Confirmed, Assumed, No. An action: Accepted, Declined.</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(Ask))]
    [Parameter(Mandatory = true, ParameterSetName = nameof(Action))]
    [Parameter(ParameterSetName = nameof(Evidence))]
    [ValidateNotNullOrEmpty]
    public string? Answer { get; set; }

    /// <summary>The person at the customer who said it, or who left.</summary>
    [Parameter(ParameterSetName = nameof(Ask))]
    [Parameter(ParameterSetName = nameof(Evidence))]
    [Parameter(ParameterSetName = nameof(Get))]
    [Parameter(ParameterSetName = nameof(Action))]
    [ValidateNotNullOrEmpty]
    public string? Customer { get; set; }

    /// <summary>The value, 0 or more, in -Currency; of MaximumDiscount, the percent of the list price. Omit it if unknown.</summary>
    [Parameter(ParameterSetName = nameof(Give))]
    [Parameter(ParameterSetName = nameof(Get))]
    [Parameter(ParameterSetName = nameof(WalkAwayPoint))]
    public decimal? Value { get; set; }

    /// <summary>The ISO code of the currency, such as USD.</summary>
    [Parameter(ParameterSetName = nameof(Give))]
    [Parameter(ParameterSetName = nameof(Get))]
    [Parameter(ParameterSetName = nameof(WalkAwayPoint))]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Currency { get; set; }

    /// <summary>
    /// What it is in return for: the word of the other side's give or get, with its date if there are several: 'Discount 2026-11-03'.
    /// </summary>
    [Parameter(ParameterSetName = nameof(Give))]
    [Parameter(ParameterSetName = nameof(Get))]
    [ValidateNotNullOrEmpty]
    public string? InReturnFor { get; set; }

    /// <summary>It is in writing: an email, minutes or a contract.</summary>
    [Parameter(ParameterSetName = nameof(Give))]
    [Parameter(ParameterSetName = nameof(Get))]
    public SwitchParameter Written { get; set; }

    /// <summary>The last date of LastDate; of Redate, the close date that the customer named; of Nurture, the wake-up date.</summary>
    [Parameter(ParameterSetName = nameof(WalkAwayPoint))]
    [Parameter(ParameterSetName = nameof(Action))]
    [DayTransformation]
    public DateTime? Due { get; set; }

    /// <summary>The last day on which the evidence counts. Default: it does not expire.</summary>
    [Parameter(ParameterSetName = nameof(Evidence))]
    [DayTransformation]
    public DateTime? Expires { get; set; }

    /// <summary>The person on our side. Rows keep their own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? By { get; set; }

    /// <summary>Where it can be seen, such as an email or meeting minutes. Rows keep their own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Source { get; set; }

    /// <summary>The date on which it happened, not after -AsOf. Rows keep their own. Default: -AsOf.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? On { get; set; }

    /// <summary>The deals of the export: opportunities, results or rows with an Id. An entry about another deal is an error.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public PSObject[] Opportunity { get; set; } = [];

    /// <summary>Starts a new ledger with a byte order mark, which Excel needs to recognize UTF-8.</summary>
    [Parameter]
    public SwitchParameter ByteOrderMark { get; set; }

    /// <summary>Skips entries that the ledger has already, so that a job or a review sheet can be repeated.</summary>
    [Parameter]
    public SwitchParameter SkipExisting { get; set; }

    /// <summary>Returns the entries.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _ledger = new LedgerEntryFile(GetUnresolvedProviderPathFromPSPath(Path), hasMark: ByteOrderMark);
        _known = Opportunity.Length == 0 ? null : LedgerRowInput.IdsOf(Opportunity);
        _existing = SkipExisting ? new HashSet<Guid>(ReadExisting().Select(LedgerEntryFile.KeyOf)) : null;
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        var problems = new List<Problem>();
        var entry = ParameterSetName == RowSet
            ? LedgerRowInput.Read(InputObject, On ?? Day, By, Source, problems)
            : LedgerFormat.Tidy(Make());
        if (problems.Count == 0 && LedgerFormat.CheckAddition(entry!, Day, _known) is { } wrong)
        {
            problems.Add(wrong);
        }

        problems.ForEach(problem => Report(problem));
        if (problems.Count > 0 || _existing?.Add(LedgerEntryFile.KeyOf(entry!)) is false
            || !ShouldProcess(FullPath(Path), $"Add {entry!.Kind} {entry}"))
        {
            return;
        }

        _ledger.Append(entry, StopToken).ToList().ForEach(torn => Report(torn));

        if (PassThru)
        {
            WriteObject(entry);
        }
    }

    private IEnumerable<LedgerEntry> ReadExisting() =>
        File.Exists(FullPath(Path)) ? LedgerInput.Read(FullPath(Path), problem => Report(problem), StopToken) : [];

    private LedgerEntry Make()
    {
        var kind = (LedgerKind)Enum.Parse(typeof(LedgerKind), ParameterSetName);
        var what = LanguagePrimitives.ConvertTo<string>(MyInvocation.BoundParameters[ParameterSetName]).Trim();
        return new LedgerEntry(OpportunityId.Trim(), On ?? Day, kind, what)
        {
            Answer = Answer,
            Value = Value,
            Currency = Currency,
            By = By,
            Customer = Customer,
            Source = Source,
            InReturnFor = InReturnFor,
            Written = kind is LedgerKind.Give or LedgerKind.Get ? Written.IsPresent : null,
            Due = Due?.Date,
            Expires = Expires?.Date,
        };
    }
}
