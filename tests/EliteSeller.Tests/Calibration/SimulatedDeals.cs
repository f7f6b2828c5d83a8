using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;

namespace EliteSeller.Tests.Calibration;

/// <summary>Closed deals made from a model that the test knows, so that it can tell what there is to learn.</summary>
internal sealed class SimulatedDeals
{
    private readonly SeededGenerator _chance;
    private readonly List<string> _headers = [];
    private readonly Dictionary<OpportunityField, int> _fields = [];
    private readonly List<(bool AfterTheEnd, Func<SimulatedDeals, string> Write)> _cells = [];

    public SimulatedDeals(int seed) => _chance = new SeededGenerator((ulong)seed * 7919 + 11);

    /// <summary>Log odds that the deal now being made has gathered.</summary>
    public double LogOdds { get; private set; }

    /// <summary>Whether the deal now being made was won; columns that leak look at it.</summary>
    public bool Won { get; private set; }

    /// <summary>The chances that the model gave, in the order of the deals.</summary>
    public List<double> Chances { get; } = [];

    public double Intercept { get; init; } = -0.4;

    public int Pick(int bound) => _chance.Next(bound);

    public double Share() => _chance.NextShare();

    /// <summary>A column of categories, each with its effect on the log odds.</summary>
    public SimulatedDeals Categories(string header, params double[] effects) => Column(header, null, deals =>
    {
        var pick = deals.Pick(effects.Length);
        deals.LogOdds += effects[pick];
        return "value " + (char)('A' + pick);
    });

    /// <summary>A column of amounts, where each step of e-fold adds an effect.</summary>
    public SimulatedDeals Amounts(double effect) => Column("Amount", OpportunityField.Amount, deals =>
    {
        var logarithm = 8 + (4 * deals.Share());
        deals.LogOdds += effect * (logarithm - 10);
        return Math.Round(Math.Exp(logarithm), 2).ToString(CultureInfo.InvariantCulture);
    });

    /// <summary>A column that is written once the deal's end is known.</summary>
    public SimulatedDeals Leaking(string header, OpportunityField? field, Func<SimulatedDeals, string> cell) =>
        Column(header, field, cell, afterTheEnd: true);

    public List<Opportunity> Make(int count, bool withDates = false)
    {
        _headers.Add("Won");
        _fields[OpportunityField.IsWon] = _headers.Count - 1;
        var usage = _fields.Keys.ToDictionary(field => field, _ => FieldUsage.Recorded);
        var table = new SourceTable("deals.csv", "Plain", _headers, _fields, usage);
        var deals = new List<Opportunity>(count);
        for (var line = 2; line < count + 2; line++)
        {
            deals.Add(MakeOne(table, line, withDates ? new DateTime(2020, 1, 1).AddDays(line / 5) : null));
        }

        return deals;
    }

    private SimulatedDeals Column(string header, OpportunityField? field, Func<SimulatedDeals, string> cell, bool afterTheEnd = false)
    {
        if (field is { } known)
        {
            _fields[known] = _headers.Count;
        }

        _headers.Add(header);
        _cells.Add((afterTheEnd, cell));
        return this;
    }

    private Opportunity MakeOne(SourceTable table, int line, DateTime? created)
    {
        LogOdds = Intercept;
        var cells = _cells.Select(cell => cell.AfterTheEnd ? "" : cell.Write(this)).ToList();
        var chance = 1 / (1 + Math.Exp(-LogOdds));
        Chances.Add(chance);
        Won = Share() < chance;
        for (var i = 0; i < cells.Count; i++)
        {
            cells[i] = _cells[i].AfterTheEnd ? _cells[i].Write(this) : cells[i];
        }

        cells.Add(Won ? "1" : "0");
        return new Opportunity(new DealValues
        {
            Row = new ListedRow(table, line, cells),
            Outcome = Won ? DealOutcome.Won : DealOutcome.Lost,
            Amount = table.ColumnOf(OpportunityField.Amount) is var place && place >= 0 && cells[place].Length > 0
                ? decimal.Parse(cells[place], CultureInfo.InvariantCulture) : null,
            CreatedDay = Day.Number(created),
        });
    }
}
