using System.Management.Automation;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Shows which negotiated deals to close, which to renegotiate and how, and which to walk away from.</summary>
/// <remarks>
/// <para>
/// A bad deal can cost more than a lost one (briefing 40). Each deal is tested for three harms: a discount that sets a precedent for later
/// deals, terms that we cannot service, and the loss of the customer's respect; for bitterness to repair, with a RechargeAgenda; and for
/// over-commitment, an index from 0 to 100 whose parts are in Care. A walk-away point that was set in the ledger before the round and that
/// the deal crosses is a finding too. Concessions has what each side gave.
/// </para>
/// <para>
/// The verdict is Proceed if nothing fails. It is Renegotiate if one change is enough: Condition names the smallest one, a lower discount,
/// one get, or one term. It is WalkAway if no single change that the policy allows is enough.
/// </para>
/// <para>
/// The cost of a discount as a precedent is calculated over all deals, including won ones, so use the whole export: a filter hides earlier
/// discounts. Currencies are kept apart unless -ExchangeRate is given.
/// </para>
/// </remarks>
/// <example>
/// <summary>See what would make each deal worth closing</summary>
/// <code>Test-Negotiation samples/plain.csv -AsOf 2026-11-23 | Where-Object Verdict -eq Renegotiate | ForEach-Object Condition</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Negotiations.NegotiationResult"/>
[Cmdlet(VerbsDiagnostic.Test, "Negotiation", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(NegotiationResult))]
public sealed class TestNegotiationCommand : PlannedCommand
{
    private PassedDeals _deals = null!;
    private PrecedentIndex _precedents = null!;
    private ExchangeRates? _rates;
    private Opportunity? _first;
    private bool _hasSegment;
    private bool _hasDiscount;

    /// <summary>The column that groups deals for discounts, such as Region. Default: type and size of the deal.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Segment { get; set; }

    /// <summary>Includes closed deals. Their verdict is Closed, and they may have a RechargeAgenda.</summary>
    [Parameter]
    public SwitchParameter IncludeClosed { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        var policy = PolicyInForce;
        _rates = ReadRates(policy.Currency);
        _deals = new PassedDeals(GetReadingOptions, StopToken);
        _precedents = new PrecedentIndex(
            new DealSegment(policy.Negotiation, policy.Currency, Segment, _rates), policy.Negotiation, Day);
    }

    /// <inheritdoc/>
    private protected override void AddFiles(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            _deals.BeginFile(file);
            base.AddFiles([file]);
        }

        _deals.EndFile();
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity)
    {
        _first ??= opportunity;
        _hasSegment = _hasSegment || Segment is null || opportunity.Fields.ContainsKey(Segment);
        _hasDiscount = _hasDiscount || opportunity.Discount is not null;
        _deals.Add(opportunity);
        _precedents.Add(opportunity);
    }

    /// <inheritdoc/>
    private protected override void Conclude()
    {
        RequireSegment();
        var ledger = ReadLedger(Day, _rates);
        TellLeftOut();
        var strangers = UnmatchedIds.Of(ledger?.Entries ?? []);
        var judge = new NegotiationJudge(new NegotiationContext(PolicyInForce, Day, _precedents, ledger, Roadmap, _rates));
        foreach (var deal in _deals.Again())
        {
            StopToken.ThrowIfCancellationRequested();
            strangers.Add(deal.Id);
            if (deal.Outcome == DealOutcome.Open || IncludeClosed)
            {
                Write(judge.Judge(deal));
            }
        }

        if (strangers.Conclude() is { } warning)
        {
            WriteWarning(warning);
        }
    }

    private void Write(NegotiationResult result)
    {
        foreach (var problem in result.Problems)
        {
            Report(problem, result.Id);
        }

        WriteObject(result);
    }

    private void TellLeftOut()
    {
        if (_precedents.LeftOut > 0 && _hasDiscount)
        {
            WriteVerbose(FormattableString.Invariant(
                $"{_precedents.LeftOut} open deals have no discount or amount, so they are not precedents."));
        }
    }

    private void RequireSegment()
    {
        if (!_hasSegment)
        {
            var near = NearestNames.To(Segment!, _first!.Fields.Keys);
            throw new EliteSellerException(
                new Problem("SegmentColumnUnknown", ProblemKind.Argument, $"The column '{DisplayText.Shorten(Segment)}' does not exist.",
                near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Use a header of the export."));
        }
    }
}
