using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Currencies;
using EliteSeller.Negotiations;
using EliteSeller.Opportunities;
using EliteSeller.Qualification;
using EliteSeller.Roadmaps;
using EliteSeller.Settings;

namespace EliteSeller.PowerShell;

/// <summary>Says which deals to close as they are negotiated, which to renegotiate and how, and which to walk away from.</summary>
/// <remarks>
/// <para>
/// A bad deal can cost more than a lost one (briefing 40). Each deal is tested for three harms: a discount that becomes the reference
/// for later deals, terms that we can not service, and the loss of the customer's respect; for bitterness that has to be repaired, with
/// a RechargeAgenda; and for the signs that we are negotiating with ourselves, an index from 0 to 100 whose parts are in Care.
/// </para>
/// <para>
/// The verdict is Proceed when nothing fails, and Renegotiate when one change would be enough: Condition names the smallest one, a lower
/// discount, one get, or one term. It is WalkAway when no single change that the policy allows would do.
/// </para>
/// <para>
/// What a discount would cost as a reference is worked out over all deals that are given, won ones included, so give the whole export:
/// a filtered one hides what was given before. Currencies stay apart; -ExchangeRate joins them.
/// </para>
/// </remarks>
/// <example>
/// <summary>What would make each deal worth closing?</summary>
/// <code>Test-Negotiation samples/plain.csv -AsOf 2026-11-23 | Where-Object Verdict -eq Renegotiate | ForEach-Object Condition</code>
/// </example>
/// <seealso cref="EliteSeller.Negotiations.NegotiationResult"/>
[Cmdlet(VerbsDiagnostic.Test, "Negotiation", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(NegotiationResult))]
public sealed class TestNegotiationCommand : ReadingCommand
{
    private const string InputObjectSet = "InputObject";

    private readonly List<Opportunity> _deals = [];
    private OpportunityInput _input = null!;
    private QualificationPolicy _policy = null!;

    /// <summary>Deals to judge: opportunities, results, or rows of any kind, such as those of Import-Csv. Give all of an export.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Concession ledgers, as Add-Concession writes them. They are joined to the deals by id.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ConcessionLedger { get; set; } = [];

    /// <summary>Ask ledgers, as Add-AskRecord writes them: an ask that was evaded twice has cost us respect.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] AskLedger { get; set; } = [];

    /// <summary>Roadmaps of New-ActionRoadmap: a go-live that they prove impossible can not be serviced.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ActionRoadmap[] Roadmap { get; set; } = [];

    /// <summary>The column that groups deals for discounts, such as Region. Type and size of the deal unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Segment { get; set; }

    /// <summary>The policy to judge by: the name of a shipped one, or the path of a policy file. The default unless given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>
    /// Rates that join currencies: a table such as <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file with the columns Currency, Rate and
    /// From. Without it amounts of different currencies are never added.
    /// </summary>
    [Parameter]
    public ExchangeRateInput? ExchangeRate { get; set; }

    /// <summary>The day from which days are counted. Later lines of the ledgers are reported and not counted. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>Returns closed deals too. Their verdict is Closed; a relationship that needs it has its agenda.</summary>
    [Parameter]
    public SwitchParameter IncludeClosed { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _policy = PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath);
        _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), WriteWarning);
    }

    /// <inheritdoc/>
    protected override void Process() => _deals.AddRange(ParameterSetName == InputObjectSet ? _input.Add(InputObject) : ReadOpportunities());

    /// <inheritdoc/>
    protected override void Finish()
    {
        _deals.AddRange(_input.Complete());
        RequireSegment();
        var asOf = AsOf ?? DateTime.Today;
        var rates = ExchangeRate?.Read(GetUnresolvedProviderPathFromPSPath, _policy.Currency);
        var ledger = ReadConcessions(asOf);
        var judge = new NegotiationJudge(new NegotiationContext(
            _policy, asOf, ReadPrecedents(asOf, rates), ledger, Roadmap, AskLedger.SelectMany(path => AskInput.Read(GetUnresolvedProviderPathFromPSPath(path), problem => Report(problem), StopToken)), rates));
        foreach (var deal in _deals.Where(deal => deal.Outcome == DealOutcome.Open || IncludeClosed))
        {
            StopToken.ThrowIfCancellationRequested();
            var result = judge.Judge(deal);
            foreach (var problem in result.Problems)
            {
                Report(problem, result.Id);
            }

            WriteObject(result);
        }
    }

    private PrecedentBook ReadPrecedents(DateTime asOf, ExchangeRates? rates)
    {
        var book = new PrecedentBook(new DealSegment(_policy.Negotiation, _policy.Currency, Segment, rates), _policy.Negotiation, asOf);
        _deals.ForEach(book.Add);
        if (book.LeftOut > 0 && _deals.Any(deal => deal.Discount is not null))
        {
            WriteVerbose(FormattableString.Invariant($"{book.LeftOut} open deals have no discount or amount, so they are not precedents."));
        }

        return book;
    }

    private ConcessionLedger? ReadConcessions(DateTime asOf)
    {
        if (ConcessionLedger.Length == 0)
        {
            return null;
        }

        var ledger = new ConcessionLedger(
            ConcessionLedger.SelectMany(path => ConcessionInput.Read(GetUnresolvedProviderPathFromPSPath(path), problem => Report(problem), StopToken)), asOf);
        foreach (var problem in ledger.Problems.Concat(ledger.FindStrangers(_deals.Select(deal => deal.Id))))
        {
            Report(problem);
        }

        return ledger;
    }

    private void RequireSegment()
    {
        if (_deals.Count == 0)
        {
            throw new EliteSellerException(new Problem("NoOpportunity", ProblemKind.NoInput, "There are no deals to test.", "Check the file or the pipeline; it has no deals."));
        }

        if (Segment is not null && !_deals.Any(deal => deal.Fields.ContainsKey(Segment)))
        {
            var near = NearestNames.To(Segment, _deals[0].Fields.Keys);
            throw new EliteSellerException(new Problem("SegmentColumnUnknown", ProblemKind.Argument, $"The column '{OneLine.Of(Segment)}' does not exist.",
                near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Use a header of the export."));
        }
    }
}
