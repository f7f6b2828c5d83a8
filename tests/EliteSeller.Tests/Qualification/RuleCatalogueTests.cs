using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification;

/// <summary>
/// What the shipped rules say to a person, to the letter: whoever changes a question or a default changes it here or on its page too.
/// </summary>
public sealed class RuleCatalogueTests
{
    public static TheoryData<string> Ids => new(RuleCatalogue.All.Select(rule => rule.Id));

    [Theory]
    [InlineData("BusinessIssue", "What does it cost your business if this stays as it is for another year?",
        "Find out which business issue the customer wants to solve, and record it in the customer's words.")]
    [InlineData("CustomerPriority", "Which other projects compete for the same people and money, and where does this one rank?",
        "Find out where the project ranks among the customer's other projects.")]
    [InlineData("CustomerEngaged", "Is this project still alive on your side, and what has changed since we last spoke?",
        "Talk to the customer this week, and record the activity.")]
    [InlineData("NextStepAgreed", "What do we do next, who does it, and by when?",
        "Agree on a next step with the customer, with a date and a name.")]
    [InlineData("DealAdvancing", "What has to happen on your side before we can take the next step together?",
        "Find out what keeps the deal in its stage; move it forward, or back to where it really is.")]
    [InlineData("CloseDateCredible", "How will you get through evaluating, choosing and contracting by the date we have recorded?",
        "Plan backwards from the close date with the customer, and record the date that results.")]
    [InlineData("CloseDateStable", "The date has moved before: what came first each time, and what is different now?",
        "Ask what came first each time the date moved; then take the date from the customer's plan, or close the deal.")]
    [InlineData("OwnRecord", "Projects that have run for this long are seldom finished: what is different about yours?",
        "Ask the customer what is different this time, and close the deal if nothing is.")]
    [InlineData("AgeReasonable", "We have been at this for a long time: would you still start this project today?",
        "Ask whether the project still exists, and close the deal if it does not.")]
    [InlineData("AmountKnown", "In which price range can you buy a solution?",
        "Agree on a price range with the customer, and record its lower end.")]
    [InlineData("ExecutiveAccess", "Who signs this off, and how do we get to meet them together with you?",
        "Get introduced to the executives who decide or fund.")]
    [InlineData("SpendingAuthority", "How was the last purchase of this size approved, and from whose budget will this one be paid?",
        "Find out who approves the budget, and which budget pays.")]
    [InlineData("Sponsor", "If this were your own money and career, what would you have us do next?",
        "Find a person at the customer who wins when the project succeeds and who will coach us.")]
    [InlineData("WayToADecision", "Who decides about this, and who would speak for us when they do?",
        "Ask for an executive introduction; if you cannot meet anybody, walk away and find a better deal.")]
    [InlineData("HangingByAThread", "Shall we close the file on this one?",
        "Ask the customer whether to close the file, and believe the answer.")]
    [InlineData("Multithreaded", "Who else has to live with the result, and when can we meet them?",
        "Get to know a second person at the customer.")]
    [InlineData(
        "BenefitAsk", "If we show that you can reach these benefits, will you start a project that delivers them within three months?",
        "Ask for a commitment to start, and record the answer.")]
    [InlineData("TimelineAsk", "How will you get through evaluating, choosing and contracting by the date you named?",
        "Ask for a decision timeline, and record the steps and dates that the customer names.")]
    [InlineData("RoadmapAsk",
        "We work from an Action Roadmap that both sides keep, through evaluation and contract: will you build and keep it with us?",
        "Ask for a joint plan, with a first draft in hand.")]
    [InlineData("ExecutiveAsk", "We need to work with the executives who will sponsor this: how do we get introduced?",
        "Ask for an executive introduction, and agree on a name and a date.")]
    [InlineData("AskedAndRefused", "Has anything changed since you said no?",
        "Thank the customer and close the deal, or ask again if something has changed.")]
    [InlineData("DiscountWithinLimit", "If we move on price, what can you move on: term, volume, a reference, the date?",
        "Ask for something in return for the discount, or take it back.")]
    [InlineData("ServiceCapacity", "Which dates and service levels are you counting on, and which of them could move?",
        "Have the delivery team confirm dates, service levels and terms before anything is signed.")]
    [InlineData("GiveGetBalance", "What can you give us in return?",
        "Name what you want in return before the next concession.")]
    [InlineData("CareNotTooMuch", "What would make you walk away from this, and what should make us walk away?",
        "Ask somebody who has not worked on this deal to review it before the next concession.")]
    [InlineData("EditedWithoutCustomer", "We have noted that something changed on your side: is that so?",
        "Record the conversation that the edit rests on, or take the edit back.")]
    [InlineData("Recreated", "Is this the project that we have talked about before, or a new one?",
        "Keep one record for each sale, with its whole past.")]
    [InlineData("Duplicate", "Do we talk about one project here, or about two?", "Keep one record for each sale and close the other one.")]
    [InlineData("ContactsContradict", "Has anything changed among the people who decide about this?",
        "Ask the customer, then correct the column or the list of contacts.")]
    public void Each_rule_has_a_question_for_the_customer_and_something_that_the_seller_can_do(
        string ruleId, string question, string nextAction)
    {
        var rule = RuleCatalogue.Find(ruleId.ToUpperInvariant()).ShouldNotBeNull();

        (rule.Question, rule.NextAction).ShouldBe((question, nextAction));
        rule.ToString().ShouldBe(ruleId);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_is_what_its_page_says(string ruleId)
    {
        var rule = RuleCatalogue.Find(ruleId)!;
        var page = Page(ruleId + ".md");

        page.ShouldContain(
            $"\nBriefing {rule.Briefing}; kind {rule.Kind}; due from position {Show(rule.DueFrom)}; weight {Weight(rule)}.\n");
        page.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Threshold", StringComparison.Ordinal))
            .ShouldBe(rule.Thresholds.Select(threshold => $"| {threshold.Name} | {Show(threshold.Default)} | {threshold.Meaning} |"));
        Page("README.md")
            .ShouldContain($"| [{ruleId}]({ruleId}.md) | {rule.Briefing} | {Show(rule.DueFrom)} | {Weight(rule)} | {rule.Asks} |\n");
    }

    [Fact]
    public void Silence_a_stage_without_end_and_a_date_that_moves_can_condemn_and_bookkeeping_can_not() =>
        RuleCatalogue.All.Where(rule => rule.Condemns).Select(rule => rule.Id)
            .ShouldBe(["CustomerEngaged", "DealAdvancing", "CloseDateStable"]);

    [Fact]
    public void Only_the_rule_about_stages_has_limits_by_stage_and_only_the_one_about_steps_has_words()
    {
        RuleCatalogue.All.Where(rule => rule.HasLimitsByStage).ShouldHaveSingleItem().Id.ShouldBe("DealAdvancing");
        var steps = RuleCatalogue.All.Where(rule => rule.WordsName is not null).ShouldHaveSingleItem();
        (steps.Id, steps.WordsName, steps.WordsMeaning)
            .ShouldBe(
            ("NextStepAgreed", "WaitingWords", "A next step that contains one of these is only to wait, and earns half the points."));
        steps.Words.ShouldBe(["waiting", "no response", "follow up", "check in", "touch base", "tbd", "pending"]);
    }

    [Fact]
    public void A_threshold_says_its_name_and_value_and_a_rule_that_is_not_there_is_not_found()
    {
        RuleCatalogue.Find("customerengaged")!.Thresholds.Select(threshold => threshold.ToString()).ShouldContain("MaximumDaysLate = 14");
        RuleCatalogue.Find("CustomerEngage").ShouldBeNull();
    }

    private static string Page(string name, [CallerFilePath] string file = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "rules", name)).ReplaceLineEndings("\n");

    private static string Weight(RuleDefinition rule) =>
        rule.Kind == RuleKind.Gate ? "gate" : rule.Kind == RuleKind.Notice ? "notice" : Show(rule.Weight);

    private static string Show(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
