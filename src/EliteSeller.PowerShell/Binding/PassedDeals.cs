using System.Threading;
using EliteSeller.Files.Import;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>
/// All deals of a command, for one that looks at each of them twice: those of files are read again, which takes less than holding a
/// million, and the others are held.
/// </summary>
/// <param name="options">What the user has settled.</param>
/// <param name="stopToken">Ends the reading.</param>
internal sealed class PassedDeals(Func<ReadingOptions> options, CancellationToken stopToken)
{
    private readonly List<Part> _parts = [];

    /// <summary>Begins with the deals of another file.</summary>
    /// <param name="path">Its full path; one that can be read only once is held.</param>
    public void BeginFile(string path) => _parts.Add(new Part(PlainFile.CanReadTwice(path) ? path : null));

    /// <summary>The next deals are those of no file.</summary>
    public void EndFile() => _parts.Add(new Part(null));

    /// <summary>Takes a deal for the first time.</summary>
    /// <param name="opportunity">The deal.</param>
    public void Add(Opportunity opportunity)
    {
        if (_parts.Count == 0)
        {
            EndFile();
        }

        _parts[_parts.Count - 1].Add(opportunity);
    }

    /// <summary>The same deals in the same order.</summary>
    /// <exception cref="EliteSellerException"><c>FileChanged</c>: a file has fewer deals now.</exception>
    public IEnumerable<Opportunity> Again() => _parts.SelectMany(part => part.File is null ? part.Held : Read(part.File, part.Count));

    // What is wrong with the file was told when it was read first.
    private IEnumerable<Opportunity> Read(string file, long count)
    {
        using var rows = new ReadAhead<Opportunity>(OpportunityFile.Open(file, options(), stopToken), deal => deal, stopToken);
        for (var read = 0L; read < count; read++)
        {
            yield return Next(rows) ?? throw new EliteSellerException(new Problem(
                "FileChanged", ProblemKind.Access, "The file changed while it was read.", "Run the command again.", file));
        }
    }

    private static Opportunity? Next(ReadAhead<Opportunity> rows)
    {
        while (rows.Read(out var opportunity, out var aside))
        {
            if (aside.Problem is null && aside.Note is null)
            {
                return opportunity;
            }
        }

        return null;
    }

    private sealed class Part(string? file)
    {
        public string? File => file;

        public List<Opportunity> Held { get; } = [];

        public long Count { get; private set; }

        public void Add(Opportunity opportunity)
        {
            Count++;
            if (file is null)
            {
                Held.Add(opportunity);
            }
        }
    }
}
