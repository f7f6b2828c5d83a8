using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Sellers;

/// <summary>Everything that is counted of one seller.</summary>
internal sealed class SellerAccumulator
{
    private readonly List<(string Id, Prediction Prediction)> _statements = [];
    private readonly HashSet<string> _currencies = new(StringComparer.Ordinal);

    public int Compared { get; private set; }

    public int Changed { get; private set; }

    public int ActivityKnown { get; private set; }

    public int Touched { get; private set; }

    public int QualifiedDeals { get; private set; }

    public decimal QualifiedAmount { get; private set; }

    public decimal OpenAmount { get; private set; }

    /// <summary>Whether the open amounts may be added up: they are all of one currency.</summary>
    public bool HasOneCurrency => _currencies.Count <= 1;

    public int WalkAwayKept { get; private set; }

    public int WalkAway { get; private set; }

    public int AsksMade { get; private set; }

    public int EarlyNoes { get; private set; }

    public int UndatedNoes { get; private set; }

    public int WithoutId { get; set; }

    public List<int> CloseDateErrors { get; } = [];

    /// <summary>The statements in the order of their ids, so that the order of the file does not matter.</summary>
    public IReadOnlyList<Prediction> Statements
    {
        get
        {
            _statements.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
            return _statements.ConvertAll(statement => statement.Prediction);
        }
    }

    public void AddChange(bool hasChanged)
    {
        Compared++;
        Changed += hasChanged ? 1 : 0;
    }

    public void AddTouch(bool wasTouched)
    {
        ActivityKnown++;
        Touched += wasTouched ? 1 : 0;
    }

    public void AddOpen(Opportunity deal, bool isQualified, Verdict? verdict, bool isKept)
    {
        if (deal.Amount is { } amount)
        {
            OpenAmount += amount;
            QualifiedAmount += isQualified ? amount : 0;
            _currencies.Add(deal.Currency ?? "");
        }

        QualifiedDeals += isQualified ? 1 : 0;
        WalkAway += verdict == Verdict.WalkAway ? 1 : 0;
        WalkAwayKept += isKept ? 1 : 0;
    }

    public void AddAsk(AskAnswer answer, bool? isEarly)
    {
        AsksMade++;
        if (answer == AskAnswer.No)
        {
            EarlyNoes += isEarly == true ? 1 : 0;
            UndatedNoes += isEarly is null ? 1 : 0;
        }
    }

    public void AddStatement(string id, double chance, bool won) => _statements.Add((id, new Prediction(chance, won)));
}
