using System.Management.Automation;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that judges deals by a policy, with what the ledgers say about them.</summary>
public abstract class JudgingCommand : PolicyCommand
{
    private IReadOnlyList<LedgerEntry>? _entries;

    /// <summary>
    /// Ledgers, as written by Add-LedgerEntry. Entries are matched to deals by id; the latest answer counts. Later entries than -AsOf are
    /// reported and not counted.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Ledger { get; set; } = [];

    /// <summary>
    /// What one unit of each currency is worth in the reporting currency: <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file with the columns
    /// Currency, Rate and, if rates change, From (yyyy-MM-dd). Without it, amounts in different currencies are never added or compared.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public ExchangeRateInput? ExchangeRate { get; set; }

    /// <inheritdoc/>
    private protected override bool Apply(WorkingSettings settings)
    {
        Ledger = Ledger.Length == 0 ? settings.Ledger : Ledger;
        ExchangeRate ??= settings.ExchangeRate;
        return base.Apply(settings);
    }

    /// <summary>The ledgers as the rules look at them, or null when none is given.</summary>
    private protected Ledger? ReadLedger(DateTime asOf, ExchangeRates? rates) =>
        LedgerInput.Join(Entries, PolicyInForce, asOf, rates, problem => Report(problem));

    /// <summary>The entries of the ledgers, or null when none is given.</summary>
    private protected IReadOnlyList<LedgerEntry>? Entries =>
        _entries ??= LedgerInput.ReadAll(Ledger.Select(FullPath), problem => Report(problem), StopToken);

    /// <summary>The rates into a currency, or null when none are given.</summary>
    private protected ExchangeRates? ReadRates(string? currency) => ExchangeRate?.Read(FullPath, currency);
}
