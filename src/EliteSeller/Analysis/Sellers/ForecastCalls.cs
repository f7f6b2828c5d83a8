namespace EliteSeller.Analysis.Sellers;

/// <summary>Reads calls from forecast categories, which each CRM and team words a little differently.</summary>
internal static class ForecastCalls
{
    /// <summary>The call that a category is, or null: pipeline, omitted and closed deals are not called.</summary>
    public static ForecastCall? From(string? category) =>
        Has(category, "commit") ? ForecastCall.Commit : Has(category, "best") ? ForecastCall.BestCase : null;

    private static bool Has(string? category, string word) => category?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
