using EliteSeller.Text;

namespace EliteSeller.Analysis.Qualification;

/// <summary>An event on a day ahead that a deal waits for: until then silence and a stage that does not change tell nothing.</summary>
internal static class AwaitedEvent
{
    /// <summary>How far ahead the event may be, in days: who waits longer has stopped working on it.</summary>
    private const int LongestWait = 45;

    /// <summary>How often the close date may have moved: an event that was moved twice is no event.</summary>
    private const int MaximumMoves = 1;

    /// <summary>The day of the event that the deal waits for, or 0.</summary>
    public static int DayIn(in JudgedDeal deal)
    {
        // A step that was added after the customer was last heard of is the seller's own.
        if (!deal.Source.IsRecorded(OpportunityField.NextStepDate)
            || deal.Opportunity.NextStepDay is not (> 0 and var day)
            || day < deal.AsOf || day > deal.AsOf + LongestWait
            || deal.Opportunity.PushCount > MaximumMoves
            || deal.Opportunity.History?.Baseline?.Step is not null)
        {
            return 0;
        }

        return deal.Opportunity.NextStep is { } text && !UnknownWords.Matches(text) && !EmptyWords.Matches(text)
            && EventWords.AreIn(text) ? day : 0;
    }

    /// <summary>What a rule says while it waits.</summary>
    public static Explanation Explain(in JudgedDeal deal)
    {
        var (step, day) = (Wording.Name(deal.Opportunity.NextStep, 40), Wording.Date(DayIn(deal)));
        return new Explanation($"Waiting for the event of the next step on {day} ('{step}').", $"Waiting until {day}");
    }
}
