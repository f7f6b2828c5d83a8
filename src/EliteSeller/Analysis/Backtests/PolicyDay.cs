using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Backtests;

/// <summary>What one policy said about a deal on one day, in a few bytes among others: a backtest keeps hundreds of thousands.</summary>
internal readonly struct PolicyDay(byte[] bytes, int at)
{
    private const int ScoreAt = 1;
    private const int CardAt = 3;
    private const int JudgementsAt = 11;

    public Verdict Verdict => (Verdict)bytes[at];

    /// <summary>The score, or null.</summary>
    public decimal? Score => (short)(bytes[at + ScoreAt] | (bytes[at + ScoreAt + 1] << 8)) is >= 0 and var tenths ? tenths / 10m : null;

    /// <summary>The chance of a learned scorecard from 0 to 1, or null.</summary>
    public double? Card => BitConverter.ToDouble(bytes, at + CardAt) is var chance && double.IsNaN(chance) ? null : chance;

    public bool IsCondemned => Verdict == Verdict.WalkAway;

    /// <summary>How many bytes a policy of so many rules takes.</summary>
    public static int Width(int rules) => JudgementsAt + rules;

    /// <summary>What a rule in force decided, by its place in the rule set.</summary>
    public Judgement Of(int place) => (Judgement)bytes[at + JudgementsAt + place];

    /// <summary>Writes what a policy says.</summary>
    public static void Write(in Scores scores, double? winChance, Judgement[] judgements, byte[] bytes, int at)
    {
        var tenths = (short)(scores.Score * 10 ?? -1);
        bytes[at] = (byte)scores.Verdict!.Value;
        bytes[at + ScoreAt] = (byte)tenths;
        bytes[at + ScoreAt + 1] = (byte)(tenths >> 8);
        var card = BitConverter.DoubleToInt64Bits(winChance ?? double.NaN);
        for (var i = 0; i < sizeof(long); i++)
        {
            bytes[at + CardAt + i] = (byte)(card >> (8 * i));
        }

        for (var place = 0; place < judgements.Length; place++)
        {
            bytes[at + JudgementsAt + place] = (byte)judgements[place];
        }
    }
}
