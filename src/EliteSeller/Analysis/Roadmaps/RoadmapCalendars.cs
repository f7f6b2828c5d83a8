using EliteSeller.Analysis.Calendars;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>The working days of both sides, and the days on which both work.</summary>
public sealed class RoadmapCalendars
{
    /// <summary>Creates the calendars.</summary>
    /// <param name="seller">The seller's working days.</param>
    /// <param name="customer">The customer's working days.</param>
    /// <exception cref="EliteSellerException"><c>NoWorkingDay</c>: the two sides never work on the same day of the week.</exception>
    public RoadmapCalendars(WorkingCalendar seller, WorkingCalendar customer)
    {
        Seller = seller ?? throw new ArgumentNullException(nameof(seller));
        Customer = customer ?? throw new ArgumentNullException(nameof(customer));
        Joint = seller.Intersect(customer);
    }

    /// <summary>Monday to Friday on both sides, without holidays.</summary>
    public static RoadmapCalendars MondayToFriday { get; } = new(WorkingCalendar.MondayToFriday, WorkingCalendar.MondayToFriday);

    /// <summary>The seller's working days.</summary>
    public WorkingCalendar Seller { get; }

    /// <summary>The customer's working days.</summary>
    public WorkingCalendar Customer { get; }

    /// <summary>The days on which both sides work.</summary>
    public WorkingCalendar Joint { get; }

    /// <inheritdoc/>
    public override string ToString() => $"seller {Seller}; customer {Customer}";

    /// <summary>The calendar that a step counts in.</summary>
    /// <param name="side">Who does the step.</param>
    /// <returns>That side's calendar.</returns>
    public WorkingCalendar Of(RoadmapSide side) => side switch
    {
        RoadmapSide.Seller => Seller,
        RoadmapSide.Customer => Customer,
        _ => Joint,
    };
}
