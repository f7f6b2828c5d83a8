using System;
using System.Collections.Generic;
using EliteSeller.Analysis.Records;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Tests.Records;

/// <summary>
/// A team whose deals end by known laws: each day a deal is lost with a fixed chance, and won with one that falls with its age by
/// <c>exp(-age / decay)</c>. The deals were created over three years up to the day on which one looks.
/// </summary>
internal sealed class GeneratedTeam
{
    private const int Days = 1095;
    private const double LostADay = 0.006;
    private const double WonADay = 0.004;

    private readonly double? _decay;

    /// <param name="seed">Two teams of one seed are the same.</param>
    /// <param name="deals">How many deals it has.</param>
    /// <param name="decay">The days in which the chance of a win falls to a third, or null for a chance that stays.</param>
    public GeneratedTeam(int seed, int deals, double? decay)
    {
        _decay = decay;
        var generator = new SeededGenerator((ulong)seed);
        for (var i = 0; i < deals; i++)
        {
            var seen = generator.Next(Days);
            Add(seen, generator);
        }
    }

    public SegmentCounts Counts { get; } = new();

    /// <summary>The age of each open deal.</summary>
    public List<int> OpenAges { get; } = [];

    /// <summary>The chance that a deal which is open after so many days will be won, summed over a time in which all deals end.</summary>
    public double Truth(int age)
    {
        var (open, won) = (1.0, 0.0);
        for (var day = age + 1; day < 5000; day++)
        {
            won += open * WonOn(day);
            open *= 1 - WonOn(day) - LostADay;
        }

        return won;
    }

    private double WonOn(int age) => WonADay * (_decay is { } decay ? Math.Exp(-age / decay) : 1);

    private void Add(int seen, SeededGenerator generator)
    {
        for (var age = 1; age <= seen; age++)
        {
            var die = generator.NextShare();
            if (die < WonOn(age))
            {
                Counts.Won.Add(age);
                return;
            }

            if (die < WonOn(age) + LostADay)
            {
                Counts.Lost.Add(age);
                return;
            }
        }

        Counts.Open.Add(seen);
        OpenAges.Add(seen);
    }
}
