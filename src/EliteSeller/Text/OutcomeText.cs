namespace EliteSeller.Text;

/// <summary>Reads a status, or the plain name of a closing stage: open, won or lost in the languages of the headers.</summary>
internal static class OutcomeText
{
    private static readonly Dictionary<string, DealOutcome> _words = Build(
        "open|active|in progress|on hold|new|working|p|process|ongoing|offen|laufend|aktiv|ouvert|ouverte|en cours|abierto|abierta|aperto|"
            + "aperta|in corso"
        + "|aberto|aberta|em aberto|em andamento|geopend|otwarte|otwarty|w toku|avoin|öppen|otevřeno|otevřený|otevřená|otevřené|進行中|オープン|"
            + "商談中|открыта|в работе",
        "won|closed won|win|wins|deal won|successful|fechado|fechada|negócio fechado|closed - won|closed-won|closedwon|s|success|signed|"
            + "gewonnen|gagné|gagnée|ganado|ganada|vinto|vinta|ganho|ganha|wygrane|wygrany|wygrana|voitettu|vunnen"
        + "|vyhráno|vyhraný|vyhraná|vyhrané|受注|成約|выиграна|выиграно|успешно реализовано|успешно реализована",
        "lost|closed lost|deal lost|lose|unsuccessful|no decision|no sale|not interested|closed - lost|closed-lost|closedlost|loss|f|"
            + "failure|canceled|cancelled|out-sold|disqualified|abandoned|dead|verloren|perdu|perdue|perdido|perdida|perso|persa"
        + "|przegrane|przegrany|przegrana|hävitty|förlorad|prohráno|ztraceno|prohraný|prohraná|失注|проиграна|проиграно|закрыто и не "
            + "реализовано|закрыто и нереализовано");

    private static readonly char[] _numbering = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '.', '-', ')', ':', '_', '–', '/'];

    // The deal is over, and the word does not say how.
    private static readonly HashSet<string> _closed = new(
        ("closed|completed|complete|done|finished|ended|inactive|archived|archive|resolved|abgeschlossen|erledigt|archiviert|beendet|"
            + "terminé|terminée|archivé|archivée|finalizado|finalizada|terminado"
        + "|terminada|concluído|concluída|encerrado|encerrada|archivado|arquivado|завершена|завершено|завершён|завершен|クローズ|完了|終了")
            .Split('|'), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> _deleted = new(
        ("deleted|removed|merged|duplicate|gelöscht|zusammengeführt|supprimé|supprimée|eliminado|eliminada|borrado|excluído|excluída|"
        + "duplicado|eliminato|verwijderd|usunięte|удалена|удалено|削除済み").Split('|'),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The outcome, or null when the word is not known.</summary>
    public static DealOutcome? Read(string text) => _words.TryGetValue(text.Trim(), out var outcome) ? outcome : null;

    /// <summary>What a status or the name of a stage says, by itself or by one of its words.</summary>
    /// <param name="text">The cell.</param>
    public static OutcomeWord Word(string text)
    {
        var trimmed = text.Trim();
        if (UnknownWords.Matches(trimmed) && !_words.ContainsKey(trimmed))
        {
            return OutcomeWord.None;
        }

        if (_words.TryGetValue(trimmed, out var outcome))
        {
            return outcome switch
            {
                DealOutcome.Open => OutcomeWord.Open,
                DealOutcome.Won => OutcomeWord.Won,
                _ => OutcomeWord.Lost,
            };
        }

        var bare = trimmed.TrimStart(_numbering);
        if (bare.Length > 0 && bare.Length < trimmed.Length && char.IsDigit(trimmed[0]))
        {
            return Word(bare);
        }

        return _closed.Contains(trimmed)
            ? OutcomeWord.Closed : _deleted.Contains(trimmed) ? OutcomeWord.Deleted : ClosingWords.Find(trimmed);
    }

    private static Dictionary<string, DealOutcome> Build(string open, string won, string lost)
    {
        var words = new Dictionary<string, DealOutcome>(StringComparer.OrdinalIgnoreCase);
        Add(words, open, DealOutcome.Open);
        Add(words, won, DealOutcome.Won);
        Add(words, lost, DealOutcome.Lost);
        return words;
    }

    private static void Add(Dictionary<string, DealOutcome> words, string list, DealOutcome outcome)
    {
        foreach (var word in list.Split('|'))
        {
            words.Add(word, outcome);
        }
    }
}
