using System.Collections.Generic;

namespace EliteSeller.HelpGen;

/// <summary>All that the help says about one parameter, in one parameter set or over all of them.</summary>
internal sealed record ParameterDescription(
    string Name,
    string TypeName,
    string Text,
    bool IsMandatory,
    int? Position,
    bool TakesPipeline,
    bool TakesPipelineByName,
    bool TakesWildcards,
    string Default,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Accepted)
{
    public bool IsSwitch => TypeName == "SwitchParameter";

    public string Pipeline => (TakesPipeline, TakesPipelineByName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    public string PositionText => Position is { } position ? position.ToString(System.Globalization.CultureInfo.InvariantCulture) : "Named";

    /// <summary>As it stands in a syntax line: <c>[-AsOf &lt;DateTime&gt;]</c>.</summary>
    public string Syntax
    {
        get
        {
            var name = Position is null ? "-" + Name : $"[-{Name}]";
            var call = IsSwitch ? "-" + Name : $"{name} <{TypeName}>";
            return IsMandatory ? call : $"[{call}]";
        }
    }
}
