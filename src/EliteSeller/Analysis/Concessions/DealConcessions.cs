using System.Globalization;

namespace EliteSeller.Analysis.Concessions;

/// <summary>What both sides gave in one deal, in the order of the days, and which get answers which give.</summary>
public sealed class DealConcessions
{
    private readonly Dictionary<LedgerEntry, List<LedgerEntry>> _answers = [];

    internal DealConcessions(string opportunityId, IEnumerable<LedgerEntry> lines)
    {
        OpportunityId = opportunityId;
        Lines = lines.OrderBy(line => line.On).ToArray();
        Gives = Lines.Where(line => line.Kind == LedgerKind.Give).ToArray();
        Gets = Lines.Where(line => line.Kind == LedgerKind.Get).ToArray();
        AnsweringNothing = Lines.Where(line => line.InReturnFor is not null && !Answer(line)).ToArray();
    }

    /// <summary>The id of the deal, as the ledger writes it.</summary>
    public string OpportunityId { get; }

    /// <summary>All lines by day; lines of one day in the order of the ledger.</summary>
    public IReadOnlyList<LedgerEntry> Lines { get; }

    /// <summary>What the seller gave.</summary>
    public IReadOnlyList<LedgerEntry> Gives { get; }

    /// <summary>What the customer gave.</summary>
    public IReadOnlyList<LedgerEntry> Gets { get; }

    /// <summary>Lines that are said to answer something that is not in the ledger.</summary>
    public IReadOnlyList<LedgerEntry> AnsweringNothing { get; }

    /// <summary>The gets that answer a give.</summary>
    /// <param name="give">A give of this deal.</param>
    /// <returns>None for a naked give.</returns>
    public IReadOnlyList<LedgerEntry> AnswersTo(LedgerEntry give) => _answers.TryGetValue(give, out var gets) ? gets : [];

    /// <summary>The same deal with one more line at the end of its day.</summary>
    /// <param name="line">The line.</param>
    /// <returns>New concessions.</returns>
    public DealConcessions With(LedgerEntry line) => new(OpportunityId, Lines.Append(line));

    /// <summary>The deal and how much is written about it.</summary>
    /// <returns>Such as <c>D-12: 3 gives, 1 gets</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{OpportunityId}: {Gives.Count} gives, {Gets.Count} gets");

    // A get may name the give, or the give may name the get; both link the two.
    private bool Answer(LedgerEntry line)
    {
        var others = line.Kind == LedgerKind.Get ? Gives : Gets;
        var named = others.Where(other => IsNamed(other, line.InReturnFor!.Trim())).ToArray();
        if (named.Length == 0)
        {
            return false;
        }

        if (line.Kind == LedgerKind.Give)
        {
            Link(line, Nearest(named, line));
        }
        else
        {
            var open = named.Where(give => !_answers.ContainsKey(give)).ToArray();
            Link(Nearest(open.Length > 0 ? open : named, line), line);
        }

        return true;
    }

    private void Link(LedgerEntry give, LedgerEntry get)
    {
        if (!_answers.TryGetValue(give, out var gets))
        {
            _answers.Add(give, gets = []);
        }

        if (!gets.Contains(get))
        {
            gets.Add(get);
        }
    }

    // Of several of one name the one just before it is meant, else the one that comes next.
    private static LedgerEntry Nearest(LedgerEntry[] named, LedgerEntry line) =>
        named.LastOrDefault(other => other.On <= line.On) ?? named[0];

    private static bool IsNamed(LedgerEntry concession, string name) =>
        Same(name, concession.What)
        || Same(name, concession.Source)
        || Same(name, concession.What + " " + concession.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        || Same(name, concession.ToString());

    private static bool Same(string name, string? other) => name.Equals(other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
