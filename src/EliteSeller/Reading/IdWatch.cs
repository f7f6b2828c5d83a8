using System.Text;

namespace EliteSeller.Reading;

/// <summary>Watches the ids of a source for repeats, eight bytes an id.</summary>
/// <remarks>
/// Salesforce's 15 and 18 characters of one id count as the same. Beyond two million deals ids are no longer watched, because
/// memory must stay flat; the report says so.
/// </remarks>
public sealed class IdWatch
{
    private const int MaximumWatched = 2_000_000;
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    private readonly int _maximum;
    private ulong[] _slots = new ulong[1 << 10];
    private int _count;

    /// <summary>Starts with no ids.</summary>
    /// <param name="isLimited">Whether to give up beyond two million ids. Folding rows needs every one of them.</param>
    internal IdWatch(bool isLimited) => _maximum = isLimited ? MaximumWatched : int.MaxValue;

    /// <summary>Whether there were more ids than are watched.</summary>
    public bool IsFull => _count >= _maximum;

    /// <summary>The starting value of a hash.</summary>
    public static ulong Start => Offset;

    /// <summary>Takes one more byte of an id into its hash.</summary>
    /// <param name="hash">The hash so far.</param>
    /// <param name="value">The byte.</param>
    /// <returns>The new hash.</returns>
    public static ulong Add(ulong hash, byte value) => (hash ^ value) * Prime;

    /// <summary>How many bytes of an id tell it from others: 15 of a Salesforce id of 18, whose last three repeat what stands before.</summary>
    /// <param name="length">The length of the id.</param>
    /// <param name="first">Its first byte.</param>
    /// <returns>The number of bytes to hash.</returns>
    public static int TellingLength(int length, byte first) => length == 18 && first is >= (byte)'0' and <= (byte)'9' ? 15 : length;

    /// <summary>The hash of an id.</summary>
    /// <param name="id">The id as the source writes it, without spaces around it.</param>
    /// <returns>The hash; 0 for an empty id.</returns>
    public static ulong Hash(string id)
    {
        if (id.Length == 0)
        {
            return 0;
        }

        var bytes = Encoding.UTF8.GetBytes(id);
        var hash = Start;
        for (var i = 0; i < TellingLength(bytes.Length, bytes[0]); i++)
        {
            hash = Add(hash, bytes[i]);
        }

        return hash;
    }

    /// <summary>Takes an id.</summary>
    /// <param name="hash">Its hash.</param>
    /// <returns>True when it was there before.</returns>
    public bool IsRepeated(ulong hash)
    {
        if (hash == 0)
        {
            return false;
        }

        var at = Find(hash);
        if (_slots[at] == hash)
        {
            return true;
        }

        if (!IsFull)
        {
            _slots[at] = hash;
            _count++;
            if (_count * 2 > _slots.Length)
            {
                Grow();
            }
        }

        return false;
    }

    private int Find(ulong hash)
    {
        var mask = _slots.Length - 1;
        var at = (int)(hash ^ (hash >> 32)) & mask;
        while (_slots[at] != 0 && _slots[at] != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (var hash in old)
        {
            if (hash != 0)
            {
                _slots[Find(hash)] = hash;
            }
        }
    }
}
