namespace EliteSeller.Analysis.Statistics;

/// <summary>Intervals by drawing the same cases again and again, with a fixed seed so that they come out the same each time.</summary>
internal static class Bootstrap
{
    /// <summary>How many times a sample is drawn again.</summary>
    public const int Draws = 1000;

    /// <summary>From this many cases on, the mean's interval is taken from its spread: drawing would add time and no digit.</summary>
    public const int LargeSample = 2000;

    private const ulong Seed = 20130511;

    /// <summary>The 95 % interval of a mean.</summary>
    /// <param name="values">The cases in an order that does not depend on the order of the file.</param>
    public static Interval OfMean(IReadOnlyList<double> values) =>
        values.Count >= LargeSample ? FromSpread(values) : ByDrawing(values.Count, draw =>
        {
            var sum = 0.0;
            foreach (var index in draw)
            {
                sum += values[index];
            }

            return sum / values.Count;
        });

    /// <summary>The 95 % interval of any figure.</summary>
    /// <param name="count">How many cases there are; at least 1.</param>
    /// <param name="figure">Computes the figure from the numbers of the cases drawn; null when this draw has none.</param>
    public static Interval ByDrawing(int count, Func<int[], double?> figure)
    {
        var draw = new int[count];
        return Repeat(generator =>
        {
            for (var i = 0; i < draw.Length; i++)
            {
                draw[i] = generator.Next(draw.Length);
            }

            return figure(draw);
        });
    }

    /// <summary>The same interval, for a figure that does not depend on the order in which cases were drawn.</summary>
    /// <param name="count">How many cases there are; at least 1.</param>
    /// <param name="figure">Computes the figure from how often each case was drawn; null when this draw has none.</param>
    public static Interval ByTimesDrawn(int count, Func<int[], double?> figure)
    {
        var times = new int[count];
        return Repeat(generator =>
        {
            Array.Clear(times, 0, times.Length);
            for (var i = 0; i < times.Length; i++)
            {
                times[generator.Next(times.Length)]++;
            }

            return figure(times);
        });
    }

    private static Interval Repeat(Func<SeededGenerator, double?> draw)
    {
        var generator = new SeededGenerator(Seed);
        var figures = new List<double>(Draws);
        for (var round = 0; round < Draws; round++)
        {
            if (draw(generator) is { } value)
            {
                figures.Add(value);
            }
        }

        figures.Sort();
        return figures.Count == 0 ? new Interval(0, 1) : new Interval(Quantiles.Compute(figures, 0.025), Quantiles.Compute(figures, 0.975));
    }

    private static Interval FromSpread(IReadOnlyList<double> values)
    {
        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value / values.Count;
        }

        var squares = 0.0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        var half = Proportion.Z * Math.Sqrt(squares / values.Count / values.Count);
        return new Interval(mean - half, mean + half);
    }
}
