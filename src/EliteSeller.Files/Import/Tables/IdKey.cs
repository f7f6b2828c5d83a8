using System.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>An id in numbers: a hash that tells it from others, and an order that needs no text.</summary>
/// <remarks>
/// Salesforce's 15 and 18 characters of one id have the same key. The order is by length, then by the first sixteen bytes.
/// </remarks>
public readonly record struct IdKey
{
    private const ulong Prime = 0x9E3779B97F4A7C15UL;

    private readonly int _length;
    private readonly ulong _first;
    private readonly ulong _second;

    private IdKey(int length, ulong first, ulong second, ulong hash)
    {
        _length = length;
        _first = first;
        _second = second;
        Hash = hash;
    }

    /// <summary>The hash; 0 for no id.</summary>
    internal ulong Hash { get; }

    /// <summary>The key before any byte.</summary>
    /// <param name="length">How many bytes the id has; see <see cref="TellingLength"/>.</param>
    /// <returns>A key to add to.</returns>
    public static IdKey Start(int length) => new(length, 0, 0, (ulong)length * Prime);

    /// <summary>
    /// How many bytes of an id tell it from others: 15 of a Salesforce id of 18, whose last three repeat the case of the rest.
    /// </summary>
    /// <param name="id">The id in UTF-8.</param>
    /// <returns>The number of bytes.</returns>
    public static int TellingLength(ReadOnlySpan<byte> id)
    {
        if (id.Length != 18 || id[0] is < (byte)'0' or > (byte)'9')
        {
            return id.Length;
        }

        for (var at = 0; at < 15; at += 5)
        {
            var upperCase = 0;
            for (var i = 0; i < 5; i++)
            {
                upperCase |= id[at + i] is >= (byte)'A' and <= (byte)'Z' ? 1 << i : 0;
            }

            if (id[15 + (at / 5)] != OpportunityId.Check(upperCase))
            {
                return id.Length;
            }
        }

        return 15;
    }

    /// <summary>The key of an id.</summary>
    /// <param name="id">The id as the source writes it, without spaces around it.</param>
    /// <returns>The key; that of no id for an empty text.</returns>
    public static IdKey From(string id)
    {
        if (id.Length == 0)
        {
            return default;
        }

        var bytes = Encoding.UTF8.GetBytes(id);
        var length = TellingLength(bytes);
        var key = Start(length);
        for (var at = 0; at < length; at += 8)
        {
            var word = 0UL;
            for (var i = at; i < at + 8; i++)
            {
                word = (word << 8) | (i < length ? bytes[i] : 0UL);
            }

            key = key.With(at, word);
        }

        return key;
    }

    /// <summary>Takes eight more bytes.</summary>
    /// <param name="at">Where they stand.</param>
    /// <param name="word">The bytes, the first of them highest; behind the end of the id zeros.</param>
    /// <returns>The new key.</returns>
    public IdKey With(int at, ulong word)
    {
        var hash = (Hash ^ word) * Prime;
        return new IdKey(_length, at == 0 ? word : _first, at == 8 ? word : _second, hash ^ (hash >> 29));
    }

    /// <summary>
    /// Whether it stands before another one in their order; of two that agree in length and in sixteen bytes neither does.
    /// </summary>
    internal bool IsBefore(in IdKey other) =>
        _length != other._length ? _length < other._length
        : _first != other._first ? _first < other._first
        : _second < other._second;

    /// <inheritdoc/>
    public bool Equals(IdKey other) => Hash == other.Hash && _length == other._length && _first == other._first && _second == other._second;

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode();
}
