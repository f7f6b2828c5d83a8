namespace EliteSeller.Text;

/// <summary>Yes and no in the languages of the headers, and as databases write them.</summary>
internal static class YesNoText
{
    private static readonly Dictionary<string, bool> _words = Build(
        "yes y true t 1 on x ✓ ✔ ☑ checked wahr ja j oui o vrai sí si s sì vero verdadero sim verdadeiro tak prawda kyllä tosi sant ano "
            + "pravda да истина はい 有 ○ あり",
        "no n false f 0 off ✗ ☐ unchecked falsch nein nee nej non faux falso não nao nie fałsz ei epätosi falskt ne nepravda нет ложь いいえ "
            + "無 ×");

    /// <summary>Yes, no, or null when it is neither.</summary>
    public static bool? Read(string text) => _words.TryGetValue(text.Trim(), out var isYes) ? isYes : null;

    private static Dictionary<string, bool> Build(string yes, string no)
    {
        var words = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in yes.Split(' '))
        {
            words[word] = true;
        }

        foreach (var word in no.Split(' '))
        {
            words[word] = false;
        }

        return words;
    }
}
