namespace EliteSeller.Files.Import.Layouts;

/// <summary>What a column of a file of contacts holds.</summary>
public enum ContactColumn
{
    /// <summary>The id of the deal; several with semicolons between.</summary>
    DealId,

    /// <summary>The person's id in the CRM.</summary>
    PersonId,

    /// <summary>The whole name.</summary>
    Name,

    /// <summary>The first name.</summary>
    FirstName,

    /// <summary>The last name.</summary>
    LastName,

    /// <summary>What the person is at the customer.</summary>
    Title,

    /// <summary>The part in the buying group.</summary>
    Role,

    /// <summary>How much the person's word counts.</summary>
    Influence,

    /// <summary>How the person stands to us.</summary>
    Attitude,

    /// <summary>Who introduces us.</summary>
    IntroducedBy,

    /// <summary>The day of the last meeting.</summary>
    MetOn,

    /// <summary>The day of leaving.</summary>
    LeftOn,
}
