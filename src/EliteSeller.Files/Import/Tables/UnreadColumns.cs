using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// Looks at columns that no field was found for, and says which of them probably holds the money, a date, the owner or the outcome that is
/// missing.
/// </summary>
internal sealed class UnreadColumns(IReadOnlyList<string> headers)
{
    private const int MostRows = 200;
    private const int FewestRows = 2;

    private static readonly Wanted[] _words =
    [
        new(OpportunityField.Amount,
            Split("amount value revenue price total sum turnover arr acv tcv mrr size worth budget quote sales gross net importe monto "
            + "valor ingreso precio betrag wert umsatz volumen summe preis montant valeur chiffre prix importo valore bedrag waarde kwota "
            + "wartosc belopp varde сумма стоимость бюджет цена castka hodnota 金額 売上 予算")),
        new(OpportunityField.CloseDate,
            Split("close closing closed closure end due expected forecast target decision signature sign finish cierre vencimiento fecho "
            + "fechamento encerramento abschluss cloture fermeture echeance chiusura chiudere sluit закрытия завершения uzavreni 完了 締切")),
        new(OpportunityField.CreatedDate,
            Split("create created creation start started open opened added entry begin engage registered creacion alta criacao abertura "
            + "erstellt angelegt anlage creation creato creazione aangemaakt создания создан vytvoreni 作成")),
        new(OpportunityField.Owner,
            Split("owner rep representative seller agent salesperson salesman assigned assignee responsible manager executive advisor "
            + "consultant user responsable vendedor comercial asesor verantwortlich zustandig vertriebler besitzer commercial venditore "
            + "verkoper responsavel ответственный менеджер 担当")),
    ];

    private readonly Dictionary<int, Column> _columns = [];
    private int _rows;

    /// <summary>Takes a row.</summary>
    public void Add(int[] columns, Func<int, string> cell)
    {
        if (_rows++ >= MostRows)
        {
            return;
        }

        foreach (var index in columns)
        {
            var text = cell(index);
            if (!UnknownWords.Matches(text))
            {
                Of(index).Add(text.Trim());
            }
        }
    }

    /// <summary>Tells once what is probably missing, with an answer to paste.</summary>
    /// <param name="read">The columns that are read.</param>
    /// <param name="unmapped">The columns that no field was found for.</param>
    /// <param name="log">Takes the note.</param>
    public void Warn(List<ColumnProfile> read, int[] unmapped, ReadingLog log)
    {
        var missing = Missing(read);
        var unread = _columns.Values.Where(column =>
            Array.IndexOf(unmapped, column.Index) >= 0 && !read.Exists(one => one.Index == column.Index)).ToList();
        var found = new List<Found>();
        foreach (var wanted in _words.Where(wanted => missing.Contains(wanted.Field)))
        {
            var best = unread.Where(column => found.TrueForAll(one => one.Column != column.Index) && Score(wanted, column) > 0)
                .OrderByDescending(column => Score(wanted, column)).ThenBy(column => column.Index).FirstOrDefault();
            if (best is not null)
            {
                found.Add(new Found(wanted.Field, best.Index));
            }
        }

        if (missing.Contains(OpportunityField.Outcome) && unread.Find(column => column.IsOutcome) is { } outcome)
        {
            found.Add(new Found(OpportunityField.Outcome, outcome.Index));
        }

        if (found.Count > 0)
        {
            var map = string.Join("; ", found.Select(one => $"{one.Field} = '{OutcomeProfile.Word(headers[one.Column])}'"));
            var names = string.Join(", ", found.Select(one => $"'{DisplayText.Shorten(headers[one.Column], 40)}' ({Name(one.Field)})"));
            log.Warn("ColumnNotRead",
                $"Not read, though {(found.Count == 1 ? "it looks like data that is" : "they look like data that are")} missing: {names}. "
                + $"If so, use -Property @{{ {map} }}");
        }
    }

    private static List<OpportunityField> Missing(List<ColumnProfile> read)
    {
        bool IsMissing(OpportunityField field) => read.Find(column => column.Field == field) is not { Filled: > 0 };
        var missing = new List<OpportunityField> { OpportunityField.Amount, OpportunityField.CreatedDate, OpportunityField.Owner };
        missing.RemoveAll(field => !IsMissing(field));
        if (IsMissing(OpportunityField.CloseDate) && IsMissing(OpportunityField.WonDate))
        {
            missing.Add(OpportunityField.CloseDate);
        }

        if (IsMissing(OpportunityField.Outcome) && IsMissing(OpportunityField.IsWon))
        {
            missing.Add(OpportunityField.Outcome);
        }

        return missing;
    }

    private static string[] Split(string list) => list.Split(' ');

    private static string Name(OpportunityField field) => field switch
    {
        OpportunityField.Amount => "amount",
        OpportunityField.CloseDate => "close date",
        OpportunityField.CreatedDate => "created date",
        OpportunityField.Owner => "owner",
        _ => "outcome",
    };

    private int Score(Wanted wanted, Column column)
    {
        if (column.Filled < FewestRows)
        {
            return 0;
        }

        var header = headers[column.Index];
        var named = HeaderText.Words(header).Exists(word => Array.IndexOf(wanted.Words, word) >= 0)
            || Array.Exists(wanted.Words, word => word[0] > '\u3000' && header.Contains(word));
        return wanted.Field switch
        {
            OpportunityField.Amount => column.IsMostly(column.Money) ? named ? 4 : 3 : column.IsMostly(column.Numbers) && named ? 2 : 0,
            OpportunityField.Owner => named && !column.IsMostly(column.Numbers) && !column.IsMostly(column.Dates) ? 2 : 0,
            _ => column.IsMostly(column.Dates) && named ? 2 : 0,
        };
    }

    private Column Of(int index)
    {
        if (!_columns.TryGetValue(index, out var column))
        {
            _columns.Add(index, column = new Column(index));
        }

        return column;
    }

    private sealed record Wanted(OpportunityField Field, string[] Words);

    private sealed record Found(OpportunityField Field, int Column);

    private sealed class Column(int index)
    {
        private readonly HashSet<OutcomeWord> _words = [];
        private int _outcomes;

        public int Index { get; } = index;

        public int Filled { get; private set; }

        public int Numbers { get; private set; }

        public int Money { get; private set; }

        public int Dates { get; private set; }

        public bool IsOutcome =>
            IsMostly(_outcomes) && (_words.Contains(OutcomeWord.Won) || _words.Contains(OutcomeWord.Lost)) && _words.Count > 1;

        public bool IsMostly(int count) => count * 5 >= Filled * 4 && Filled > 0;

        public void Add(string text)
        {
            Filled++;
            var number = NumberText.Read(text);
            var isNumber = number.Vote != FormatVote.Unreadable;
            Numbers += isNumber ? 1 : 0;
            Money += isNumber && number.Currency is not null ? 1 : 0;
            Dates += DateText.Read(text).IsDate && text.Length > 5 ? 1 : 0;
            if (text.Length > 1 && OutcomeText.Word(text) is OutcomeWord.Open or OutcomeWord.Won or OutcomeWord.Lost)
            {
                _outcomes++;
                _words.Add(OutcomeText.Word(text));
            }
        }
    }
}
