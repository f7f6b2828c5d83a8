using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>Decides whether a deal is open, won or lost from everything that a row says about it, and never by guessing.</summary>
/// <remarks>
/// What the user has said wins. Otherwise status, flags and stage must agree: a deal that one of them calls won and another lost or open is
/// asked about, and so is a closed deal that nothing calls won or lost. A stage in which a deal was left when its status became won says
/// nothing against it. Days of winning and losing, and a probability of 0 or 100, tell how a deal ended that is only called closed.
/// </remarks>
internal static class OutcomeRule
{
    /// <summary>The outcome of a deal.</summary>
    /// <returns>Open, Won, Lost or Deleted; Closed when the user has to be asked.</returns>
    public static OutcomeWord Decide(in OutcomeSignals row)
    {
        if (row.IsDeleted || row.Status == OutcomeWord.Deleted)
        {
            return OutcomeWord.Deleted;
        }

        if (row.IsStatusNamed)
        {
            return row.Status;
        }

        var saysOpen = row.Status == OutcomeWord.Open || row.IsClosed == false;
        var stage = row.Stage;
        if (stage is { IsNamed: true })
        {
            if (stage.IsClosing || !saysOpen)
            {
                return Word(stage.Outcome);
            }

            // The user has said how deals end in this stage, and this one has not ended.
            stage = null;
        }

        var saysWon = row.Status == OutcomeWord.Won || row.IsWon == true || stage?.Outcome == DealOutcome.Won;
        var saysLost = row.Status == OutcomeWord.Lost || stage?.Outcome == DealOutcome.Lost || (row.IsClosed == true && row.IsWon == false);
        var saysClosed = row.Status == OutcomeWord.Closed || row.IsClosed == true || stage is { IsUndecided: true };
        if (saysOpen)
        {
            return saysWon || saysLost || saysClosed ? OutcomeWord.Closed : Open(row);
        }

        if (saysWon || saysLost)
        {
            return saysWon && saysLost ? OutcomeWord.Closed : saysWon ? OutcomeWord.Won : OutcomeWord.Lost;
        }

        return saysClosed
            ? Ended(row) : stage is not null ? Open(row) : row.HasWonDay || row.HasLostDay || row.HasClosedDay ? Ended(row) : Open(row);
    }

    // An inactive lead at 0% is how Odoo keeps a lost one.
    private static OutcomeWord Open(in OutcomeSignals row) => row.IsActive == false ? Ended(row) : OutcomeWord.Open;

    private static OutcomeWord Ended(in OutcomeSignals row) =>
        row.HasWonDay != row.HasLostDay ? (row.HasWonDay ? OutcomeWord.Won : OutcomeWord.Lost)
        : row.Probability switch
        {
            100 => OutcomeWord.Won,
            0 => OutcomeWord.Lost,
            _ => OutcomeWord.Closed,
        };

    private static OutcomeWord Word(DealOutcome outcome) => outcome switch
    {
        DealOutcome.Won => OutcomeWord.Won,
        DealOutcome.Lost => OutcomeWord.Lost,
        _ => OutcomeWord.Open,
    };
}
