using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>Statuses and sides of a roadmap in the languages in which customers write them, and owners who are still to be named.</summary>
internal static class StepWords
{
    private static readonly Dictionary<string, StepStatus> Statuses = Build(
        (StepStatus.ToDo,
            "To do|Not started|Open|Planned|New|Offen|Zu erledigen|Noch offen|Nicht begonnen|Geplant|Neu|Pendiente|Por hacer|Sin empezar|"
            + "No iniciado|Planificado|À faire|Non commencé|Pas commencé|Ouvert|Planifié|Prévu|Da fare|Non iniziato|Aperto|A fazer|"
            + "Por fazer|Não iniciado|Te doen|Niet gestart|Do zrobienia|К выполнению|Не начато|未着手"),
        (StepStatus.InProgress,
            "In progress|Started|Ongoing|Underway|Doing|In Arbeit|In Bearbeitung|Läuft|Begonnen|Angefangen|En curso|En progreso|En proceso|"
            + "Iniciado|Empezado|En cours|Commencé|Démarré|Entamé|In corso|Iniziato|Em andamento|Em curso|Em progresso|Bezig|In uitvoering|"
            + "W toku|В работе|Выполняется|進行中"),
        (StepStatus.Done,
            "Done|Complete|Completed|Finished|Closed|Erledigt|Fertig|Abgeschlossen|Beendet|Hecho|Hecha|Terminado|Terminada|Completado|"
            + "Completada|Finalizado|Listo|Fait|Faite|Terminé|Terminée|Achevé|Fini|Réalisé|Fatto|Completato|Terminato|Feito|Concluído|"
            + "Concluída|Gereed|Klaar|Voltooid|Zrobione|Zakończone|Готово|Выполнено|完了"),
        (StepStatus.Blocked,
            "Blocked|On hold|Waiting|Blockiert|Gesperrt|Wartet|Angehalten|Bloqueado|Bloqueada|En espera|Detenido|Bloqué|Bloquée|En attente|"
            + "Suspendu|Bloccato|In attesa|Em espera|Geblokkeerd|Zablokowane|Заблокировано|保留"),
        (StepStatus.Cancelled,
            "Cancelled|Canceled|Dropped|Not needed|Abgesagt|Entfällt|Gestrichen|Storniert|Abgebrochen|Cancelado|Cancelada|Anulado|Anulada|"
            + "Descartado|Annulé|Annulée|Abandonné|Supprimé|Annullato|Geannuleerd|Vervalt|Anulowane|Отменено|中止"));

    private static readonly Dictionary<string, RoadmapSide> Sides = Build(
        (RoadmapSide.Seller,
            "Seller|Vendor|Supplier|Verkäufer|Anbieter|Lieferant|Vendedor|Proveedor|Vendeur|Fournisseur|Venditore|Fornitore|Fornecedor|"
            + "Verkoper|Leverancier|Sprzedawca|Dostawca|Поставщик|売り手"),
        (RoadmapSide.Customer,
            "Customer|Client|Buyer|Kunde|Käufer|Cliente|Comprador|Acheteur|Acquirente|Klant|Klient|Клиент|Заказчик|顧客"),
        (RoadmapSide.Joint,
            "Joint|Both|Together|Gemeinsam|Beide|Zusammen|Conjunto|Ambos|Juntos|Commun|Conjoint|Ensemble|Les deux|Congiunto|Entrambi|"
            + "Conjunta|Samen|Wspólnie|Совместно|共同"));

    private static readonly HashSet<string> Unnamed = new(
        ("to be named|tbd|tbc|noch zu benennen|wird noch benannt|offen|n. n.|por designar|por definir|por nombrar|à désigner|à définir|"
            + "à nommer|da nominare|da definire|a designar|a definir|nog te bepalen").Split('|').Select(Letters));

    /// <summary>The status that a person wrote, or null when it is none.</summary>
    public static StepStatus? Status(string text) => Statuses.TryGetValue(Letters(text), out var status) ? status : null;

    /// <summary>The side that a person wrote, or null when it is none.</summary>
    public static RoadmapSide? Side(string text) => Sides.TryGetValue(Letters(text), out var side) ? side : null;

    /// <summary>The person and the role of an owner's cell; a role in brackets after words for nobody is still to be named.</summary>
    public static (string? Owner, string? Role) Owner(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return (null, null);
        }

        var bracket = trimmed!.IndexOf('(');
        var words = bracket < 0 ? trimmed : trimmed.Substring(0, bracket);
        return !Unnamed.Contains(Letters(words)) ? (trimmed, null)
            : (null, bracket < 0 ? null : trimmed.Substring(bracket + 1).TrimEnd(')', ' ') is { Length: > 0 } role ? role : null);
    }

    private static Dictionary<string, T> Build<T>(params (T Value, string Words)[] all)
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (value, list) in all)
        {
            foreach (var word in list.Split('|'))
            {
                words[Letters(word)] = value;
            }
        }

        return words;
    }

    /// <summary>
    /// Only the letters, without marks and case, so that <c>Terminé</c>, <c>TERMINE</c> and <c>terminé.</c> are one word.
    /// </summary>
    private static string Letters(string text) => new(text.Normalize(System.Text.NormalizationForm.FormKD)
        .Where(char.IsLetter).Select(char.ToUpperInvariant).ToArray());
}
