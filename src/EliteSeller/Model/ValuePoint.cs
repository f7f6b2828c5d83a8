namespace EliteSeller.Model;

/// <summary>A value that a deal is known to have had from a day on.</summary>
/// <param name="Day">The day on which the value was first seen.</param>
/// <param name="Earliest">The earliest day on which it can have become so; <see cref="Unknown"/> or <see cref="Stated"/>.</param>
/// <param name="Order">Tells apart what happened on one day.</param>
/// <param name="Value">The value.</param>
internal readonly record struct ValuePoint<T>(int Day, int Earliest, int Order, T Value)
{
    /// <summary>The value may have stood for years before it was first seen.</summary>
    public const int Unknown = 0;

    /// <summary>A row of a log states the value; it is new on that day if the log has an earlier row, or begins with the deal.</summary>
    public const int Stated = -1;
}
