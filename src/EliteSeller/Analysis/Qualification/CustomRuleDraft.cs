using System.Collections.Generic;

namespace EliteSeller.Analysis.Qualification;

/// <summary>What a policy says about a column of a team's own.</summary>
internal sealed class CustomRuleDraft
{
    public string Id { get; init; } = "";

    public IReadOnlyList<string> Columns { get; init; } = [];

    public IReadOnlyList<string> Good { get; init; } = [];

    public IReadOnlyList<string> Assumed { get; init; } = [];

    public IReadOnlyList<string> Bad { get; init; } = [];

    public decimal Weight { get; init; }

    public decimal DueFrom { get; init; }

    public int? Briefing { get; init; }

    public string Asks { get; init; } = "";

    public string Question { get; init; } = "";

    public string NextAction { get; init; } = "";
}
