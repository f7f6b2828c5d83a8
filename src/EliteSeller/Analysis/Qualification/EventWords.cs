namespace EliteSeller.Analysis.Qualification;

/// <summary>Words of a next step that name something which happens on its day, with or without us.</summary>
internal static class EventWords
{
    private static readonly IReadOnlyList<string> List =
    [
        "board", "committee", "council", "meeting", "workshop", "demo", "presentation", "pitch", "visit", "review", "decision", "decides",
        "approval",
        "approves", "vote", "tender", "award", "standstill", "deadline", "hearing", "audit", "contract", "signature",
        "signs", "signing", "budget",
        "legal",
        "procurement", "kickoff", "kick-off", "pilot", "trial", "renewal", "expires", "expiry", "go-live", "back on", "returns",
        "call with",
        "vorstand", "sitzung", "termin", "entscheidung", "vergabe", "vertrag", "freigabe", "comité", "réunion", "décision", "contrat",
        "comité de", "reunión", "decisión", "contrato", "riunione", "decisione", "contratto",
    ];

    private static readonly WaitingWords Events = new(List);

    /// <summary>Whether a next step names an event.</summary>
    public static bool AreIn(string text) => Events.FindIn(text) is not null;
}
