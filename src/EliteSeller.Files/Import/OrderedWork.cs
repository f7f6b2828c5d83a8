using System.Collections.Concurrent;
using System.Threading;

namespace EliteSeller.Files.Import;

/// <summary>
/// Does some work on batches of rows: strictly in their order, on one thread at a time, and on whichever of two threads has the time.
/// </summary>
/// <remarks>
/// Who fills batches puts them in, and may do the work on the oldest while it is ahead. Who empties them makes sure that the one at hand is
/// worked on. The work may thus keep state from row to row and share it with nobody.
/// </remarks>
/// <typeparam name="T">What the work makes of an opportunity.</typeparam>
internal sealed class OrderedWork<T>(Func<Opportunity, T> work)
{
    private readonly ConcurrentQueue<ReadBatch<T>> _waiting = new();
    private readonly object _turn = new();

    /// <summary>Puts in the next batch, of which nothing is added any more.</summary>
    public void Put(ReadBatch<T> batch) => _waiting.Enqueue(batch);

    /// <summary>Does the work on the oldest batch that waits, unless the other thread is at it.</summary>
    /// <returns>False when there was nothing to do.</returns>
    public bool TryDoNext()
    {
        if (!Monitor.TryEnter(_turn))
        {
            return false;
        }

        try
        {
            return DoNext();
        }
        finally
        {
            Monitor.Exit(_turn);
        }
    }

    /// <summary>Does the work up to a batch that was put in, or waits until the other thread has done it.</summary>
    public void DoUpTo(ReadBatch<T> batch)
    {
        if (batch.IsWorked)
        {
            return;
        }

        lock (_turn)
        {
            while (!batch.IsWorked && DoNext())
            {
            }
        }
    }

    private bool DoNext()
    {
        if (!_waiting.TryDequeue(out var next))
        {
            return false;
        }

        next.Work(work);
        return true;
    }
}
