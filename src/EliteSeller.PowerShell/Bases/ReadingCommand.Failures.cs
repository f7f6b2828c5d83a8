using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <content>Tells what of a file could not be read, and whether the work goes on without it.</content>
public abstract partial class ReadingCommand
{
    /// <summary>Whether a note has to be told; a command that reads many exports tells the same note once.</summary>
    /// <param name="note">What the user should know.</param>
    private protected virtual bool IsNews(string note) => true;

    /// <summary>Whether the other files are of use when one cannot be read, or breaks off.</summary>
    private protected virtual bool GoesOnAfter(EliteSellerException failure) => failure.Problem.Kind != ProblemKind.Argument;

    /// <summary>Goes on to the next row; a file that breaks off is reported and has no more rows.</summary>
    /// <param name="next">Reads the row.</param>
    /// <returns>False at the end.</returns>
    private protected bool TryNext(Func<bool> next)
    {
        try
        {
            return next();
        }
        catch (EliteSellerException failure) when (GoesOnAfter(failure))
        {
            if (!IsTold(failure.Problem))
            {
                Report(failure);
            }

            return false;
        }
    }

    /// <summary>Reports a problem or a note; what was reported of the history is not reported again.</summary>
    /// <param name="file">The file that is read.</param>
    /// <param name="aside">What is not a deal.</param>
    /// <returns>Whether there was something to tell.</returns>
    private protected bool Report(string file, in ReadItem aside)
    {
        if (aside.Problem is { } problem)
        {
            ReportOrEnd(problem);
        }
        else if (aside.Note is { } note && IsNews(note.ToString()))
        {
            Warn($"{System.IO.Path.GetFileName(file)}: {note}");
        }

        return aside.Problem is not null || aside.Note is not null;
    }

    private void ReportOrEnd(Problem problem)
    {
        if (problem.EndsFile && new EliteSellerException(problem) is var failure && !GoesOnAfter(failure))
        {
            throw failure;
        }

        if (!IsTold(problem))
        {
            Report(problem);
        }
    }
}
