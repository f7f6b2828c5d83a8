using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace EliteSeller.Tests.Actions;

/// <summary>
/// A team of nine sellers and its CRM, week by week. What is true of a deal is hidden: whether its customer still wants it. The exports
/// show only what a CRM shows, and the sellers of a dead deal push its date and rewrite its next step.
/// </summary>
internal sealed class SimulatedCrm
{
    private static readonly string[] SalesforceHeaders =
    [
        "Opportunity ID", "Opportunity Owner", "Account Name", "Opportunity Name", "Stage", "Amount", "Created Date", "Close Date",
        "Last Activity", "Last Stage Change Date", "Next Step", "Push Count", "Loss Reason", "Economic Buyer", "Champion",
    ];

    private static readonly string[] HubSpotHeaders =
    [
        "Record ID", "Deal owner", "Associated Company", "Deal Name", "Deal Stage", "Amount", "Create Date", "Close Date",
        "Last Activity Date", "Date entered current stage", "Next step", "Push Count", "Closed Lost Reason", "Economic Buyer", "Champion",
    ];

    private static readonly string[] SalesforceStages =
        ["Qualification", "Needs Analysis", "Value Proposition", "Id. Decision Makers", "Proposal/Price Quote", "Negotiation/Review"];

    private static readonly string[] HubSpotStages =
        ["Appointment scheduled", "Qualified to buy", "Presentation scheduled", "Decision maker bought-In", "Contract sent"];

    private readonly bool _isHubSpot;
    private readonly Random _random;
    private readonly double _wakes;

    /// <param name="isHubSpot">Whether it exports as HubSpot does, or as a report of Salesforce.</param>
    /// <param name="seed">The seed of everything.</param>
    /// <param name="start">The first Monday.</param>
    /// <param name="wakes">The share of customers who had lost interest and want to buy again, week by week.</param>
    public SimulatedCrm(bool isHubSpot, int seed, DateTime start, double wakes = 0)
    {
        (_isHubSpot, _random, _wakes) = (isHubSpot, new Random(seed), wakes);
        for (var number = 0; number < 9 * 20; number++)
        {
            Add(start.AddDays(-_random.Next(1, 300)), start, number % 9);
        }

        // Deals that ended before the quarter: an export of a real CRM has them, and they show its words for lost.
        foreach (var deal in Deals.Where((_, at) => at % 12 == 0))
        {
            End(deal, isWon: deal.IsAlive, start.AddDays(-3));
        }
    }

    public List<SimulatedDeal> Deals { get; } = [];

    public string[] Headers => _isHubSpot ? HubSpotHeaders : SalesforceHeaders;

    /// <summary>All names of stages that this CRM has.</summary>
    public string[] StageNames => [.. Stages, Won, Lost];

    private string[] Stages => _isHubSpot ? HubSpotStages : SalesforceStages;

    private string Won => _isHubSpot ? "Closed won" : "Closed Won";

    private string Lost => _isHubSpot ? "Closed lost" : "Closed Lost";

    /// <summary>Lets a week pass: customers who want to buy act, the others do nothing; new deals come in.</summary>
    public void Pass(DateTime day)
    {
        foreach (var deal in Deals.Where(deal => deal.ClosedOn is null))
        {
            deal.IsAlive |= _wakes > 0 && _random.NextDouble() < _wakes;
            if (deal.IsAlive)
            {
                Live(deal, day);
            }
            else
            {
                Pretend(deal, day);
            }
        }

        for (var i = 0; i < 4; i++)
        {
            Add(day.AddDays(-_random.Next(1, 6)), day, _random.Next(9));
        }
    }

    /// <summary>The export of today, as this CRM writes it.</summary>
    public string Export(string file, string? extraColumn = null)
    {
        var lines = Deals.Select(deal => (string?[])
        [
            deal.Id, deal.Owner, deal.Account, deal.Name, Stage(deal), Number(deal.Amount), Day(deal.Created), Day(deal.Close),
            Day(deal.LastActivity), Day(deal.StageSince), deal.NextStep, Number(deal.Pushes), deal.LossReason,
            deal.Buyer, deal.Champion, .. extraColumn is null ? Array.Empty<string?>() : [deal.Proposal],
        ]);
        File.WriteAllLines(file, lines.Prepend([.. Headers, .. extraColumn is null ? Array.Empty<string>() : [extraColumn]])
            .Select(cells => string.Join(',', cells.Select(cell => $"\"{cell}\""))));
        return file;
    }

    /// <summary>Imports a file of changes as this CRM does: by id, column by column; what it does not know is an error.</summary>
    public void Import(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows, DateTime day, bool mapsProposals = false)
    {
        foreach (var row in rows)
        {
            var deal = Deals.Single(one => one.Id == row[0]);
            for (var column = 1; column < headers.Count; column++)
            {
                Set(deal, Array.IndexOf(Headers, headers[column]), row[column], day, mapsProposals);
            }
        }
    }

