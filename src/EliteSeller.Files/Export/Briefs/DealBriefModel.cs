using System.Globalization;
using EliteSeller.Analysis.BuyingGroups;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Files.Export.Briefs;

/// <summary>What the page of a brief shows, in the words and places in which it shows it. What is empty is left out.</summary>
internal sealed class DealBriefModel
{
    private const int MostAgainst = 5;
    private const int MostFor = 3;

    private readonly DealBrief _brief;
    private readonly QualificationResult _result;

    public DealBriefModel(DealBrief brief)
    {
        _brief = brief;
        _result = brief.Result;
        People = brief.BuyingGroup is { } group ? new ContactMap(group, _result.AsOf) : null;
    }

    public string Title => _result.Name ?? _result.Id ?? "Deal";

    public string Day => Labels.DayMonthYear(_result.AsOf);

    public string Parties => string.Join(" \u00B7 ", new[]
    {
        _result.Account,
        _result.Owner is null ? null : $"Seller: {_result.Owner}",
        _result.Id is null ? null : $"Deal {_result.Id}",
    }.Where(part => part is not null));

    public string Verdict => _result.Verdict switch
    {
        Analysis.Qualification.Verdict.Pursue => "Pursue",
        Analysis.Qualification.Verdict.AskForNo => "Ask for the NO",
        Analysis.Qualification.Verdict.WalkAway => "Walk away",
        Analysis.Qualification.Verdict.CannotQualify => "Cannot qualify",
        Analysis.Qualification.Verdict.Closed => "Closed",
        _ => "Some rules only",
    };

    public string VerdictClass => _result.Verdict switch
    {
        Analysis.Qualification.Verdict.Pursue => "good",
        Analysis.Qualification.Verdict.WalkAway => "bad",
        _ => "open",
    };

    /// <summary>What the reason is: a deal may be worth pursuing and have something that speaks against it.</summary>
    public string Lead => _result.Verdict == Analysis.Qualification.Verdict.Pursue && _result.ReasonsAgainst.Count > 0
        ? "Biggest concern: " : "";

    public string Reason => _result.Reason;

    public IReadOnlyList<object> Facts => new (string Name, string Value)[]
        {
            ("Amount", Amount),
            ("Stage", _result.Stage ?? ""),
            ("Close date", Labels.DayMonthYear(_result.CloseDate)),
            ("Score", Number(_result.Score)),
            ("Still possible", Number(_result.Potential)),
            ("Momentum", Number(_result.Momentum)),
            ("Evidence", Number(_result.Evidence)),
            ("Won at this age", _result.ChanceAtThisAge?.ToString() ?? ""),
        }
        .Where(fact => fact.Value.Length > 0)
        .Select(fact => (object)new { fact.Name, fact.Value })
        .ToArray();

    public string? Question => _result.NextQuestion;

    public IReadOnlyList<string> Changes => [.. _result.ChangesTo.Select(change =>
        $"{(change.To == Analysis.Qualification.Verdict.Pursue ? "Pursue" : "Walk away")} if "
            + $"{string.Join(" and ", change.Answers.Select(answer => $"{Topic(answer.Rule)} is \u201C{answer.Answer}\u201D"))}.")];

    public IReadOnlyList<object> Against => [.. _result.BadNews.Concat(_result.ReasonsAgainst).Distinct().Take(MostAgainst)
        .Select(finding => (object)new { finding.Reason, Since = Labels.DayMonthYear(finding.Since), finding.NextAction })];

    public IReadOnlyList<string> For =>
        [.. _result.ReasonsFor.Where(finding => 2 * finding.Points > finding.PointsPossible).Take(MostFor)
            .Select(finding => finding.Reason)];

    public IReadOnlyList<BriefLine> EvidenceLines => _brief.EvidenceLines;

    public IReadOnlyList<BriefLine> Asks => _brief.Asks;

    public string MissingEvidence => _brief.MissingEvidence;

    public ContactMap? People { get; }

    public object? Roadmap => _brief.Roadmap is not { } health ? null : new
    {
        Verdict = health.Verdict switch { RoadmapVerdict.OnTrack => "On track", RoadmapVerdict.AtRisk => "At risk", _ => "Broken" },
        Class = health.Verdict switch { RoadmapVerdict.OnTrack => "good", RoadmapVerdict.Broken => "bad", _ => "open" },
        GoLive = Labels.DayMonthYear(health.Anchor),
        health.Roadmap.Feasibility,
        health.Roadmap.Confirmation,
        Findings = health.Findings.Take(3).Select(finding => finding.Reason).ToArray(),
    };

    public object? Negotiation => _brief.Negotiation is not { } deal ? null : new
    {
        Verdict = deal.Verdict switch
        {
            Analysis.Negotiations.NegotiationVerdict.Proceed => "Proceed",
            Analysis.Negotiations.NegotiationVerdict.Renegotiate => "Renegotiate",
            Analysis.Negotiations.NegotiationVerdict.WalkAway => "Walk away",
            Analysis.Negotiations.NegotiationVerdict.Closed => "Closed",
            _ => "Cannot judge",
        },
        Class = deal.Verdict switch
        {
            Analysis.Negotiations.NegotiationVerdict.Proceed => "good",
            Analysis.Negotiations.NegotiationVerdict.WalkAway => "bad",
            _ => "open",
        },
        deal.Reason,
        Condition = deal.Condition ?? "",
        Points = deal.WalkAwayPoints.Select(point => point.Reason).ToArray(),
        Concessions = deal.Concessions is not { } made ? "" : FormattableString.Invariant(
            $"We gave {Times(made.Gives)} and got {Times(made.Gets)}.{OneSided(made.OneSidedConcessions)}"),
    };

    public string Policy => _result.Policy.ToString();

    public string Source => _result.Opportunity.Source.File is { } file ? Path.GetFileName(file) : "";

    private string Amount => _result.Amount is { } amount
        ? amount.ToString("#,##0.##", CultureInfo.InvariantCulture) + (_result.Currency is { } currency ? " " + currency : "") : "";

    private static string Number(decimal? value) => value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";

    private static string Times(int times) =>
        times switch { 1 => "once", 2 => "twice", _ => FormattableString.Invariant($"{times} times") };

    private static string OneSided(int gives) => gives == 0 ? ""
        : FormattableString.Invariant($" {gives} of ours without anything in return.");

    private static string Topic(string rule) => string.Concat(rule.Select((letter, i) =>
        i > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
}
