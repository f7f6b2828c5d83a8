using System;
using System.Globalization;
using System.Text;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>
/// An export of 120 deals on a day. Half of them end in time, so that there is a record of the team; some names are there twice, and some
/// rows cannot be read.
/// </summary>
internal static class WeeklyExport
{
    /// <summary>The text of the export.</summary>
    /// <param name="on">The day.</param>
    /// <param name="seed">Of what is drawn.</param>
    /// <param name="shift">By how many days all deals begin later.</param>
    public static string Csv(DateTime on, int seed, int shift)
    {
        var random = new Random(seed);
        var text = new StringBuilder("Id,Name,Account,Amount,Currency,Stage,Created,Close Date,Last Activity,Next Step,Sponsor\n");
        for (var deal = 1; deal <= 120; deal++)
        {
            var created = new DateTime(2025, 6, 1).AddDays((deal * 37 % 300) + shift);
            var ended = created.AddDays(60 + (deal * 53 % 400));
            var isOver = ended < on;
            var amount = random.Next(30) == 0 ? "?" : $"{1 + (deal % 9)}000";
            text.Append(CultureInfo.InvariantCulture, $"D-{deal},Deal {deal % 50},Account {deal % 40},{amount},")
                .Append(deal % 3 == 0 ? "USD," : "EUR,")
                .Append(isOver ? deal % 2 == 0 ? "Closed Won" : "Closed Lost" : random.Next(3) == 0 ? "Proposal" : "Demo")
                .Append(CultureInfo.InvariantCulture, $",{created:yyyy-MM-dd},")
                .Append(CultureInfo.InvariantCulture, $"{(isOver ? ended : on.AddDays(20 + (deal % 50))):yyyy-MM-dd},")
                .Append(CultureInfo.InvariantCulture, $"{(isOver ? ended : on.AddDays(-random.Next(60))):yyyy-MM-dd},")
                .Append(random.Next(2) == 0 ? "Call Ann" : "").Append(',').Append(random.Next(2) == 0 ? "maybe" : "yes").Append('\n');
        }

        return text.ToString();
    }
}
