using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Backtests;

/// <summary>What one policy said about a deal on one day, in a few bytes among others: a backtest keeps hundreds of thousands.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="at">Where those of the policy begin.</param>
/// <param name="cardAt">How far after that its learned scorecard's are, or 0 where it has none.</param>
internal readonly struct PolicyDay(byte[] bytes, int at, int cardAt)
{
    private const int ScoreAt = 1;
    private const int JudgementsAt = 3;
    private const int BitsPerJudgement = 4;

    public Verdict Verdict => (Verdict)bytes[at];

    /// <summary>The score, or null.</summary>
    public decimal? Score => (short)(bytes[at + ScoreAt] | (bytes[at + ScoreAt + 1] << 8)) is >= 0 and var tenths ? tenths / 10m : null;

    /// <summary>The chance of a learned scorecard from 0 to 1, or null.</summary>
    public double? Card =>
        cardAt > 0 && BitConverter.ToDouble(bytes, at + cardAt) is var chance && !double.IsNaN(chance) ? chance : null;

    public bool IsCondemned => Verdict == Verdict.WalkAway;

    /// <summary>How many bytes a policy of so many rules takes before those of a learned scorecard.</summary>
    public static int Width(int rules) => JudgementsAt + ((rules + 1) / 2);

    /// <summary>What a rule in force decided, by its place in the rule set.</summary>
    public Judgement Of(int place) => (Judgement)((bytes[at + JudgementsAt + (place / 2)] >> (place % 2 * BitsPerJudgement)) & 0xF);

    /// <summary>Writes what a policy says.</summary>
    public void Write(in Scores scores, double? winChance, Judgement[] judgements)
    {
        var tenths = (short)(scores.Score * 10 ?? -1);
        bytes[at] = (byte)scores.Verdict!.Value;
        bytes[at + ScoreAt] = (byte)tenths;
        bytes[at + ScoreAt + 1] = (byte)(tenths >> 8);
        for (var place = 0; place < judgements.Length; place += 2)
        {
            var next = place + 1 < judgements.Length ? (int)judgements[place + 1] : 0;
            bytes[at + JudgementsAt + (place / 2)] = (byte)((int)judgements[place] | (next << BitsPerJudgement));
        }

        if (cardAt > 0)
        {
            BitConverter.GetBytes(winChance ?? double.NaN).CopyTo(bytes, at + cardAt);
        }
    }
}
