using EliteSeller.Settings;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>Reads and writes the part of a policy that negotiations are judged by.</summary>
internal static class NegotiationSettings
{
    private const string Owner = "Negotiation.";

    public static void Read(SettingReader settings, NegotiationPolicy policy)
    {
        if (settings.Section("Negotiation") is not { } section)
        {
            return;
        }

        foreach (var line in NegotiationLine.All)
        {
            if (PolicyNumbers.Read(section, line, Owner) is { } value)
            {
                policy[line] = value;
            }
        }

        policy.AmountIsNet = section.Flag("AmountIsNet") ?? policy.AmountIsNet;
        policy.PaymentDaysColumn = section.Text("PaymentDaysColumn") ?? policy.PaymentDaysColumn;
        policy.ResponseHoursColumn = section.Text("ResponseHoursColumn") ?? policy.ResponseHoursColumn;
        policy.GoLiveColumn = section.Text("GoLiveColumn") ?? policy.GoLiveColumn;
        if (section.Table.Find("AllowedChanges") is not null)
        {
            ReadChanges(section, policy);
        }

        section.NoteUnknownKeys();
    }

    public static void Write(PolicyWriter page, NegotiationPolicy policy)
    {
        foreach (var line in NegotiationLine.All)
        {
            page.Value(line.Name, policy[line], line.Meaning);
        }

        page.Value("AmountIsNet", policy.AmountIsNet ? "$true" : "$false", "Whether amounts are net, after the discount.");
        page.Value("PaymentDaysColumn", PolicyWriter.Quote(policy.PaymentDaysColumn), "The column with the payment terms in days.");
        page.Value(
            "ResponseHoursColumn", PolicyWriter.Quote(policy.ResponseHoursColumn), "The column with the promised response time in hours.");
        page.Value("GoLiveColumn", PolicyWriter.Quote(policy.GoLiveColumn), "The column with the promised go-live date.");
        page.Value("AllowedChanges", PolicyWriter.List(policy.AllowedChanges.Select(kind => kind.ToString())),
            "The terms that may still change to make a deal worth closing.");
    }

    private static void ReadChanges(SettingReader section, NegotiationPolicy policy)
    {
        var changes = new SortedSet<NegotiationChangeKind>();
        foreach (var name in section.Texts("AllowedChanges"))
        {
            var known = Enum.GetNames(typeof(NegotiationChangeKind));
            if (known.FirstOrDefault(one => one.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } kind)
            {
                changes.Add((NegotiationChangeKind)Enum.Parse(typeof(NegotiationChangeKind), kind));
            }
            else
            {
                section.Note("SettingUnknownValue", section.Table.Find("AllowedChanges")!.Value.Line,
                    $"'{Owner}AllowedChanges' holds '{DisplayText.Shorten(name)}'; it must be one of {string.Join(", ", known)}.", null);
            }
        }

        policy.AllowedChanges = [.. changes];
    }
}
