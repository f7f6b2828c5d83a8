using System.Globalization;
using EliteSeller.Settings;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>
/// Reads a number of a policy: plain, or <c>@{ Value = 40; Deals = 212 }</c> for one that was learned from so many closed deals.
/// </summary>
internal static class PolicyNumbers
{
    /// <summary>The most points that a rule can carry.</summary>
    public const decimal HeaviestRule = 1000m;

    private const decimal Huge = 1_000_000_000_000_000m;

    /// <summary>A line of the policy or a threshold of a rule, or null when the key is not written.</summary>
    public static PolicyValue? Read(SettingReader settings, RuleThreshold threshold, string owner = "") => Read(
        settings, threshold.Name, owner, threshold.Maximum, threshold.IsWhole
            ? 0 : threshold.Unit == ThresholdUnit.Percent ? 1 : 3, "SettingOutOfRange");

    /// <summary>The weight of a rule, or null when the key is not written.</summary>
    public static PolicyValue? ReadWeight(SettingReader settings, string owner) =>
        Read(settings, "Weight", owner, HeaviestRule, 3, "NegativeWeight");

    /// <summary>A position of the sales process, or null when the key is not written.</summary>
    public static PolicyValue? ReadPosition(SettingReader settings, string key, string owner) =>
        Read(settings, key, owner, 1m, 3, "SettingOutOfRange");

    /// <summary>A number of days, or null when the key is not written.</summary>
    public static PolicyValue? ReadDays(SettingReader settings, string key, string owner) =>
        Read(settings, key, owner, 36_500m, 0, "SettingOutOfRange");

    private static PolicyValue? Read(SettingReader settings, string key, string owner, decimal most, int decimals, string negativeId)
    {
        if (settings.Table.Find(key)?.Value is SettingTable && settings.Section(key) is { } learned)
        {
            var deals = learned.RequiredWholeNumber("Deals", 1);
            var value = ReadPlain(learned, "Value", owner + key + ".", most, decimals, negativeId);
            learned.NoteUnknownKeys();
            return value is null || deals is null ? null : new PolicyValue(value.Value, ValueOrigin.Calibrated, deals.Value);
        }

        return ReadPlain(settings, key, owner, most, decimals, negativeId) is { } plain ? new PolicyValue(plain, ValueOrigin.Policy) : null;
    }

    private static decimal? ReadPlain(SettingReader settings, string key, string owner, decimal most, int decimals, string negativeId)
    {
        if (settings.Number(key, -Huge, Huge) is not { } number)
        {
            return null;
        }

        var line = settings.Table.Find(key)!.Value.Line;
        if (number < 0)
        {
            settings.Note(negativeId, line, $"'{owner}{key}' is {Show(number)}; it cannot be negative.",
                "Use 0 for no points, or On = $false to turn the rule off.");
            return null;
        }

        if (number > most || decimal.Round(number, decimals) != number)
        {
            var kind = decimals == 0 ? "a whole number" : $"a number with at most {decimals} decimals";
            settings.Note("SettingOutOfRange", line, $"'{owner}{key}' is {Show(number)}; it must be {kind} from 0 to {Show(most)}.", null);
            return null;
        }

        return number;
    }

    private static string Show(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);
}
