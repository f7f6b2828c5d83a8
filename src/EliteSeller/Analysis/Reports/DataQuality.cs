using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>How many open deals share one fault of bookkeeping.</summary>
public sealed class DataQuality
{
    private static readonly (string Name, Func<QualificationResult, bool> Is)[] Faults =
    [
        ("Without an amount", result => result.Opportunity.Amount is null),
        ("Without a close date", result => result.CloseDate is null),
        ("Past the close date", result => result.CloseDate < result.AsOf),
        ("Without an owner", result => result.Owner is null),
        ("Without a stage", result => result.Stage is null),
        ("In a stage of unknown place", result => result.Stage is not null && result.Opportunity.StagePosition is null),
    ];

    // Rules about the bookkeeping itself; a policy may lack some of them.
    private static readonly (string Rule, string Name)[] Rules =
    [
        ("Duplicate", "Probably entered twice"),
        ("Recreated", "Closed and created again"),
        ("EditedWithoutCustomer", "Edited without the customer"),
    ];

    private DataQuality(string name, int deals)
    {
        Name = name;
        Deals = deals;
    }

    /// <summary>The fault in a few words.</summary>
    public string Name { get; }

    /// <summary>How many open deals have it.</summary>
    public int Deals { get; }

    /// <summary>The fault and the count.</summary>
    /// <returns>Such as <c>Without an amount: 12</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Deals}");

    /// <summary>Counts while open deals pass.</summary>
    internal sealed class Counter
    {
        private readonly int[] _deals = new int[Rules.Length + Faults.Length];

        /// <summary>The faults that there are.</summary>
        public IReadOnlyList<DataQuality> Found =>
        [
            .. Rules.Select(fault => fault.Name).Concat(Faults.Select(fault => fault.Name))
                .Select((name, place) => new DataQuality(name, _deals[place]))
                .Where(fault => fault.Deals > 0),
        ];

        public void Add(QualificationResult result)
        {
            for (var place = 0; place < Rules.Length; place++)
            {
                var rule = result.Judge.Rules.IndexOf(Rules[place].Rule);
                _deals[place] += rule >= 0 && result.Judgements[rule].IsFailed() ? 1 : 0;
            }

            for (var place = 0; place < Faults.Length; place++)
            {
                _deals[Rules.Length + place] += Faults[place].Is(result) ? 1 : 0;
            }
        }
    }
}
