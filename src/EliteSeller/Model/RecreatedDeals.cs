using System.Runtime.CompilerServices;

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
    public static Dictionary<OpportunityTrail, OpportunityTrail> Find(
        Dictionary<string, OpportunityTrail> trails, SortedSet<int> snapshots)
    {
        var linked = new Dictionary<OpportunityTrail, OpportunityTrail>();
        var days = snapshots.ToArray();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var account in Accounts(trails, days).Where(account => account.Count is > 1 and <= MostDeals))
        {
            foreach (var next in account.Where(deal => deal.Trail.IsSeenToBegin).OrderBy(deal => deal.Trail.FirstDay)
                .ThenBy(deal => deal.Id, StringComparer.Ordinal))
            {
                var before = account.Where(deal => !taken.Contains(deal.Id) && IsBefore(deal.Trail, next.Trail, days))
                    .OrderByDescending(deal => deal.Trail.LastDay).ThenBy(deal => deal.Id, StringComparer.Ordinal)
                    .FirstOrDefault();
                if (before is not null)
                {
                    taken.Add(before.Id);
                    var past = linked.TryGetValue(before.Trail, out var longer) ? longer : before.Trail;
                    linked.Add(next.Trail, past.ContinuedBy(next.Trail, before.Id, next.Id));
                }
            }
        }

        return linked;
    }

    // Few deals vanish while they are open, and few begin soon after one of the same account: so few accounts have to be looked at.
    [MethodImpl(HotMethod.CompiledOnce)]
    private static Dictionary<ulong, List<KnownDeal>>.ValueCollection Accounts(Dictionary<string, OpportunityTrail> trails, int[] days)
    {
        var last = days.LastOrDefault();
        var vanished = new Dictionary<ulong, List<OpportunityTrail>>();
        var begun = new List<OpportunityTrail>();
        foreach (var trail in trails.Values)
        {
            if (trail.IsSeenToBegin)
            {
                begun.Add(trail);
            }

            if (trail.LastDay < last && trail.Identity is { IsOpen: true, Account: { } account })
            {
                (vanished.TryGetValue(account, out var same) ? same : vanished[account] = []).Add(trail);
            }
        }

        var accounts = new Dictionary<ulong, List<KnownDeal>>();
        foreach (var next in vanished.Count > 0 ? begun : [])
        {
            if (next.Identity?.Account is { } account && vanished.TryGetValue(account, out var same)
                && same.Exists(trail => IsSoonAfter(trail, next, days)))
            {
                accounts[account] = [];
            }
        }

        if (accounts.Count > 0)
        {
            foreach (var pair in trails)
            {
                if (pair.Value.Identity?.Account is { } account && accounts.TryGetValue(account, out var deals))
                {
                    deals.Add(new KnownDeal(pair.Key, pair.Value));
                }
            }
        }

        return accounts.Values;
    }

    private static bool IsBefore(OpportunityTrail one, OpportunityTrail next, int[] days) =>
        one.Identity is { IsOpen: true } was && next.FirstIdentity is { } now && IsSoonAfter(one, next, days)
            && ((was.Name is not null && was.Name == now.Name)
                || (was.Amount is > 0 and var amount && Math.Abs((now.Amount ?? 0) - amount) <= AmountBand * amount));

    private static bool IsSoonAfter(OpportunityTrail one, OpportunityTrail next, int[] days)
    {
        var at = Array.BinarySearch(days, one.LastDay + 1);
        at = at < 0 ? ~at : at;
        return at < days.Length && days[at] is var gone && gone <= next.FirstDay && next.FirstDay - gone <= LongestGap;
    }

    private sealed record KnownDeal(string Id, OpportunityTrail Trail);
}
