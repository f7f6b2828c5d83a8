using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// Collects what the rows of a source say about the end of their deals: the words that nobody knows, and the rows about which the user must
/// be asked.
/// </summary>
internal sealed class OutcomeProfile(
    StageTable stages, OutcomeMap outcomes, Func<OpportunityField, Func<int, string>, string> cellOf, string? statusHeader)
{
    private const int MaximumWords = 200;
    private const int MaximumListed = 20;
    private readonly Dictionary<string, long> _unknownStatuses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Count, string? Word, string Answer)> _unclear = new(StringComparer.Ordinal);

    /// <summary>Whether some row waits for the user's answer, so that all of them should be counted.</summary>
    public bool IsUnclear => _unclear.Count > 0;

    /// <summary>The words of the status that are told in one note.</summary>
    public ICollection<string> UnknownStatuses => _unknownStatuses.Keys;

    /// <summary>Whether the status is settled: in rows that were opportunities of ours.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Takes a row.</summary>
    /// <param name="cell">Gives the text of a column.</param>
    /// <param name="unknownStage">The name of its stage, where no layout knows it.</param>
    /// <returns>Whether the deal is open.</returns>
    public bool Add(Func<int, string> cell, out string? unknownStage)
    {
        var stageText = CellText.OrNull(cellOf(OpportunityField.Stage, cell));
        var statusText = cellOf(OpportunityField.Outcome, cell);
        var signals = new OutcomeSignals
        {
            Stage = stageText is null ? null : stages.Find(stageText),
            Status = OutcomeText.Word(statusText),
            IsClosed = YesNoText.Read(cellOf(OpportunityField.IsClosed, cell)),
            IsWon = YesNoText.Read(cellOf(OpportunityField.IsWon, cell)),
            IsActive = YesNoText.Read(cellOf(OpportunityField.IsActive, cell)),
            IsDeleted = YesNoText.Read(cellOf(OpportunityField.IsDeleted, cell)) == true,
            HasWonDay = !UnknownWords.Matches(cellOf(OpportunityField.WonDate, cell)),
            HasLostDay = !UnknownWords.Matches(cellOf(OpportunityField.LostDate, cell)),
            Probability = NumberText.Read(cellOf(OpportunityField.Probability, cell)) is var number ? Percent(number) : null,
        };
        if (outcomes.Find(statusText) is { } named)
        {
            signals.IsStatusNamed = true;
            signals.Status = named == DealOutcome.Won ? OutcomeWord.Won : named == DealOutcome.Lost ? OutcomeWord.Lost : OutcomeWord.Open;
        }

        signals.IsStatusNamed |= IsSettled && signals.Status is OutcomeWord.Open or OutcomeWord.Won or OutcomeWord.Lost;
        var word = OutcomeRule.Decide(signals);
        unknownStage = stageText is not null && word == OutcomeWord.Open && signals.Stage is { IsUnknown: true } ? stageText : null;
        if (signals.Status == OutcomeWord.Unknown && !IsHeader(statusText))
        {
            Count(_unknownStatuses, statusText.Trim());
        }

        if (word == OutcomeWord.Closed)
        {
            var (said, answer, text) = Describe(signals, statusText.Trim(), stageText);
            if (_unclear.TryGetValue(said, out var known))
            {
                _unclear[said] = (known.Count + 1, text, answer);
            }
            else if (_unclear.Count < MaximumWords)
            {
                _unclear.Add(said, (1, text, answer));
            }
        }

        return word == OutcomeWord.Open;
    }

    /// <summary>Asks the user how deals ended, once for all of them.</summary>
    /// <exception cref="EliteSellerException">OutcomeUnclear.</exception>
    public void Require()
    {
        if (_unclear.Count == 0)
        {
            return;
        }

        var all = _unclear.Sum(pair => pair.Value.Count);
        var listed = _unclear.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var shown = string.Join(
            "; ", listed.Take(MaximumListed).Select(pair => FormattableString.Invariant($"{pair.Key} ({pair.Value.Count})")));
        var more = listed.Count > MaximumListed ? FormattableString.Invariant($"; and {listed.Count - MaximumListed} more") : "";
        var words = listed.Where(pair => pair.Value.Word is not null).GroupBy(pair => pair.Value.Word!, StringComparer.OrdinalIgnoreCase)
            .Select(same => (same.Key, same.First().Value.Answer)).ToList();
        throw new EliteSellerException(new Problem(
            "OutcomeUnclear", ProblemKind.Data,
            FormattableString.Invariant($"Cannot tell whether {all} {(all == 1 ? "deal was" : "deals were")} won or lost: {shown}{more}."),
            words.Count == 0
                ? "Name the column that says won or lost: -Property @{ Outcome = '...' }."
                : $"Write Won, Lost or Open for each: -OutcomeMap @{{ "
                    + $"{string.Join("; ", words.Select(word => $"'{Word(word.Key)}' = '{word.Answer}'"))} }}"));
    }

    /// <summary>Tells the unknown words of the status in one note with one answer.</summary>
    public void Warn(ReadingLog log)
    {
        if (_unknownStatuses.Count > 0)
        {
            log.Warn(
                "UnknownStatus",
                $"{Sum(_unknownStatuses)} have a status in '{statusHeader}' that is not known as open, won or lost: "
                    + $"{List(_unknownStatuses)}. "
                + $"The stage decides, or they count as open. Use -OutcomeMap @{{ "
                    + $"{string.Join("; ", _unknownStatuses.Keys.Select(word => $"'{Word(word)}' = '?'"))} }}.");
        }
    }

    /// <summary>A word as it is pasted between single quotes.</summary>
    public static string Word(string text) => DisplayText.Shorten(text.Trim(), 80).Replace("'", "''");

    /// <summary>What is wrong with one row whose outcome cannot be told, where the survey had ended before it.</summary>
    public static Problem Unclear(SourceTable table, RowReading row)
    {
        var status = row.Row.GetText(OpportunityField.Outcome)?.Trim() ?? "";
        var (said, answer, word) = Describe(row.Signals, status, row.Stage?.Name);
        return new Problem(
            "OutcomeUnclear", ProblemKind.Data, $"Cannot tell whether the deal was won or lost: {said}.",
            word is null ? "Name the column that says won or lost: -Property @{ Outcome = '...' }."
                : $"Use -OutcomeMap @{{ '{Word(word)}' = '{answer}' }}, with Won, Lost or Open.",
            column: table.HeaderOf(OpportunityField.Outcome) ?? table.HeaderOf(OpportunityField.Stage)
                ?? table.HeaderOf(OpportunityField.IsClosed));
    }

    /// <summary>Tells the stages that nobody knows, all in one note with one answer, when all deals have been counted.</summary>
    public static void WarnOfStages(ReadingLog log, StageTable table)
    {
        var names = table.Unknown;
        if (names.Count == 0)
        {
            return;
        }

        var map = string.Join("; ", names.Keys.Select(name => $"'{Word(name)}' = {Place(table, name)}"));
        log.Warn(
            "UnknownStage",
            $"{(names.Count == 1 ? "One stage is" : FormattableString.Invariant($"{names.Count} stages are"))} unknown: {List(names)}. "
            + "Their deals are judged only by rules that apply to every stage, or by the probability that the deals of the stage share. "
            + $"To place them from 0 (first contact) to 1 (signed): -StageMap @{{ {map} }}");
    }

    private static string Place(StageTable table, string name) =>
        (table.Meaning(name).Position ?? StageNames.Shared.Propose(name)) is { } position
        ? position.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : "'?'";

    private static (string Said, string Answer, string? Word) Describe(in OutcomeSignals row, string status, string? stage)
    {
        var said = new List<string>();
        if (status.Length > 0)
        {
            said.Add($"status '{DisplayText.Shorten(status, 40)}'");
        }

        if (stage is not null)
        {
            said.Add($"stage '{DisplayText.Shorten(stage, 40)}'");
        }

        if (row.IsClosed is { } isClosed)
        {
            said.Add(isClosed ? "closed: yes" : "closed: no");
        }

        if (row.IsWon is { } isWon)
        {
            said.Add(isWon ? "won: yes" : "won: no");
        }

        if (row.IsActive == false)
        {
            said.Add("active: no");
        }

        if (said.Count == 0)
        {
            said.Add("it has a closing date and no status");
        }

        var byStage = stage is not null
            && (row.Stage is { IsClosing: true } || status.Length == 0 || row.Status is OutcomeWord.Open or OutcomeWord.Unknown);
        var answer = byStage && row.Stage is { IsClosing: true, Outcome: not DealOutcome.Open } closing ? closing.Outcome.ToString()
            : !byStage && row.Status is OutcomeWord.Won or OutcomeWord.Lost ? row.Status.ToString() : "?";
        return (string.Join(", ", said), answer, byStage ? stage : status.Length > 0 ? status : null);
    }

    private static string Sum(Dictionary<string, long> words) =>
        words.Values.Sum() is var sum && sum == 1 ? "One deal" : FormattableString.Invariant($"{sum} deals");

    private static string List(Dictionary<string, long> words) =>
        string.Join(", ", words.Take(MaximumListed)
            .Select(pair =>
            FormattableString.Invariant($"'{DisplayText.Shorten(pair.Key, 40)}' ({pair.Value})")))
        + (words.Count > MaximumListed ? FormattableString.Invariant($" and {words.Count - MaximumListed} more") : "");

    // The header again, in a row of which other cells were edited.
    private bool IsHeader(string text) => statusHeader is not null && HeaderText.Normalize(text) == HeaderText.Normalize(statusHeader);

    private static void Count(Dictionary<string, long> words, string word)
    {
        if (words.TryGetValue(word, out var count))
        {
            words[word] = count + 1;
        }
        else if (words.Count < MaximumWords)
        {
            words.Add(word, 1);
        }
    }

    // Only whether it is none or all matters here, and a part of one is all at 1 and at 100.
    private static decimal? Percent(NumberCell cell) =>
        (cell.Point ?? cell.Comma) is { } number ? number is 1 && !cell.IsPercent ? 100 : number : null;
}
