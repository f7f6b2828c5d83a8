using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>The slope of what came on what was foretold, both in log odds.</summary>
internal static class CalibrationSlope
{
    private const int MostSteps = 50;
    private static readonly double LogOddsPerPoint = Math.Log(2) / 10;

    /// <summary>The slope, or null when all deals were foretold alike or the points part won from lost without a fault.</summary>
    /// <param name="byPoints">Points without the base, and what came.</param>
    public static double? Compute(IReadOnlyList<Prediction> byPoints)
    {
        double level = 0, slope = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            double g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0;
            foreach (var prediction in byPoints)
            {
                var x = prediction.Score * LogOddsPerPoint;
                var chance = 1 / (1 + Math.Exp(-(level + (slope * x))));
                var error = (prediction.Won ? 1 : 0) - chance;
                var weight = chance * (1 - chance);
                g0 += error;
                g1 += error * x;
                h00 += weight;
                h01 += weight * x;
                h11 += weight * x * x;
            }

            var determinant = (h00 * h11) - (h01 * h01);
            if (determinant < 1e-9)
            {
                return null;
            }

            var slopeStep = ((h00 * g1) - (h01 * g0)) / determinant;
            level += ((h11 * g0) - (h01 * g1)) / determinant;
            slope += slopeStep;
            if (Math.Abs(slopeStep) < 1e-9)
            {
                return slope;
            }
        }

        return null;
    }
}
