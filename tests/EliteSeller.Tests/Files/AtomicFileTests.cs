using System;
using System.IO;
using System.Text;
using EliteSeller.Files.Storage;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atomic-").FullName;

    private string Target => Path.Combine(_folder, "plan.md");

    [Fact]
    public void A_file_is_there_when_it_is_whole()
    {
        AtomicFile.Write(Target, force: false, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("whole"));
            File.Exists(Target).ShouldBeFalse();
        });

        File.ReadAllText(Target).ShouldBe("whole");
        Directory.GetFileSystemEntries(_folder).ShouldBe([Target]);
    }

    [Fact]
    public void A_file_that_is_there_is_refused_before_any_work_is_done()
    {
        File.WriteAllText(Target, "old");

        Refused(force: false, _ => throw new InvalidOperationException("must not be called")).ErrorId.ShouldBe("FileExists");

        File.ReadAllText(Target).ShouldBe("old");
    }

    [Fact]
    public void A_file_that_appears_meanwhile_is_not_replaced_either()
    {
        Refused(force: false, _ => File.WriteAllText(Target, "theirs")).ErrorId.ShouldBe("FileExists");

        File.ReadAllText(Target).ShouldBe("theirs");
        Directory.GetFileSystemEntries(_folder).ShouldBe([Target]);
    }

    [Fact]
    public void With_force_the_new_file_takes_the_place_of_the_old()
    {
        File.WriteAllText(Target, "an older and longer one");

        AtomicFile.Write(Target, force: true, stream => stream.Write(Encoding.UTF8.GetBytes("new")));

        File.ReadAllText(Target).ShouldBe("new");
    }

    [Fact]
    public void A_failure_half_way_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllText(Target, "old");

        Refused(force: true, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("half"));
            throw new IOException("No space left on device.");
        }).ErrorId.ShouldBe("FileNotWritten");

        File.ReadAllText(Target).ShouldBe("old");
        Directory.GetFileSystemEntries(_folder).ShouldBe([Target]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_to_be_missing() =>
        Should.Throw<EliteSellerException>(() => AtomicFile.Write(Path.Combine(_folder, "none", "plan.md"), false, _ => { }))
            .Problem.ErrorId.ShouldBe("FolderNotFound");

    [Fact]
    public void A_folder_is_no_file() =>
        Should.Throw<EliteSellerException>(() => AtomicFile.Write(_folder, true, _ => { })).Problem.ErrorId.ShouldBe("PathIsFolder");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Problem Refused(bool force, Action<Stream> write) =>
        Should.Throw<EliteSellerException>(() => AtomicFile.Write(Target, force, write)).Problem;
}
