using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace EliteSeller.Tests;

/// <summary>Begins with the tests that take longest one after the other, so that nobody waits for them alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = ["Chromium", "PesterTests", "PackageTests", "InterruptedWritingTests"];

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(one => Longest.Any(name => one.DisplayName.EndsWith(name, StringComparison.Ordinal)));
}
