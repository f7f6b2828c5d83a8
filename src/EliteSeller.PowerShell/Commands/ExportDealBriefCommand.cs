using System.Management.Automation;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Briefs;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>Writes a page about one deal for the conversation between seller and manager.</summary>
/// <remarks>
/// <para>
/// The brief has the verdict and why, the evidence with who and when, the asks, the state of roadmap and negotiation, and the question that
/// decides. With contacts (-Contacts here or on the command before) it has a map of the people and the paths between them, what is missing
/// in words, and the introduction to ask for next. It is for us, not for the customer.
/// </para>
/// <para>
/// Each deal gets its own file, named after its id and name. Results of Test-Opportunity keep their verdicts. Of files only open deals get
/// a brief; all discounts of the file are precedents. The same deal gives the same bytes every time. An existing file is an error
/// (FileExists), and the others are still written; -Force replaces it.
/// </para>
/// </remarks>
/// <example>
/// <summary>Prepare the conversation about one deal</summary>
/// <code>Export-DealBrief samples/plain.csv briefs -Id D-2207 -Contacts samples/contacts.csv -AsOf 2026-11-23 -Ledger samples/ledger.csv</code>
/// </example>
/// <example>
/// <summary>A brief in Markdown of each deal that needs an answer</summary>
/// <code>
/// Import-Opportunity samples/plain.csv -Contacts samples/contacts.csv | Test-Opportunity -AsOf 2026-11-23 -Verdict AskForNo |
///     Export-DealBrief -Directory briefs -Format Markdown
/// </code>
/// </example>
[Cmdlet(VerbsData.Export, "DealBrief", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(FileInfo))]
public sealed class ExportDealBriefCommand : VerdictCommand, IDynamicParameters
{
    private readonly SafeFileNames _names = new();
    private readonly HashSet<string> _seen = new(OpportunityId.Comparer!);
    private HashSet<string> _wanted = [];
    private DealBriefBuilder _builder = null!;
    private OpportunityJudge? _judge;
    private DealBriefWriter _writer = null!;
    private string _target = "";

    /// <summary>The folder to write to. It is created if missing.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Directory { get; set; } = "";

    /// <summary>The ids of the deals to write. Default: all open deals.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>The file format. Default: Html.</summary>
    [Parameter]
    public BriefFormat Format { get; set; }

    /// <summary>How to write.</summary>
    public OutputOptions Output { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Output;

    /// <inheritdoc/>
    private protected override bool NeedsDeals => _seen.Count == 0 && _builder.Count == 0;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        _target = OutputPath(Directory);
        _writer = new DealBriefWriter(Format);
        _builder = new DealBriefBuilder(Roadmap);
        _wanted = new HashSet<string>(Id, OpportunityId.Comparer!);
        _ = PolicyInForce;
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (InputObject?.BaseObject is QualificationResult result && Contacts.Length == 0)
        {
            NoteSource(result.Opportunity);
            Add(result.Opportunity, () => result);
        }
        else
        {
            base.Process();
        }
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity) => Add(opportunity, () =>
        opportunity.Outcome != DealOutcome.Open && _wanted.Count == 0 ? null
            : (_judge ??= MakeJudge(new RuleSet(PolicyInForce), Day, ReadRates(PolicyInForce.Currency))).Judge(opportunity));

    /// <inheritdoc/>
    private protected override void Conclude()
    {
        while (_judge?.Counts.TakeRemark() is { } remark)
        {
            WriteWarning(remark);
        }

        foreach (var missing in Id.Where(id => !_seen.Contains(id)))
        {
            var near = NearestNames.To(missing, _seen, 2);
            Report(new Problem("DealNotFound", ProblemKind.NoInput, $"No deal has the id '{DisplayText.Shorten(missing, 40)}'.",
                near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Use an id of the export."), missing);
        }

        foreach (var brief in _builder.Build())
        {
            StopToken.ThrowIfCancellationRequested();
            var file = System.IO.Path.Combine(
                _target, _names.Next([brief.Result.Id, brief.Result.Name], DealBriefWriter.ExtensionOf(Format)));
            Attempt(file, () => WriteFile(
                file, $"Write the brief of {brief.Result.Opportunity}", Output, stream => _writer.Write(brief, stream), _target));
        }
    }

    private void Add(Opportunity opportunity, Func<QualificationResult?> judge)
    {
        _builder.AddPrecedent(opportunity);
        if (opportunity.Id is { } id)
        {
            _seen.Add(id);
        }

        if ((_wanted.Count == 0 || (opportunity.Id is { } known && _wanted.Contains(known))) && judge() is { } result)
        {
            _builder.Add(result);
        }
    }
}
