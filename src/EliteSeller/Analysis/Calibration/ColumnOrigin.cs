namespace EliteSeller.Analysis.Calibration;

/// <summary>
/// What can be told from a column's field and header alone: whether its content was known when the deal began, or is
/// written by the way the deal ended.
/// </summary>
internal static class ColumnOrigin
{
    public const string Result = "it says how the deal ended, or is computed from that";
    public const string Identifier = "it is an id";
    public const string Date = "it is a date, a part of one, or a time counted from one; use -IncludeColumn if it was known at creation";
    public const string Person = "it names a person or a customer; use -IncludeOwner to include owners and accounts";
    public const string Total = "it grows with the age of the deal, so it describes the past and predicts nothing";

    private static readonly string[] ResultWords = ["stage", "probability", "forecast", "outcome", "result", "won", "lost", "closed",
        "status", "weighted"];
    private static readonly string[] ResultPhrases = ["expected revenue", "loss reason", "win reason", "close reason", "reason lost",
        "reason won", "reason"];
    private static readonly string[] DateWords = ["date", "datetime", "day", "days", "month", "year", "quarter", "week", "time",
        "timestamp", "duration", "elapsed", "age", "cycle", "created", "modified", "updated"];
    private static readonly string[] DatePhrases = ["fiscal period", "last touch"];
    private static readonly string[] PersonWords = ["owner", "seller", "salesperson", "rep", "agent", "manager", "assignee", "assigned",
        "name", "email", "phone"];
    private static readonly string[] PersonPhrases = ["account", "company", "organization", "organisation", "customer", "contact",
        "sales rep", "created by"];
    private static readonly string[] TotalWords = ["activity", "activities", "call", "calls", "emails", "mails", "meeting", "meetings",
        "push", "pushes", "pushed", "touches", "visits", "contacted", "logins", "pageviews", "tasks"];
    private static readonly string[] TotalPhrases = ["page views", "change count", "contact count", "contacts", "number of contacts",
        "hours", "hours invested", "form submissions"];
    private static readonly string[] IdentifierWords = ["id", "guid", "uuid", "key", "url", "link"];
    private static readonly string[] IdentifierPhrases = ["opportunity number", "deal number", "record number"];

    private static readonly Dictionary<OpportunityField, string> ByField = new()
    {
        [OpportunityField.Id] = Identifier,
        [OpportunityField.Name] = Person,
        [OpportunityField.Account] = Person,
        [OpportunityField.Owner] = Person,
        [OpportunityField.Stage] = Result,
        [OpportunityField.Outcome] = Result,
        [OpportunityField.IsClosed] = Result,
        [OpportunityField.IsWon] = Result,
        [OpportunityField.IsActive] = Result,
        [OpportunityField.IsDeleted] = Result,
        [OpportunityField.StagePosition] = Result,
        [OpportunityField.Recorded] = Identifier,
        [OpportunityField.EvidencedOn] = Total,
        [OpportunityField.Probability] = Result,
        [OpportunityField.ForecastCategory] = Result,
        [OpportunityField.LossReason] = Result,
        [OpportunityField.CloseDate] = Result,
        [OpportunityField.WonDate] = Result,
        [OpportunityField.LostDate] = Result,
        [OpportunityField.CreatedDate] = Date,
        [OpportunityField.LastActivityDate] = Total,
        [OpportunityField.NextActivityDate] = Date,
        [OpportunityField.LastModifiedDate] = Total,
        [OpportunityField.StageEnteredDate] = Date,
        [OpportunityField.DaysInStage] = Date,
        [OpportunityField.AgeDays] = Date,
        [OpportunityField.NextStep] = Total,
        [OpportunityField.NextStepDate] = Date,
        [OpportunityField.ContactCount] = Total,
        [OpportunityField.PushCount] = Total,
        [OpportunityField.HoursInvested] = Total,
        [OpportunityField.BenefitAskedOn] = Date,
        [OpportunityField.TimelineAskedOn] = Date,
        [OpportunityField.RoadmapAskedOn] = Date,
        [OpportunityField.ExecutiveAskedOn] = Date,
    };

    /// <summary>Why the column cannot be learned from, or null when field and header do not speak against it.</summary>
    /// <param name="header">The header as the source writes it.</param>
    /// <param name="known">What the layout reads from the column, or null for one that it does not know.</param>
    /// <param name="includeOwner">True when owners and accounts may be learned from.</param>
    public static string? Objection(string header, OpportunityField? known, bool includeOwner)
    {
        var reason = known is { } field
            ? ByField.TryGetValue(field, out var byField) ? byField : null
            : ByHeader(new HeaderWords(header));
        var isDealName = known == OpportunityField.Name;
        return reason == Person && includeOwner && !isDealName ? null : reason;
    }

    private static string? ByHeader(HeaderWords header) =>
        header.Reads(ResultPhrases) || header.HasAny(ResultWords) ? Result :
        header.Reads(TotalPhrases) || header.HasAny(TotalWords) ? Total :
        header.Reads(DatePhrases) || header.HasAny(DateWords) ? Date :
        header.Reads(IdentifierPhrases) || header.HasAny(IdentifierWords) ? Identifier :
        header.Reads(PersonPhrases) || header.HasAny(PersonWords) ? Person :
        null;
}
