namespace EliteSeller.Files.Import.Workbooks;

/// <summary>What one reading of a sheet came across that its texts do not show.</summary>
internal sealed class SheetFacts
{
    /// <summary>Cells that hold an error such as <c>#VALUE!</c>; they are blank.</summary>
    public long Errors { get; set; }

    /// <summary>The first of these errors, or null.</summary>
    public string? FirstError { get; set; }

    /// <summary>Cells with a formula whose value was not saved; they are blank.</summary>
    public long FormulasWithoutValue { get; set; }

    /// <summary>Cells that took the value of the merged cell that they belong to.</summary>
    public long Merged { get; set; }

    /// <summary>Tells the report what was found.</summary>
    /// <param name="log">The report of the file.</param>
    /// <param name="hiddenRows">How many rows were left out because they are hidden.</param>
    public void Tell(Tables.ReadingLog log, long hiddenRows)
    {
        if (Errors > 0)
        {
            log.Warn("ErrorValues", System.FormattableString.Invariant(
                $"{Errors} {(Errors == 1 ? "cell holds" : "cells hold")} an error such as {FirstError}; read as blank."));
        }

        if (FormulasWithoutValue > 0)
        {
            log.Warn(
                "FormulaWithoutValue",
                System.FormattableString.Invariant($"{FormulasWithoutValue} {(FormulasWithoutValue == 1 ? "cell has" : "cells have")} a ")
                    + FormattableString.Invariant(
                    $"formula without a saved value; read as blank. Open the workbook in Excel and save it."));
        }

        if (Merged > 0)
        {
            log.Warn("MergedCells", System.FormattableString.Invariant(
                $"{Merged} merged {(Merged == 1 ? "cell takes" : "cells take")} the value of the first cell of the merge."));
        }

        if (hiddenRows > 0)
        {
            log.Warn("HiddenRows",
                System.FormattableString.Invariant($"{hiddenRows} hidden {(hiddenRows == 1 ? "row was" : "rows were")} left out. Unhide ")
                + FormattableString.Invariant($"rows or clear the filter to read them."));
        }
    }
}
