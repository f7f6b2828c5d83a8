namespace EliteSeller.Analysis.Backtests;

/// <summary>How many deals would be condemned if a rule were off.</summary>
public sealed class RuleRemoval
{
    internal RuleRemoval(string rule, int walkAways, int falseAlarms, int before, int alarmsBefore)
    {
        Rule = rule;
        WalkAways = walkAways;
        FalseAlarms = falseAlarms;
        WalkAwaysChange = walkAways - before;
        FalseAlarmsChange = falseAlarms - alarmsBefore;
    }

    /// <summary>The rule.</summary>
    public string Rule { get; }

    /// <summary>Ended deals with at least one WalkAway without the rule.</summary>
    public int WalkAways { get; }

    /// <summary>How many of them were won.</summary>
    public int FalseAlarms { get; }

    /// <summary>Deals more than with the rule; negative where the rule condemns.</summary>
    public int WalkAwaysChange { get; }

    /// <summary>False alarms more than with the rule.</summary>
    public int FalseAlarmsChange { get; }

    /// <summary>The rule and what changes without it.</summary>
    /// <returns>Such as <c>Without DealAdvancing: 250 WalkAway (-37), 60 of them won (-8)</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"Without {Rule}: {WalkAways} WalkAway ({WalkAwaysChange:+0;-0;0}), {FalseAlarms} of them won ({FalseAlarmsChange:+0;-0;0})");
}
