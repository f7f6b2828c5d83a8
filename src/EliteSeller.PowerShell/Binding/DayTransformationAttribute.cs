using System.Collections;
using System.Globalization;
using System.Management.Automation;
using EliteSeller.Text;

namespace EliteSeller.PowerShell;

/// <summary>
/// Reads the dates of a parameter in one way on every machine: <c>2026-11-23</c> is that day under every calendar, and <c>12/1/2026</c> is
/// asked about.
/// </summary>
/// <example><code>
/// [Parameter]
/// [DayTransformation]
/// public DateTime? AsOf { get; set; }
/// </code></example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DayTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Reads a date, or each of several.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the user has written.</param>
    /// <returns>Dates; whatever is no text is left as it is.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">A text is no date, or could be two.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        Read(inputData is PSObject wrapped ? wrapped.BaseObject : inputData);

    private static object? Read(object? value) => value switch
    {
        string text when text.Trim().Length > 0 =>
            DayText.Parse(text, out var problem) ?? throw new ArgumentTransformationMetadataException(problem),
        int or long when DayText.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!, out _) is { } day => day,
        DateTimeOffset moment => moment.DateTime,
        IList list => list.Cast<object?>().Select(one => Read(one is PSObject wrapped ? wrapped.BaseObject : one)).ToArray(),
        _ => value,
    };
}
