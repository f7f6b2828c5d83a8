using EliteSeller.Analysis.Backtests;

namespace EliteSeller.Files.Export.Backtests;

/// <summary>Figures of a backtest as the page writes them; a dash where there are too few deals.</summary>
internal static class BacktestText
{
    private const string None = "–";

    public static string Count(int count) => Text($"{count:#,##0}");

    public static string Change(int count) => Text($"{count:+#,##0;-#,##0;0}");

    public static string Share(Estimate? share) =>
        share is null ? None : Text($"{100 * share.Value:0}% ({100 * share.Low:0}–{100 * share.High:0})");

    public static string Points(Estimate? share) => share is null ? None
        : Text($"{100 * share.Value:+0;-0;0} ({100 * share.Low:+0;-0;0} to {100 * share.High:+0;-0;0})");

    public static string Days(Estimate? days) => days is null ? None : Text($"{days.Value:0} ({days.Low:0}–{days.High:0})");

    public static string Auc(Estimate? auc) => auc is null ? None : Text($"{auc.Value:0.00} ({auc.Low:0.00}–{auc.High:0.00})");

    public static string AucChange(Estimate? auc) => auc is null ? None
        : Text($"{auc.Value:+0.00;-0.00;0.00} ({auc.Low:+0.00;-0.00;0.00} to {auc.High:+0.00;-0.00;0.00})");

    public static string Worth(RuleWorth worth) => worth switch
    {
        RuleWorth.Helps => "helps",
        RuleWorth.Hurts => "hurts",
        RuleWorth.CouldBeLuck => "could be luck",
        _ => "too few deals",
    };

    public static string Text(FormattableString text) => FormattableString.Invariant(text);
}
