using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that takes deals: of files, by -Path or the pipeline, as opportunities, as results, or as rows of any kind.</summary>
/// <remarks>
/// A cmdlet overrides <see cref="Prepare"/>, <see cref="Add"/> and <see cref="Conclude"/>. A pipeline without a deal is an error, once.
/// The default is the set of the pipeline, which the engine tries first for each object.
/// </remarks>
public abstract class DealCommand : ReadingCommand
{
    /// <summary>The parameter set of the pipeline.</summary>
    protected const string InputObjectSet = "InputObject";

    private OpportunityInput _input = null!;
    private string? _file;
    private bool _hasDeals;

    /// <summary>
    /// The deals: opportunities, results of Test-Opportunity, rows of any kind, such as those of Import-Csv, or files, such as those of
    /// Get-ChildItem.
    /// </summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Whether the pipeline has files rather than deals, or -Path names them.</summary>
    private protected bool ReadsFiles { get; private set; }

    /// <summary>Whether it is an error that no deal has come.</summary>
    private protected virtual bool NeedsDeals => true;

    /// <summary>Before the first deal.</summary>
    private protected abstract void Prepare();

    /// <summary>Takes one deal.</summary>
    /// <param name="opportunity">The deal.</param>
    private protected abstract void Add(Opportunity opportunity);

    /// <summary>Takes the deals of files.</summary>
    /// <param name="files">Full paths.</param>
    private protected virtual void AddFiles(IEnumerable<string> files)
    {
        foreach (var opportunity in ReadOpportunities(files, Ids))
        {
            Count(opportunity);
        }
    }

    /// <summary>After the last deal.</summary>
    private protected virtual void Conclude()
    {
    }

    /// <inheritdoc/>
    protected sealed override void Begin()
    {
        ReadsFiles = NamesFiles;
        Prepare();
        _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), Warn);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (NamesFiles || (InputObject is null && !MyInvocation.ExpectingInput))
        {
            AddFiles(ResolveFiles());
        }
        else if (_input.TryPass(InputObject, out var opportunity))
        {
            Count(opportunity!);
        }
        else if (InputObject?.BaseObject is FileSystemInfo file)
        {
            CountAll(_input.Flush());
            ReadsFiles = true;
            AddFiles(ResolveLiteral(file.FullName));
        }
        else
        {
            CountAll(_input.Add(InputObject));
        }
    }

    /// <inheritdoc/>
    protected sealed override void Finish()
    {
        CountAll(_input.Complete());
        if (!_hasDeals && NeedsDeals)
        {
            throw new EliteSellerException(new Problem(
                "NoOpportunity", ProblemKind.NoInput, "There are no deals.", "Check the file or the pipeline; it has no deals."));
        }

        Conclude();
        TellUnmatchedContacts();
    }

    /// <summary>Notes the file that a deal comes from; the deals of a file share its name.</summary>
    private protected void NoteSource(Opportunity opportunity)
    {
        if (opportunity.Source.File is { } file && !ReferenceEquals(_file, file))
        {
            _file = file;
            NoteInput(file);
        }
    }

    private void CountAll(IReadOnlyList<Opportunity> opportunities)
    {
        for (var i = 0; i < opportunities.Count; i++)
        {
            Count(opportunities[i]);
        }
    }

    private void Count(Opportunity opportunity)
    {
        _hasDeals = true;
        NoteSource(opportunity);
        Add(opportunity);
    }
}
