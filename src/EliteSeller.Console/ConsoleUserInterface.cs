using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace EliteSeller.Console;

/// <summary>Shows output, warnings and verbose text on standard output and errors on standard error, in colour only on a terminal.</summary>
internal sealed class ConsoleUserInterface : PSHostUserInterface
{
    private readonly Questions _questions;
    private readonly bool _colourErrors;

    public ConsoleUserInterface(bool isInteractive)
    {
        _questions = new Questions(isInteractive);
        var wanted = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        SupportsVirtualTerminal = wanted && !Terminal.IsOutputRedirected;
        _colourErrors = wanted && !Terminal.IsErrorRedirected;
    }

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new ConsoleRawInterface();

    /// <inheritdoc/>
    public override bool SupportsVirtualTerminal { get; }

    /// <summary>Whether what comes as output is the text of an error.</summary>
    public bool OutputIsError { get; set; }

    /// <inheritdoc/>
    public override void Write(string value)
    {
        if (OutputIsError)
        {
            Terminal.Error.Write(GetOutputString(value, _colourErrors));
        }
        else
        {
            Terminal.Out.Write(GetOutputString(value, SupportsVirtualTerminal));
        }
    }

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    /// <inheritdoc/>
    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => Terminal.Error.WriteLine(GetOutputString(Coloured(PSStyle.Instance.Formatting.Error, value), _colourErrors));

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteLine(Coloured(PSStyle.Instance.Formatting.Warning, "WARNING: " + message));

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteLine(Coloured(PSStyle.Instance.Formatting.Verbose, "VERBOSE: " + message));

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteLine(Coloured(PSStyle.Instance.Formatting.Debug, "DEBUG: " + message));

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // A line that is overwritten is no use to a scheduled job, and output may be on the same screen.
    }

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        _questions.Choose(caption, message, choices, defaultChoice);

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        _questions.Fill(caption, message, descriptions);

    /// <inheritdoc/>
    public override string ReadLine() => _questions.Line();

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => throw Questions.NoSecrets();

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Questions.NoSecrets();

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw Questions.NoSecrets();

    private static string Coloured(string colour, string text) => colour + text + PSStyle.Instance.Reset;
}
