using System.Globalization;
using EliteSeller.Analysis.BuyingGroups;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;

namespace EliteSeller.Analysis.Questions;

/// <summary>The words in which questions are put to a customer. They are data that a team may replace.</summary>
public sealed class QuestionTexts
{
    private readonly IReadOnlyDictionary<string, QuestionWords> _byRule;
    private readonly IReadOnlyDictionary<QuestionBlank, string> _missing;
    private readonly CultureInfo _culture;
    private readonly string _dateFormat;

    internal QuestionTexts(IReadOnlyDictionary<string, QuestionWords> byRule, IReadOnlyDictionary<QuestionBlank, string> missing,
        CultureInfo culture, string dateFormat)
    {
        _byRule = byRule;
        _missing = missing;
        _culture = culture;
        _dateFormat = dateFormat;
    }

    /// <summary>The names of the rules that there are words for.</summary>
    public IEnumerable<string> Rules => _byRule.Keys;

    /// <summary>The question for a finding, with the facts of the deal filled in once.</summary>
    /// <param name="opportunity">The deal. Its texts are shown on one line, without anything that a terminal would obey.</param>
    /// <param name="finding">What is open.</param>
    /// <param name="asOf">The day on which the question is put.</param>
    /// <returns>The question; null when there is none for this finding.</returns>
    public ProbingQuestion? Ask(Opportunity opportunity, Finding finding, DateTime asOf)
    {
        if (_byRule.TryGetValue(finding.Rule, out var words))
        {
            return new ProbingQuestion(opportunity, finding, AboutPeople(opportunity, finding, asOf)
                ?? words.At(opportunity.StagePosition, blank => Value(blank, opportunity, asOf)), words.Why);
        }

        // A team's own evidence column brings its question with it.
        return finding.Question is { Length: > 0 } question ? new ProbingQuestion(opportunity, finding, question, finding.Reason) : null;
    }

    // Who is to introduce us to whom is in English; texts of another language keep their own words.
    private string? AboutPeople(Opportunity opportunity, Finding finding, DateTime asOf) =>
        _culture.TwoLetterISOLanguageName == "en"
        && (finding.Rule == ExecutiveAskRule.Definition.Id || finding.Rule == ExecutiveAccessRule.Definition.Id)
        && BuyingGroup.From(opportunity, asOf) is { } group ? IntroductionAdvice.Question(group) : null;

    private string Value(QuestionBlank blank, Opportunity opportunity, DateTime asOf)
    {
        // A close date that is past is no date to hold a customer to.
        var close = opportunity.CloseDate >= asOf ? opportunity.CloseDate : null;
        return blank switch
        {
            QuestionBlank.Account => Text(blank, opportunity.Account),
            QuestionBlank.Name => Text(blank, opportunity.Name),
            QuestionBlank.Stage => Text(blank, opportunity.Stage),
            QuestionBlank.Owner => Text(blank, opportunity.Owner),
            QuestionBlank.CloseDate => Date(blank, close),
            QuestionBlank.CloseDatePlus3Months => Date(blank, Later(close)),
            QuestionBlank.AsOf => Date(blank, asOf),
            QuestionBlank.AsOfPlus3Months => Date(blank, Later(asOf)),
            QuestionBlank.YearEnd => Date(blank, new DateTime(asOf.Year, 12, 31)),
            _ => throw new ArgumentOutOfRangeException(nameof(blank), blank, "A placeholder without a value."),
        };
    }

    private string Text(QuestionBlank blank, string? text) => DisplayText.Shorten(text) is { Length: > 0 } shown ? shown : _missing[blank];

    private string Date(QuestionBlank blank, DateTime? date) => date?.ToString(_dateFormat, _culture) ?? _missing[blank];

    private static DateTime? Later(DateTime? date) => date?.Year < 9999 ? date.Value.AddMonths(3) : date;
}
