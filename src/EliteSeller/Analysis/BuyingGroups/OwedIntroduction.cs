namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>An introduction that somebody at the customer owes us: the person is named, and no meeting is recorded.</summary>
public sealed class OwedIntroduction(string by, string to)
{
    /// <summary>Who owes it.</summary>
    public string By { get; } = by;

    /// <summary>The person whom we are to meet.</summary>
    public string To { get; } = to;

    /// <summary>The introduction.</summary>
    /// <returns>Such as <c>Keiko Ito owes the introduction to Daniel Okoro (CFO)</c>.</returns>
    public override string ToString() => $"{Wording.Name(By)} owes the introduction to {Wording.Name(To, 60)}";
}
