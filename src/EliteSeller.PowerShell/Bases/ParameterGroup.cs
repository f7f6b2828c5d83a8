namespace EliteSeller.PowerShell;

/// <summary>Parameters that several commands share although they have no base in common; each command offers them as its own.</summary>
/// <remarks>
/// A command has one group in a public property without [Parameter] and returns it from GetDynamicParameters. The engine then binds the
/// parameters to the group, and the help shows them like any other.
/// </remarks>
public abstract class ParameterGroup
{
}
