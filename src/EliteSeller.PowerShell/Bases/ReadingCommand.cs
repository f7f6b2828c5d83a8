using EliteSeller.Analysis.Pipelines;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Contacts;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that reads opportunities from files.</summary>
public abstract partial class ReadingCommand : ReadingOptionsCommand
{
    /// <summary>The ids of the files that -Path names, whether they come at once or down the pipeline.</summary>
    private protected FileIds Ids { get; } = new();

    private ContactsByDeal? _contacts;

    /// <summary>
    /// Files of the people at the customers, with the id of the deal: OpportunityContactRole or a report with contact roles (Salesforce),
    /// contacts with their deals (HubSpot), people with their deals (Pipedrive), or a table with Deal ID, Name, Title, Role, Influence,
    /// Attitude, Introduced By, Met On and Left On. Add a file of people if the roles have only their ids.
    /// </summary>
    public virtual string[] Contacts { get; set; } = [];

    /// <inheritdoc/>
    private protected override ContactsByDeal? FindContacts()
    {
        if (_contacts is null && Contacts.Length > 0)
        {
            var reader = new ContactReader(ReadingOption.Resolve(FullPath), problem => Report(problem), Warn, StopToken);
            reader.Read(ResolveFiles(Contacts).Select(FullPath));
            reader.Reports.ToList().ForEach(file => WriteVerbose($"Contacts: {file}."));
            _contacts = reader.Contacts;
        }

        return _contacts;
    }

    /// <inheritdoc/>
    private protected override bool Apply(WorkingSettings settings)
    {
        var takesContacts = MyInvocation.MyCommand.Parameters.ContainsKey(nameof(Contacts));
        Contacts = Contacts.Length == 0 && takesContacts ? settings.Contacts : Contacts;
        return base.Apply(settings);
    }

    /// <summary>Tells of the ids of -Contacts that no deal has.</summary>
    private protected void TellUnmatchedContacts()
    {
        if (_contacts?.Unmatched() is { } unmatched)
        {
            WriteWarning(unmatched);
        }
    }

    /// <summary>Keeps the refused rows, or null.</summary>
    private protected virtual RejectFile? Rejects => null;

    /// <summary>Called for each file when it has been opened and settled; the report fills while its rows pass.</summary>
    /// <param name="report">The report of the file.</param>
    private protected virtual void Opened(ReadingReport report)
    {
    }

    /// <summary>
    /// The opportunities of files, one after the other while the files are read. Refused rows and files that cannot be read are reported,
    /// and the rest go on; what the user should know is a warning.
    /// </summary>
    /// <param name="files">Full paths of files.</param>
    /// <param name="ids">The ids of the files read so far, which these are compared with, or null.</param>
    /// <returns>Opportunities in the order of the files.</returns>
    /// <exception cref="EliteSellerException">
    /// A parameter makes no sense for a file: no such layout, property, column or encoding.
    /// </exception>
    private protected IEnumerable<Opportunity> ReadOpportunities(IEnumerable<string> files, FileIds? ids = null) =>
        ReadOpportunities(files, ids ?? new FileIds(), opportunity => opportunity);

    /// <summary>What some work makes of the opportunities of files, one after the other while the files are read.</summary>
    /// <param name="files">Full paths of files.</param>
    /// <param name="ids">The ids of the files read so far.</param>
    /// <param name="work">
    /// What to do with each opportunity. It runs ahead on another thread, one row after the other; so it neither writes nor looks at
    /// anything that changes meanwhile.
    /// </param>
    /// <returns>What the work made, in the order of the files.</returns>
    private protected IEnumerable<T> ReadOpportunities<T>(IEnumerable<string> files, FileIds ids, Func<Opportunity, T> work)
    {
        var options = GetReadingOptions();
        foreach (var file in files)
        {
            if (Open(file, options, ids) is not { } reader)
            {
                continue;
            }

            using var rows = new ReadAhead<T>(reader, work, StopToken);
            foreach (var made in Read(rows, reader, file))
            {
                yield return made;
            }
        }
    }

    /// <summary>Reads the deals of an earlier export once: each is added to the past.</summary>
    /// <param name="file">The full path.</param>
    /// <param name="take">
    /// Takes each deal on the thread that reads. It may not be kept as it is, because the next row may overwrite it.
    /// </param>
    /// <returns>What fills the past into any of them.</returns>
    private protected Action<Opportunity> ReadSnapshot(string file, Action<Opportunity> take)
    {
        if (Open(file, GetReadingOptions().ForSnapshot(), new FileIds()) is not { } reader)
        {
            return _ => { };
        }

        using var rows = new ReadAhead<Opportunity>(reader, Take, StopToken, isPassing: true);
        foreach (var _ in Read(rows, reader, file))
        {
        }

        return reader.Recall;

        Opportunity Take(Opportunity deal)
        {
            reader.Remember(deal);
            take(deal);
            return deal;
        }
    }

    private IEnumerable<T> Read<T>(ReadAhead<T> rows, OpportunityReader reader, string file)
    {
        var progress = new ReadingProgress(reader, file, WriteProgress);
        var (made, aside) = (default(T)!, default(ReadItem));
        Func<bool> next = () => rows.Read(out made, out aside);
        while (TryNext(next))
        {
            progress.Advance();
            if (!Report(file, aside))
            {
                yield return made;
            }
        }

        progress.Complete();
    }

    /// <summary>The opportunities of files for a caller who only looks at each: the next one is the same object, filled anew.</summary>
    /// <param name="files">Full paths of files.</param>
    /// <param name="ids">The ids of the files read so far.</param>
    /// <returns>Opportunities in the order of the files, none of which may be kept.</returns>
    private protected IEnumerable<Opportunity> PassOpportunities(IEnumerable<string> files, FileIds ids)
    {
        var options = GetReadingOptions();
        foreach (var file in files)
        {
            using var reader = Open(file, options, ids);
            if (reader is null)
            {
                continue;
            }

            var progress = new ReadingProgress(reader, file, WriteProgress);
            var item = default(ReadItem);
            Func<bool> next = () => reader.Pass(out item);
            while (TryNext(next))
            {
                progress.Advance();
                if (!Report(file, item))
                {
                    yield return item.Opportunity!;
                }
            }

            progress.Complete();
        }
    }

    /// <summary>Opens a file; one that cannot be read is reported.</summary>
    /// <param name="file">The full path.</param>
    /// <param name="options">What the user has settled.</param>
    /// <param name="ids">The ids of the files before it, or null to compare with none.</param>
    /// <returns>A reader, or null.</returns>
    private protected OpportunityReader? Open(string file, ReadingOptions options, FileIds? ids = null)
    {
        try
        {
            var reader = OpportunityFile.Open(file, options, Rejects, StopToken);
            if (ids is not null)
            {
                reader.Watch(ids);
            }

            Opened(reader.Report);
            WriteVerbose($"{reader.Report.Layout}: {reader.Report.LayoutReason}. Encoding {reader.Report.Encoding}: "
                + $"{reader.Report.EncodingReason}. Delimiter: {reader.Report.DelimiterReason}.");
            return reader;
        }
        catch (EliteSellerException failure) when (GoesOnAfter(failure))
        {
            Report(failure, file);
            return null;
        }
    }
}
