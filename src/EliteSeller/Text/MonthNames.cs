namespace EliteSeller.Text;

/// <summary>The names of months in the languages of the headers, so that no setting of the machine decides what a date means.</summary>
internal static class MonthNames
{
    /// <summary>The twelve names in each language, in full and shortened.</summary>
    internal static readonly string[] Languages =
    [
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jän feber mrz apr mai jun jul aug sept okt nov dez",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "led úno bře dub kvě čvn čvc srp zář říj lis pro",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ];

    private static readonly Dictionary<string, int> _months = Build();

    /// <summary>The month of a word, or 0. A point behind a shortened name is allowed.</summary>
    public static int MonthOf(string word) => _months.TryGetValue(word.TrimEnd('.'), out var month) ? month : 0;

    private static Dictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in Languages)
        {
            var names = language.Split(' ');
            for (var month = 1; month <= names.Length; month++)
            {
                // Languages share words; a test sees to it that no word is two months.
                months[names[month - 1]] = month;
            }
        }

        return months;
    }
}
