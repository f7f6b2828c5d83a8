namespace EliteSeller.Analysis.Qualification;

/// <summary>Finds the signs that we care too much, one after the other.</summary>
internal static class CareParts
{
    public static IEnumerable<CarePart> Create(CareFacts facts, RuleSettings settings)
    {
        decimal Number(string name) => settings.Threshold(name).Value;
        yield return Naked(facts, Number("OneSidedConcessionPoints"), Number("OneSidedConcessionMaximum"));
        yield return Growing(facts, Number("GrowingGivePoints"));
        yield return Run(facts, Number("RunPoints"), Number("RunMaximum"));
        yield return QuarterEnd(facts, Number("QuarterEndPoints"), (int)Number("QuarterEndDays"));
        yield return Pushes(facts, Number("PushPoints"), (int)Number("PushCount"));
        yield return SunkEffort(facts, Number("SunkEffortPoints"));
    }

    private static CarePart Naked(CareFacts facts, decimal each, decimal maximum)
    {
        var naked = facts.Measure?.OneSided ?? [];
        return !facts.HasLedger ? NoLedger(CareSign.OneSidedConcessions, maximum) : new CarePart(
            CareSign.OneSidedConcessions,
            Math.Min(each * naked.Count, maximum),
            maximum,
            naked.Count == 0 ? "Every concession has a return." : $"{Times(naked.Count)} without a return: {Names(naked)}.",
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
            return new CarePart(CareSign.GrowingGive, 0m, points, "Fewer than two concessions, so none is larger than the last.");
        }

        LedgerEntry[] last = [gives[gives.Count - 2], gives[gives.Count - 1]];
        var (before, after) = (facts.Measure!.Money.Of(last[0]), facts.Measure.Money.Of(last[1]));
        var currency = facts.Measure.Currency;
        return before is null || after is null
            ? new CarePart(CareSign.GrowingGive, null, points, "The last two concessions have no comparable values.")
            : new CarePart(
                CareSign.GrowingGive,
                after > before ? points : 0m,
                points,
                $"Our last concession was worth {Wording.Money(after.Value, currency)}, the one before "
                    + $"{Wording.Money(before.Value, currency)}.",
                last);
    }

    private static CarePart Run(CareFacts facts, decimal each, decimal maximum)
    {
        var run = facts.Measure?.Run ?? [];
        return !facts.HasLedger ? NoLedger(CareSign.OneSidedRun, maximum) : new CarePart(
            CareSign.OneSidedRun,
            Math.Min(each * Math.Max(0, run.Count - 1), maximum),
            maximum,
            run.Count < 2
                ? "No two concessions in a row without a return." : $"{Times(run.Count)} in a row without a return: {Names(run)}.",
            run);
    }

    private static CarePart QuarterEnd(CareFacts facts, decimal points, int days)
    {
        var late = facts.Measure?.QuarterEnd ?? [];
        return !facts.HasLedger ? NoLedger(CareSign.QuarterEndGives, points) : new CarePart(
            CareSign.QuarterEndGives,
            late.Count > 0 ? points : 0m,
            points,
            late.Count == 0 ? "No concessions at the end of a quarter."
                : $"{Times(late.Count)} in the last {days} working days of a quarter: {Names(late)}.",
            late);
    }

    private static CarePart Pushes(CareFacts facts, decimal points, int often) => facts.Pushes is not { } pushes
        ? new CarePart(CareSign.Pushes, null, points, "Nobody knows how often the close date moved.")
        : new CarePart(CareSign.Pushes, pushes >= often
            ? points : 0m, points, pushes == 0 ? "The close date never moved." : $"The close date moved {Wording.Times(pushes)}.");

    private static CarePart SunkEffort(CareFacts facts, decimal points) => facts is { Effort: { } effort, Expected: { } expected }
        ? new CarePart(
            CareSign.SunkEffort,
            effort > expected ? points : 0m,
            points,
            $"Our hours cost {Wording.Money(effort, facts.Currency)}; the expected profit is {Wording.Money(expected, facts.Currency)}.")
        : new CarePart(CareSign.SunkEffort, null, points, "Hours, hourly cost, probability, amount or margin is missing.");

    private static CarePart NoLedger(CareSign sign, decimal maximum) => new(sign, null, maximum, "There is no ledger.");

    private static string Times(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "concession" : "concessions")}");

    private static string Names(IEnumerable<LedgerEntry> lines) => Wording.List(lines.Select(line => line.ToString()), 70);
}
