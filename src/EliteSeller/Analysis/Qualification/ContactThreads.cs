namespace EliteSeller.Analysis.Qualification;

/// <summary>With how many people at the customer a deal is in contact.</summary>
/// <param name="Sure">Those whom we have met, or the export's own number without those who have left, whichever is larger.</param>
/// <param name="Named">Those with a role who have not left and do not work against us, whether we have met or not.</param>
/// <param name="IsEmpty">Whether no contact of the deal has a role.</param>
internal readonly record struct ContactThreads(int Sure, int Named, bool IsEmpty)
{
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
        return new ContactThreads(Math.Max(met, counted), named, !any);
    }
}
