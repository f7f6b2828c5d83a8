using System;
using System.Collections.Generic;
using EliteSeller.Model;

namespace EliteSeller.Text;

/// <summary>Reads a status, or the plain name of a closing stage: open, won or lost in the languages of the headers.</summary>
internal static class OutcomeText
{
    private static readonly Dictionary<string, DealOutcome> _words = Build(
        "open|active|in progress|on hold|new|working|p|process|ongoing|offen|laufend|aktiv|ouvert|ouverte|en cours|abierto|abierta|aperto|aperta|in corso"
        + "|aberto|aberta|em aberto|em andamento|geopend|otwarte|otwarty|w toku|avoin|öppen|otevřeno|otevřený|otevřená|otevřené|進行中|オープン|商談中|открыта|в работе",
        "won|closed won|closed - won|closed-won|closedwon|win|s|success|signed|gewonnen|gagné|gagnée|ganado|ganada|vinto|vinta|ganho|ganha|wygrane|wygrany|wygrana|voitettu|vunnen"
        + "|vyhráno|vyhraný|vyhraná|vyhrané|受注|成約|выиграна",
        "lost|closed lost|closed - lost|closed-lost|closedlost|loss|f|failure|canceled|cancelled|out-sold|disqualified|abandoned|dead|verloren|perdu|perdue|perdido|perdida|perso|persa"
        + "|przegrane|przegrany|przegrana|hävitty|förlorad|prohráno|ztraceno|prohraný|prohraná|失注|проиграна");

    /// <summary>The outcome, or null when the word is not known.</summary>
    public static DealOutcome? Read(string text) => _words.TryGetValue(text.Trim(), out var outcome) ? outcome : null;

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
