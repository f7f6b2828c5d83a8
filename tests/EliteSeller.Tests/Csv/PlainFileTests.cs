using System;
using System.Diagnostics;
using System.IO;
using EliteSeller.Files.Storage;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Csv;

/// <summary>What is no plain file is not replaced, not even with -Force.</summary>
public sealed class PlainFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_link_is_refused_and_what_it_leads_to_stays()
    {
        var (file, link) = (Path.Combine(_folder, "file"), Path.Combine(_folder, "link"));
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, file);

        Refused(link).ShouldBe("This is a link, and is not replaced even with -Force.");
        File.ReadAllText(file).ShouldBe("old");
        new FileInfo(link).LinkTarget.ShouldBe(file);

        File.Delete(file);
        Refused(link).ShouldStartWith("This is a link");
    }

    [Fact]
    public void A_file_with_a_second_name_is_refused_on_Linux_and_both_names_keep_their_content()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (file, other) = (Path.Combine(_folder, "report.html"), Path.Combine(_folder, "other.html"));
        File.WriteAllText(file, "old");
        Run("ln", file, other);

        Refused(file).ShouldBe("This is a file with another name (a hard link), and is not replaced even with -Force.");
        (File.ReadAllText(file), File.ReadAllText(other)).ShouldBe(("old", "old"));

        File.Delete(other);
        AtomicFile.Write(file, force: true, stream => stream.WriteByte((byte)'x'));
        File.ReadAllText(file).ShouldBe("x");
    }

    [Fact]
    public void A_file_that_is_replaced_keeps_its_owner_and_group_where_the_user_may_give_them()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "old");
        var isGiven = Environment.UserName == "root";
        if (isGiven)
        {
            Run("chown", "1234:4321", file);
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var (before, mode) = (Run("stat", "-c", "%u:%g", file), File.GetUnixFileMode(file));
        AtomicFile.Write(file, force: true, stream => stream.WriteByte((byte)'x'));

        Run("stat", "-c", "%u:%g", file).ShouldBe(before);
        before.ShouldBe(isGiven ? "1234:4321" : before);
        File.GetUnixFileMode(file).ShouldBe(mode);
        File.ReadAllText(file).ShouldBe("x");
    }

    [Fact]
    public void A_named_pipe_and_a_device_are_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var pipe = Path.Combine(_folder, "pipe");
        Run("mkfifo", pipe);
        Refused(pipe).ShouldStartWith("This is a named pipe");
        Refused("/dev/null").ShouldStartWith("This is a device");
        File.Exists("/dev/null").ShouldBeTrue();
        Directory.GetFiles(_folder).ShouldBe([pipe]);
    }

    [Fact]
    public void A_read_only_file_is_refused_and_another_one_keeps_its_permissions()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "old");
        new FileInfo(file) { IsReadOnly = true }.Refresh();
        Refused(file).ShouldStartWith("This is a read-only file");
        File.ReadAllText(file).ShouldBe("old");

        new FileInfo(file) { IsReadOnly = false }.Refresh();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        AtomicFile.Write(file, force: true, stream => stream.WriteByte((byte)'x'));
        File.ReadAllText(file).ShouldBe("x");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        using var started = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = started.StandardOutput.ReadToEnd();
        started.WaitForExit();
        started.ExitCode.ShouldBe(0);
        return output.Trim();
    }

    private static string Refused(string path)
    {
        var problem = Should.Throw<EliteSellerException>(() => AtomicFile.Write(path, force: true, stream => stream.WriteByte(1))).Problem;
        problem.ErrorId.ShouldBe("NotAPlainFile");
        return problem.Message;
    }
}
