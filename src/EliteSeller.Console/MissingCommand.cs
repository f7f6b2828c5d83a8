using System.Management.Automation;

namespace EliteSeller.Console;

/// <summary>Stands for a command that this program lacks: fails and says where it would run.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "MissingCommand")]
public sealed class MissingCommand : PSCmdlet
{
    /// <summary>Any input, so that no other error comes first.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Any arguments, so that no other error comes first.</summary>
    [Parameter(ValueFromRemainingArguments = true)]
    public object[]? Arguments { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var name = MyInvocation.MyCommand.Name;
        var failure = new CommandNotFoundException(
            $"{name} is a command of pwsh that eliteseller does not carry: it runs PowerShell's engine with the EliteSeller commands and little else.") { CommandName = name };
        ThrowTerminatingError(new ErrorRecord(failure, "CommandNotInEliteSeller", ErrorCategory.ObjectNotFound, name)
        {
            ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = "Run the script in pwsh (PowerShell 7.4 or newer) after Import-Module EliteSeller.PowerShell." },
        });
    }
}
