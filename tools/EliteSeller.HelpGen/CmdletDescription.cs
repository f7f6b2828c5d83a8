using System.Collections.Generic;

namespace EliteSeller.HelpGen;

/// <summary>All that the help says about one cmdlet.</summary>
internal sealed record CmdletDescription(
    string Name,
    string Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyList<ParameterSet> ParameterSets,
    IReadOnlyList<ParameterDescription> Parameters,
    IReadOnlyList<NamedText> Inputs,
    IReadOnlyList<NamedText> Outputs,
    IReadOnlyList<ExampleDescription> Examples,
    IReadOnlyList<string> Related);

/// <summary>One way to call a cmdlet.</summary>
internal sealed record ParameterSet(bool IsDefault, IReadOnlyList<ParameterDescription> Parameters);

/// <summary>A type and what it is.</summary>
internal sealed record NamedText(string Name, string Text);

/// <summary>An example that a test runs.</summary>
internal sealed record ExampleDescription(string Title, string Code);
