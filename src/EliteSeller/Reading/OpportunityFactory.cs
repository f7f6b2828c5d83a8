using System;
using System.Collections.Generic;
using EliteSeller.Opportunities;

namespace EliteSeller.Reading;

/// <summary>Makes opportunities of the rows of one settled source.</summary>
public sealed class OpportunityFactory
{
    private readonly ReadingLog _log;

    internal OpportunityFactory(SourceTable table, IReadOnlyList<FieldColumn> columns, ReadingLog log)
    {
        Table = table;
        Columns = columns;
        _log = log;
        Row = new RowReading(log);
    }

    /// <summary>The table that the rows belong to.</summary>
    public SourceTable Table { get; }

    /// <summary>The columns that hold a value; those that hold text are decoded by the opportunity itself.</summary>
    public IReadOnlyList<FieldColumn> Columns { get; }

    /// <summary>Takes the values of a row, for a reader that reads cells without making texts of them.</summary>
    public RowReading Row { get; }

    /// <summary>Reads a row, cell by cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="opportunity">The opportunity, or null when the row is refused.</param>
    /// <returns>Why the row is refused, or null.</returns>
    public Problem? Read(SourceRow row, out Opportunity? opportunity)
    {
        Row.Start(row ?? throw new ArgumentNullException(nameof(row)));
        foreach (var column in Columns)
        {
            if (column.Read(row.GetText(column.Index), Row) is { } problem)
            {
                opportunity = null;
                return Refuse(problem, row.Line);
            }
        }

        opportunity = Finish();
        return null;
    }

    /// <summary>Makes the opportunity of the row whose values <see cref="Row"/> has taken, and counts it.</summary>
    /// <returns>The opportunity.</returns>
    public Opportunity Finish()
    {
        var opportunity = Row.Finish();
        _log.Check(opportunity);
        _log.Read();
        return opportunity;
    }

    /// <summary>Refuses a row and counts it.</summary>
    /// <param name="problem">What is wrong with one of its cells.</param>
    /// <param name="line">The line of the row.</param>
    /// <returns>The problem with its place in the file.</returns>
    public Problem Refuse(Problem problem, long line)
    {
        var placed = problem.In(Table.File, line);
        _log.Refuse(placed);
        return placed;
    }
}
