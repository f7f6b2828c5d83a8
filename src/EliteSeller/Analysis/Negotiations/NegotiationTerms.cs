using System.Globalization;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>The terms of a deal that our service has to keep. Null means that the file does not say.</summary>
public sealed class NegotiationTerms(int? paymentDays, int? responseHours, DateTime? goLive)
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>The days until payment, or null.</summary>
    public int? PaymentDays { get; } = paymentDays;

    /// <summary>The promised response time in hours, or null.</summary>
    public int? ResponseHours { get; } = responseHours;

    /// <summary>The promised go-live, or null.</summary>
    public DateTime? GoLive { get; } = goLive;

    /// <summary>Reads the terms from the columns that the policy names.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="policy">The names of the columns.</param>
    /// <param name="problems">Takes cells that cannot be read.</param>
    /// <returns>The terms.</returns>
    public static NegotiationTerms Read(Opportunity opportunity, NegotiationPolicy policy, ICollection<Problem> problems)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        _ = policy ?? throw new ArgumentNullException(nameof(policy));
        return new NegotiationTerms(
            Cell(policy.PaymentDaysColumn, Number, "one whole number of days, such as 60 or Net 60"),
            Cell(policy.ResponseHoursColumn, Number, "one whole number of hours, such as 4 or 4 h"),
            Cell(policy.GoLiveColumn, Date, "a day as yyyy-MM-dd"));

        T? Cell<T>(string column, Func<string, T?> read, string form)
            where T : struct
        {
            if (!opportunity.Fields.TryGetValue(column, out var cell) || CellText.OrNull(cell) is not { } text)
            {
                return null;
            }

            var value = read(text);
            if (value is null)
            {
                problems.Add(new Problem("TermNotRead", ProblemKind.Data, "The term cannot be read and is not judged.", $"Write {form}.",
                    opportunity.Source.File, opportunity.Source.Line, column));
            }

            return value;
        }
    }

    // "Net 60" and "60 days" say one number; "2 % 10, net 30" says several, and we do not guess which is meant.
    private static int? Number(string text)
    {
        var numbers = new string(text.Select(c => char.IsDigit(c) || c is '.' or ',' ? c : ' ').ToArray())
            .Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 1 && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
    }

    private static DateTime? Date(string text) =>
        DateTime.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Date : null;
}
