using System;
using EliteSeller.Model;

namespace EliteSeller.Files.Import.Headers;

/// <summary>Decides whether a deal is open, won or lost from everything that a row says about it.</summary>
/// <remarks>
/// What a status column says wins, then the flags, then the meaning of the stage. Days of winning and losing count where a
/// row has nothing else. A deal that is flagged as closed, without a word how, goes by its probability: 100 is won, 0 is lost.
/// </remarks>
internal static class OutcomeRule
{
    /// <summary>The outcome of a deal.</summary>
    public static DealOutcome Decide(DealOutcome? status, bool? isClosed, bool? isWon, SalesStage? stage, DateTime? wonDate, DateTime? lostDate, decimal? probability)
    {
        if (status is { } word)
        {
            return word;
        }

        if (isWon == true)
        {
            return DealOutcome.Won;
        }

        if (isClosed == false)
        {
            return DealOutcome.Open;
        }

        if (isClosed == true)
        {
            return isWon == false ? DealOutcome.Lost : HowClosed(stage, wonDate, lostDate, probability);
        }

        return stage?.Outcome ?? Dated(wonDate, lostDate) ?? DealOutcome.Open;
    }

    private static DealOutcome HowClosed(SalesStage? stage, DateTime? wonDate, DateTime? lostDate, decimal? probability)
    {
        if (stage is { Outcome: not DealOutcome.Open })
        {
            return stage.Outcome;
        }

        return Dated(wonDate, lostDate) ?? (probability == 100 ? DealOutcome.Won : DealOutcome.Lost);
    }

    private static DealOutcome? Dated(DateTime? wonDate, DateTime? lostDate) =>
        lostDate is not null ? DealOutcome.Lost : wonDate is not null ? DealOutcome.Won : null;
}
