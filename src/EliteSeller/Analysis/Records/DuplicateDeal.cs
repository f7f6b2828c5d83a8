namespace EliteSeller.Analysis.Records;

/// <summary>An open deal that looks like another one.</summary>
/// <param name="Line">Its line.</param>
/// <param name="IsNamed">Whether the names are alike, or else the amounts.</param>
internal sealed record DuplicateDeal(long Line, bool IsNamed);
