namespace EliteSeller.Analysis.Qualification;

/// <summary>With how many people at the customer a deal is in contact.</summary>
/// <param name="Met">Those with a role whom we have met, who have not left and do not work against us.</param>
/// <param name="Counted">The export's own number without those who have left; 0 without a number.</param>
/// <param name="Left">Those with a role who have left.</param>
/// <param name="Named">Those with a role who have not left and do not work against us, whether we have met or not.</param>
/// <param name="IsEmpty">Whether no contact of the deal has a role.</param>
internal readonly record struct ContactThreads(int Met, int Counted, int Left, int Named, bool IsEmpty)
{
    /// <summary>Those of whom we are sure: those met, or the export's own number, whichever is larger.</summary>
    public int Sure => Math.Max(Met, Counted);

    /// <summary>Counts the people of a deal.</summary>
    public static ContactThreads Count(in JudgedDeal deal)
    {
        var (met, named, left, any) = (0, 0, 0, false);
        foreach (var person in deal.Opportunity.Contacts?.People ?? [])
        {
            if (!person.HasRole)
            {
                continue;
            }

            any = true;
            if (person.HasLeft(deal.AsOf))
            {
                left++;
            }
            else if (!person.Opposes)
            {
                named++;
                met += person.IsMet(deal.AsOf) ? 1 : 0;
            }
        }

        var counted = deal.Opportunity.ContactCount is { } count ? Math.Max(0, count - left) : 0;
        return new ContactThreads(met, counted, left, named, !any);
    }
}
