namespace EliteSeller.Model;

/// <summary>Finds deals that were deleted and created again under a new id, so that their past goes on.</summary>
/// <remarks>
/// A deal is the same when it is of the same account, has the same name or an amount within 10%, was open when it was last seen, was gone
/// from a later export, and the new one appeared at most 14 days after that. Deals of one export are never the same.
/// </remarks>
internal static class RecreatedDeals
{
    private const int LongestGap = 14;
    private const decimal AmountBand = 0.1m;

    /// <summary>An account with more deals than this is a word for not knowing the customer.</summary>
    private const int MostDeals = 500;

    /// <summary>The trails of deals that were created again, each with the past of the deal before it.</summary>
    /// <param name="trails">The trails of all deals by their ids.</param>
    /// <param name="snapshots">The days of all exports.</param>
    public static Dictionary<string, OpportunityTrail> Find(
        IReadOnlyDictionary<string, OpportunityTrail> trails, SortedSet<int> snapshots)
    {
        var linked = new Dictionary<string, OpportunityTrail>(OpportunityId.Comparer);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // Few deals vanish while they are open, so few accounts have to be looked at.
        var last = snapshots.Max;
        var vanished = new HashSet<ulong?>(trails.Values.Where(trail => trail.LastDay < last && trail.Identity is { IsOpen: true })
            .Select(trail => trail.Identity!.Account));
        if (vanished.Count == 0)
        {
            return linked;
        }

        var accounts = trails.Where(pair => pair.Value.Identity is { Account: not null } identity && vanished.Contains(identity.Account))
            .GroupBy(pair => pair.Value.Identity!.Account).Select(account => account.ToArray());
        foreach (var account in accounts.Where(account => account.Length is > 1 and <= MostDeals))
        {
            foreach (var next in account.Where(pair => pair.Value.IsSeenToBegin).OrderBy(pair => pair.Value.FirstDay)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal))
            {
                var before = account.Where(pair => !taken.Contains(pair.Key) && IsBefore(pair.Value, next.Value, snapshots))
                    .OrderByDescending(pair => pair.Value.LastDay).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                    .FirstOrDefault();
                if (before.Value is not null)
                {
                    taken.Add(before.Key);
                    var past = linked.TryGetValue(before.Key, out var longer) ? longer : before.Value;
                    linked.Add(next.Key, past.ContinuedBy(next.Value, before.Key));
                }
            }
        }

        return linked;
    }

    private static bool IsBefore(OpportunityTrail one, OpportunityTrail next, SortedSet<int> snapshots)
    {
        if (one.LastDay >= next.FirstDay || one.Identity is not { IsOpen: true } was || next.FirstIdentity is not { } now)
        {
            return false;
        }

        var gone = snapshots.GetViewBetween(one.LastDay + 1, next.FirstDay).Min;
        return next.FirstDay - gone <= LongestGap
            && ((was.Name is not null && was.Name == now.Name)
                || (was.Amount is > 0 and var amount && Math.Abs((now.Amount ?? 0) - amount) <= AmountBand * amount));
    }
}
