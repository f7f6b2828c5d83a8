namespace EliteSeller.Text;

/// <summary>Finds a word for won, lost or closed among the other words of a name, in the languages of the headers.</summary>
/// <remarks>
/// "6 - Closed Won", "Won and Closed", "Lost to Competitor" and "Cerrado ganado" are closed names. A name with a word for won and a word
/// for lost, or with a doubt before the word ("not won", "verbal won"), says that the end is near and not which: it counts as closed
/// without an outcome.
/// </remarks>
internal static class ClosingWords
{
    private static readonly HashSet<string> _won = Words(
        "won closedwon wonclosed ganado ganada ganados ganadas ganho ganha ganhos ganhas gewonnen gagne gagnee gagnes gagnees vinto vinta "
            + "vinti vinte wygrane wygrany wygrana "
        + "vyhry voitettu vunnen vunnet vundet vyhrano vyhrany vyhrana vyhrane выигран выиграна выиграно выиграны успешно успешна "
            + "kazanildi kazanilan");

    private static readonly HashSet<string> _lost = Words(
        "lost lose lostclosed closedlost perdido perdida perdidos perdidas perdu perdue perdus perdues verloren perso persa persi perse "
            + "przegrane przegrany przegrana stracone "
        + "havitty forlorad tapt tabt prohrano prohrany prohrana prohrane ztraceno ztraceny проигран проиграна проиграно проиграны провал "
            + "провалена kaybedildi kaybedilen");

    // Words that end a deal only where they lead the name or follow a word for closed: a rejected proposal may be written again.
    private static readonly HashSet<string> _leadingLost = Words(
        "loss apology apologized canceled cancelled cancelado cancelada annule annulee annullato storniert abgesagt abandoned abandonado "
            + "abandonada abandonne dead declined rejected rechazado "
        + "rechazada recusado recusada abgelehnt refuse refusee rifiutato odrzucone disqualified descalificado descartado descartada "
            + "disqualifiziert unqualified отказ отклонена отменена iptal");

    private static readonly HashSet<string> _closed = Words(
        "closed cerrado cerrada cerrados cerradas fechado fechada geschlossen cloture cloturee chiuso chiusa gesloten afgesloten "
            + "zamkniete zamkniety suljettu "
        + "stangd uzavreno uzavreny uzavrena закрыт закрыта закрыто");

    private static readonly HashSet<string> _doubtBefore = Words(
        "not never unlikely likely probably probable verbal verbally pending nearly almost expected forecast forecasted pre if nicht nie "
            + "fast mundlich pas non nao casi verbalmente не");

    private static readonly HashSet<string> _doubtAnywhere = Words("reopened reactivated reabierto reaberto wiedereroffnet pending");

    private static readonly string[] _wonSigns = ["受注", "成約", "赢单", "成交"];
    private static readonly string[] _lostSigns = ["失注", "输单", "丢单"];
    private static readonly string[] _noSigns = ["未受注", "受注予定", "受注見込", "失注予定", "未成交"];

    /// <summary>What the words of a name say.</summary>
    /// <param name="text">A status or the name of a stage.</param>
    /// <returns>Won, Lost or Closed; Unknown when none of its words is a closing one.</returns>
    public static OutcomeWord Find(string text)
    {
        var words = HeaderText.Words(text);
        int won = -1, lost = -1, closed = -1;
        for (var at = 0; at < words.Count; at++)
        {
            won = won < 0 && _won.Contains(words[at]) ? at : won;
            lost = lost < 0 && (_lost.Contains(words[at]) || (_leadingLost.Contains(words[at]) && at == closed + 1)) ? at : lost;
            closed = closed < 0 && _closed.Contains(words[at]) ? at : closed;
        }

        var isWon = won >= 0 || Holds(text, _wonSigns);
        var isLost = lost >= 0 || Holds(text, _lostSigns)
            || (words.Contains("decision") && words.IndexOf("no") == words.IndexOf("decision") - 1);
        if (!isWon && !isLost)
        {
            return closed >= 0 ? OutcomeWord.Closed : OutcomeWord.Unknown;
        }

        return (isWon && isLost) || IsDoubtful(words, Math.Max(won, lost)) || Holds(text, _noSigns)
            ? OutcomeWord.Closed : isWon ? OutcomeWord.Won : OutcomeWord.Lost;
    }

    private static bool IsDoubtful(List<string> words, int end)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if ((at < end && _doubtBefore.Contains(words[at])) || _doubtAnywhere.Contains(words[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(string text, string[] signs) =>
        Array.Exists(signs, sign => text.IndexOf(sign, StringComparison.Ordinal) >= 0);

    private static HashSet<string> Words(string list) => new(list.Split(' '), StringComparer.Ordinal);
}
