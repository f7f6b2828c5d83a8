using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Model;

namespace EliteSeller.Analysis.Qualification;

/// <summary>Finds the signs that we care too much, one after the other.</summary>
internal static class CareParts
{
    public static IEnumerable<CarePart> Of(CareFacts facts, RuleSettings settings)
    {
        decimal Number(string name) => settings.Threshold(name).Value;
        yield return Naked(facts, Number("NakedGivePoints"), Number("NakedGiveMaximum"));
        yield return Growing(facts, Number("GrowingGivePoints"));
        yield return Run(facts, Number("RunPoints"), Number("RunMaximum"));
        yield return QuarterEnd(facts, Number("QuarterEndPoints"), (int)Number("QuarterEndDays"));
        yield return Pushes(facts, Number("PushPoints"), (int)Number("PushCount"));
        yield return SunkEffort(facts, Number("SunkEffortPoints"));
    }

    private static CarePart Naked(CareFacts facts, decimal each, decimal maximum)
    {
        var naked = facts.Measure?.Naked ?? [];
        return !facts.HasLedger ? NoLedger(CareSign.NakedGives, maximum) : new CarePart(
            CareSign.NakedGives,
            Math.Min(each * naked.Count, maximum),
            maximum,
            naked.Count == 0 ? "Nothing was given for nothing." : $"{Times(naked.Count, "give")} without a get in return: {Names(naked)}.",
            naked);
    }

    private static CarePart Growing(CareFacts facts, decimal points)
    {
        if (!facts.HasLedger)
        {
            return NoLedger(CareSign.GrowingGive, points);
        }

        var gives = facts.Measure?.Concessions.Gives ?? [];
        if (gives.Count < 2)
        {
            return new CarePart(CareSign.GrowingGive, 0m, points, "Fewer than two gives: none grew.");
        }

        Concession[] last = [gives[gives.Count - 2], gives[gives.Count - 1]];
        var (before, after) = (facts.Measure!.Money.Of(last[0]), facts.Measure.Money.Of(last[1]));
        var currency = facts.Measure.Currency;
        return before is null || after is null
            ? new CarePart(CareSign.GrowingGive, null, points, "The last two gives have no values that could be compared.")
            : new CarePart(
                CareSign.GrowingGive,
                after > before ? points : 0m,
                points,
                $"The last give was worth {Wording.Money(after.Value, currency)}, the one before {Wording.Money(before.Value, currency)}.",
                last);
    }

    private static CarePart Run(CareFacts facts, decimal each, decimal maximum)
    {
        var run = facts.Measure?.Run ?? [];
        return !facts.HasLedger ? NoLedger(CareSign.OneSidedRun, maximum) : new CarePart(
            CareSign.OneSidedRun,
            Math.Min(each * Math.Max(0, run.Count - 1), maximum),
            maximum,
            run.Count < 2 ? "No two gives followed each other without a get." : $"{Times(run.Count, "give")} in a row without a get: {Names(run)}.",
            run);
    }

    private static CarePart QuarterEnd(CareFacts facts, decimal points, int days)
    {
        var late = facts.Measure?.QuarterEnd ?? [];
        return !facts.HasLedger ? NoLedger(CareSign.QuarterEndGives, points) : new CarePart(
            CareSign.QuarterEndGives,
            late.Count > 0 ? points : 0m,
            points,
            late.Count == 0 ? "Nothing was given at the end of a quarter." : $"{Times(late.Count, "give")} in the last {days} working days of a quarter: {Names(late)}.",
            late);
    }

    private static CarePart Pushes(CareFacts facts, decimal points, int often) => facts.Pushes is not { } pushes
        ? new CarePart(CareSign.Pushes, null, points, "How often the close date was pushed is not written.")
        : new CarePart(CareSign.Pushes, pushes >= often ? points : 0m, points, $"The close date was pushed {(pushes == 0 ? "never" : Wording.Times(pushes))}.");

    private static CarePart SunkEffort(CareFacts facts, decimal points) => facts is { Effort: { } effort, Expected: { } expected }
        ? new CarePart(
            CareSign.SunkEffort,
            effort > expected ? points : 0m,
            points,
            $"The hours have cost {Wording.Money(effort, facts.Currency)}; the deal can be expected to bring {Wording.Money(expected, facts.Currency)}.")
        : new CarePart(CareSign.SunkEffort, null, points, "Hours, their cost, probability, amount and margin are not all known.");

    private static CarePart NoLedger(CareSign sign, decimal maximum) => new(sign, null, maximum, "There is no concession ledger.");

    private static string Times(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Names(IEnumerable<Concession> lines) => string.Join(", ", lines.Select(line => OneLine.Of(line.ToString(), 60)));
}