    private void Set(SimulatedDeal deal, int column, string text, DateTime day, bool mapsProposals)
    {
        switch (column)
        {
            case 4 when text == Lost && deal.ClosedOn is null:
                End(deal, isWon: false, day);
                break;
            case 4 when text != Stage(deal):
                throw new InvalidOperationException($"The file sets the stage to '{text}'.");
            case 7:
                var close = DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                deal.Pushes += close > deal.Close ? 1 : 0;
                deal.Close = close;
                break;
            case 12:
                deal.LossReason = text;
                break;
            case -1 when mapsProposals && text.Length > 0:
                deal.NextStep = text;
                break;
            case -1:
                deal.Proposal = text;
                break;
            case 10:
                throw new InvalidOperationException("The file writes into the sellers' own next steps.");
        }
    }

    private void Live(SimulatedDeal deal, DateTime day)
    {
        if (_random.NextDouble() < 0.75)
        {
            deal.LastActivity = day.AddDays(-_random.Next(0, 3));
            deal.NextStep = $"Workshop with {deal.Account} in week {_random.Next(1, 52)}";
            deal.Champion = deal.Buyer = "Confirmed";
        }

        if (_random.NextDouble() < 0.18)
        {
            deal.Moves.Add(day.AddDays(-1));
            if (++deal.Stage >= Stages.Length)
            {
                End(deal, isWon: _random.NextDouble() < 0.6, day.AddDays(-1));
                return;
            }

            deal.StageSince = day.AddDays(-1);
        }

        deal.Close = deal.Close < day.AddDays(20) ? deal.Close.AddDays(30) : deal.Close;
    }

    // The customer is gone: what changes is what the seller alone can write.
    private void Pretend(SimulatedDeal deal, DateTime day)
    {
        if (deal.Close < day && _random.NextDouble() < 0.8)
        {
            deal.Close = day.AddDays(_random.Next(20, 60));
            deal.Pushes++;
        }

        if (_random.NextDouble() < 0.5)
        {
            deal.NextStep = _random.NextDouble() < 0.2 ? "" : $"Ring them about the decision, week {_random.Next(1, 52)}";
        }
    }

    private void Add(DateTime created, DateTime day, int seller)
    {
        var isAlive = _random.NextDouble() < 0.4;
        var number = Deals.Count;
        var close = day.AddDays(_random.Next(-30, 90));
        Deals.Add(new SimulatedDeal
        {
            Id = _isHubSpot ? (17402935000L + number * 7).ToString(CultureInfo.InvariantCulture)
                : FormattableString.Invariant($"006Qy000000{(char)('A' + number / 100)}{(char)('a' + number % 26)}{number % 100:00}"),
            Name = $"Deal {number}",
            Account = $"Account {number}",
            Owner = $"Seller {seller}",
            Amount = 1000 * _random.Next(5, 200),
            Created = created,
            IsAlive = isAlive,
            Stage = _random.Next(Stages.Length),
            StageSince = created.AddDays((day - created).Days / 2),
            Close = close,
            Pushes = isAlive ? 0 : _random.Next(0, 4),
            LastActivity = isAlive ? day.AddDays(-_random.Next(0, 12)) : created.AddDays((day - created).Days / 3),
            NextStep = isAlive ? "Workshop with the team" : "",
            Champion = isAlive ? "Confirmed" : "",
            Buyer = isAlive && _random.NextDouble() < 0.7 ? "Confirmed" : "",
        });
    }

    private static void End(SimulatedDeal deal, bool isWon, DateTime day) =>
        (deal.ClosedOn, deal.IsWon, deal.Close, deal.StageSince) = (day, isWon, day, day);

    private string Stage(SimulatedDeal deal) => deal.ClosedOn is null ? Stages[deal.Stage] : deal.IsWon ? Won : Lost;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Day(DateTime day) => day.ToString(_isHubSpot ? "yyyy-MM-dd HH:mm" : "M/d/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>A deal of the simulation, with what its CRM shows and what is true.</summary>
internal sealed class SimulatedDeal
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Account { get; init; }

    public required string Owner { get; init; }

    public required int Amount { get; init; }

    public required DateTime Created { get; init; }

    /// <summary>The hidden truth: whether the customer still wants to buy.</summary>
    public required bool IsAlive { get; set; }

    public required int Stage { get; set; }

    public required DateTime StageSince { get; set; }

    public required DateTime Close { get; set; }

    public required int Pushes { get; set; }

    public required DateTime LastActivity { get; set; }

    public required string NextStep { get; set; }

    public required string Champion { get; set; }

    public required string Buyer { get; set; }

    public string? LossReason { get; set; }

    public string? Proposal { get; set; }

    public DateTime? ClosedOn { get; set; }

    public bool IsWon { get; set; }

    /// <summary>The days on which the customer took the deal a stage further.</summary>
    public List<DateTime> Moves { get; } = [];
}
