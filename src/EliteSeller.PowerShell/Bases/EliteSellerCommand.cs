using System.Management.Automation;
using System.Threading;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>What all cmdlets of the module share: problems become error records, Ctrl+C becomes a token, files are closed.</summary>
/// <remarks>
/// A cmdlet overrides <see cref="Begin"/>, <see cref="Process"/> and <see cref="Finish"/>. An <see cref="EliteSellerException"/> that
/// leaves one of them ends the command with the error record of its problem.
/// </remarks>
public abstract class EliteSellerCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);

    // Made once: a million objects come down the pipeline.
    private Action? _process;
    private bool _hasShown;

    /// <summary>Cancelled when the user presses Ctrl+C or a later command wants no more.</summary>
    protected CancellationToken StopToken => _stop.Token;

    /// <summary>Before the first object of the pipeline.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>For each object of the pipeline; once when there is no pipeline.</summary>
    protected virtual void Process()
    {
    }

    /// <summary>After the last object. Not reached when a later command has had enough.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>Reports a problem and goes on: a bad row or one bad file among many.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="target">What the work was done on; the problem's file unless given.</param>
    protected void Report(Problem problem, object? target = null) => WriteError(Adapt(Errors.From(problem, target)));

    /// <summary>Reports a problem with the failure underneath it and goes on.</summary>
    /// <param name="failure">What ended the work on one file.</param>
    /// <param name="target">What the work was done on; the problem's file unless given.</param>
    protected void Report(EliteSellerException failure, object? target = null) => WriteError(Adapt(Errors.From(failure, target)));

    /// <summary>Takes the settings of the working directory for parameters that are not given.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>Whether the command has such parameters.</returns>
    private protected virtual bool Apply(WorkingSettings settings) => false;

    /// <summary>A hint in the parameters of this command.</summary>
    /// <param name="hint">A hint that may name parameters of another command, or null.</param>
    private protected virtual string? Adapt(string? hint) => hint;

    /// <summary>Writes a warning in the parameters of this command.</summary>
    private protected void Warn(string text) => WriteWarning(Adapt(text)!);

    /// <summary>Writes a warning; whatever of it a terminal would obey, because it was in a file, is left out.</summary>
    /// <param name="text">The warning.</param>
    private protected new void WriteWarning(string text) => base.WriteWarning(DisplayText.Clean(text));

    /// <summary>Writes a note for -Verbose, as <see cref="WriteWarning"/> does.</summary>
    /// <param name="text">The note.</param>
    private protected new void WriteVerbose(string text) => base.WriteVerbose(DisplayText.Clean(text));

    /// <summary>The full path of a file or folder to read, as the session sees it; no output may be written over it.</summary>
    private protected string FullPath(string name)
    {
        var path = OutputPath(name);
        NoteInput(path);
        return path;
    }

    /// <summary>The full path of a file to write, as the session sees it.</summary>
    private protected string OutputPath(string name) => SessionState.Path.GetUnresolvedProviderPathFromPSPath(name);

    /// <summary>Notes a file that is read.</summary>
    /// <param name="file">The full path, or null for objects from the pipeline.</param>
    private protected void NoteInput(string? file)
    {
        if (file is not null)
        {
            _inputs.Add(file);
        }
    }

    /// <summary>Refuses to write over a file that this command has read, with -Force too.</summary>
    /// <param name="output">The full path of the output.</param>
    /// <exception cref="EliteSellerException">OutputIsInput.</exception>
    private protected void RequireNotInput(string output)
    {
        foreach (var input in _inputs)
        {
            AtomicFile.RequireNotInput(output, input);
        }
    }

    /// <summary>Does the work on one of several things; a failure is reported, and the others go on.</summary>
    /// <param name="target">What the work is done on.</param>
    /// <param name="work">The work.</param>
    private protected void Attempt(object? target, Action work)
    {
        try
        {
            work();
        }
        catch (EliteSellerException failure)
        {
            Report(failure, target);
        }
    }

    /// <summary>
    /// Writes a file aside and moves it into place, unless the user declines; returns and opens it where the user wants it.
    /// </summary>
    /// <param name="file">The full path.</param>
    /// <param name="what">What is done, for -WhatIf and -Confirm.</param>
    /// <param name="output">What the user wants.</param>
    /// <param name="write">Writes the file.</param>
    /// <param name="folder">The folder to create if missing, or null.</param>
    /// <returns>Whether the file is written.</returns>
    /// <exception cref="EliteSellerException">The file exists, is an input of this command, or cannot be written.</exception>
    private protected bool WriteFile(string file, string what, FileOutputOptions output, Action<Stream> write, string? folder = null)
    {
        if (!ShouldProcess(file, what))
        {
            return false;
        }

        if (folder is not null)
        {
            OutputFolder.Create(folder);
        }

        RequireNotInput(file);
        AtomicFile.Write(file, output.Force, write);
        WriteWritten(output, file, new FileInfo(file));
        return true;
    }

    /// <summary>Returns and opens a written file where the user wants it.</summary>
    /// <param name="output">What the user wants.</param>
    /// <param name="file">The full path.</param>
    /// <param name="result">What -PassThru returns.</param>
    private protected void WriteWritten(FileOutputOptions output, string file, object result)
    {
        if (output.IsReturned)
        {
            WriteObject(result);
        }

        if (output.Show && !_hasShown)
        {
            _hasShown = true;
            Open(file);
        }
    }

    private void Open(string file)
    {
        try
        {
            InvokeProvider.Item.Invoke([file], literalPath: true);
        }
        catch (Exception failure) when (failure is not PipelineStoppedException)
        {
            WriteWarning($"No program opens {System.IO.Path.GetFileName(file)} here: {DisplayText.Shorten(failure.Message)}");
        }
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Guard(() =>
    {
        if (WorkingSettings.Find(SessionState.Path.CurrentFileSystemLocation.ProviderPath) is { } settings && Apply(settings))
        {
            WriteVerbose($"Settings of {settings.File}; parameters win.");
        }

        Begin();
    });

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(_process ??= Process);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Guard(Finish);

    /// <inheritdoc/>
    protected sealed override void StopProcessing()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The command ended by itself while the engine was stopping it.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what the command has opened; called at the end, after an error and after a stop.</summary>
    /// <param name="disposing">Always true: no cmdlet of ours has a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    private void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (EliteSellerException failure)
        {
            ThrowTerminatingError(Adapt(Errors.From(failure)));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private ErrorRecord Adapt(ErrorRecord record)
    {
        record.ErrorDetails.RecommendedAction = Adapt(record.ErrorDetails.RecommendedAction);
        return record;
    }
}
