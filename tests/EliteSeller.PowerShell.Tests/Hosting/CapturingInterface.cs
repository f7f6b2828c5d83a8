using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>Writes to a captured screen; answers confirmations with one label or refuses them.</summary>
internal sealed class CapturingInterface(string? answer) : PSHostUserInterface
{
    /// <summary>What takes the text.</summary>
    public CapturedScreen Screen { get; set; } = new(120);

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI => new CapturingRawInterface(() => Screen.Width);

    /// <inheritdoc/>
    public override bool SupportsVirtualTerminal => false;

    /// <inheritdoc/>
    public override void Write(string value) => Screen.Write(value);

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Screen.Write(value);

    /// <inheritdoc/>
    public override void WriteLine(string value) => Screen.Write(value + "\n");

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => WriteLine(value);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        var labels = choices.Select(c => c.Label.Replace("&", "", StringComparison.Ordinal)).ToList();
        var index = answer is null ? -1 : labels.IndexOf(answer);
        return index >= 0 ? index : throw new PSInvalidOperationException($"Asked to choose from {string.Join(", ", labels)}: {message}");
    }

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw Nobody(message);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw Nobody(message);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw Nobody(message);

    /// <inheritdoc/>
    public override string ReadLine() => throw Nobody("a line");

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => throw Nobody("a secret");

    private static PSInvalidOperationException Nobody(string wanted) => new($"Nobody is there to answer: {wanted}");
}
