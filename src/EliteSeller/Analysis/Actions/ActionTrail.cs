using System.Globalization;

namespace EliteSeller.Analysis.Actions;

/// <summary>
/// What the ledger says about the reviews of one deal: since when it has been asked about without anything happening, how often, what the
/// customer answered and what was decided.
/// </summary>
/// <remarks>
/// A proposal after an answer, or at a later stage than the one before it, begins a new series: something happened in between. An evaded
/// question is no answer. A proposal of the as-of day itself begins none: the state of the earlier ones is still to be told.
/// </remarks>
internal sealed class ActionTrail
{
    private readonly SortedSet<DateTime> _days = [];
    private readonly DateTime _asOf;
    private LedgerEntry? _last;

    /// <summary>Follows the entries of one deal.</summary>
    /// <param name="entries">The entries in the order in which they were written.</param>
    /// <param name="asOf">The as-of day; what was written later is not known yet.</param>
    public ActionTrail(IEnumerable<LedgerEntry> entries, DateTime asOf)
    {
        _asOf = asOf.Date;
        foreach (var entry in entries.Where(entry => entry.On <= _asOf).OrderBy(entry => entry.On))
        {
            Add(entry);
        }
    }

    /// <summary>The first proposal of the series, or null when there is none.</summary>
    public LedgerEntry? First { get; private set; }

    /// <summary>The day of that proposal.</summary>
    public DateTime? FirstAsked => First?.On;

    /// <summary>The day of the last proposal of the series.</summary>
    public DateTime? LastAsked => _last?.On;

    /// <summary>How often the deal was asked about in the series.</summary>
    public int TimesAsked => _days.Count;

    /// <summary>The answer that ended the series, or null while it is open.</summary>
    public LedgerEntry? Answered { get; private set; }

    /// <summary>The customer's last answer of all.</summary>
    public LedgerEntry? LastAnswer { get; private set; }

    /// <summary>What was decided in the series, or null.</summary>
    public LedgerEntry? Decision { get; private set; }

    /// <summary>Whether it was decided to do it.</summary>
    public bool IsAccepted => Decision?.Answer == nameof(ActionAnswer.Accepted);

    /// <summary>The exit that was decided, or null.</summary>
    public ActionExit? DecidedExit => Decision is null ? null : ExitOf(Decision);

    /// <summary>The exit: the accepted one, else the last that was proposed.</summary>
    public ActionExit Exit => (IsAccepted ? DecidedExit : ExitOf(_last!)) ?? ActionExit.NextStep;

    /// <summary>The day by which it is due: from the first proposal, or the wake-up date of an accepted Nurture.</summary>
    public DateTime? Due => Decision is { Answer: nameof(ActionAnswer.Accepted), Due: { } wake } && DecidedExit == ActionExit.Nurture ? wake
        : First is null ? null : First.Due ?? First.On;

    /// <summary>The customer's last answer in words, or null.</summary>
    public string? LastAnswerText => LastAnswer is null ? null : Describe(LastAnswer);

    /// <summary>How often the deal was asked about in the series before a day.</summary>
    public int TimesAskedBefore(DateTime day) => _days.Count(asked => asked < day);

    /// <summary>Whether something happened since the last proposal, so that the next one begins a new series.</summary>
    /// <param name="position">Where the deal is now.</param>
    public bool IsOver(decimal? position) => First is null || Answered is not null || position > _last!.Value;

    /// <summary>An answer as people read it.</summary>
    public static string Describe(LedgerEntry answer)
    {
        var about = answer.Kind == LedgerKind.Action ? "" : DisplayText.Shorten(answer.What, 24) + ": ";
        var who = answer.Customer is null ? "" : DisplayText.Shorten(answer.Customer, 40) + ", ";
        return $"{about}{answer.Answer} ({who}{answer.On.ToString("d MMM yyyy", CultureInfo.InvariantCulture)})";
    }

    private void Add(LedgerEntry entry)
    {
        if (entry.Kind == LedgerKind.Action && ExitOf(entry) is not null && entry.Answer is nameof(ActionAnswer.Proposed) or null)
        {
            Propose(entry);
        }
        else if (entry is { Kind: LedgerKind.Action, Answer: nameof(ActionAnswer.Accepted) or nameof(ActionAnswer.Declined) })
        {
            if (First is null)
            {
                Propose(entry);
            }

            Decision = entry;
        }
        else if (IsAnswer(entry))
        {
            LastAnswer = entry;
            Answered = First is not null && entry.Answer != nameof(AskAnswer.Evaded) ? entry : Answered;
        }
    }

    private void Propose(LedgerEntry entry)
    {
        if (IsOver(entry.Value))
        {
            if (First is not null && entry.On == _asOf)
            {
                return;
            }

            First = entry;
            Answered = Decision = null;
            _days.Clear();
        }

        _last = entry;
        _days.Add(entry.On);
    }

    private static bool IsAnswer(LedgerEntry entry) => entry.Kind switch
    {
        LedgerKind.Ask or LedgerKind.Action => Enum.TryParse<AskAnswer>(entry.Answer, ignoreCase: true, out var answer)
            && answer != AskAnswer.NotAsked,
        LedgerKind.Evidence => entry.Answer is not null,
        _ => false,
    };

    private static ActionExit? ExitOf(LedgerEntry entry) =>
        Enum.TryParse<ActionExit>(entry.What, ignoreCase: true, out var exit) && Enum.IsDefined(typeof(ActionExit), exit) ? exit : null;
}
