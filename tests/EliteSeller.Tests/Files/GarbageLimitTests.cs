using System;
using EliteSeller.Files.Storage;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Files;

public sealed class GarbageLimitTests
{
    [Fact]
    public void Garbage_is_collected_when_enough_has_gathered()
    {
        var limit = new GarbageLimit();
        limit.Look();
        var before = GC.CollectionCount(0);
        for (var i = 0; i < 40_000; i++)
        {
            GC.KeepAlive(new byte[1_000]);
            limit.Look();
        }

        GC.CollectionCount(0).ShouldBeGreaterThan(before + 1);
    }
}
