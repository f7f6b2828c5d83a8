using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Histories;

/// <summary>Writes the past of deals and reads it again, so that a later run can go on where an earlier one ended.</summary>
internal static class PackedPast
{
    /// <summary>Writes all that is kept of the past.</summary>
    public static void Write(CacheWriter to, HistoriesByDeal book)
    {
        to.Write(book.TellsStages);
        to.Write(book.TellsCloseDates);
        to.WriteList(book.SnapshotDays, to.WriteNumber);
        to.WriteList(book.Trails, trail =>
        {
            to.WriteText(trail.Key);
            Write(to, trail.Value);
        });
    }

    /// <summary>Reads a past that was written.</summary>
    public static HistoriesByDeal Read(CacheReader from)
    {
        var (tellsStages, tellsCloseDates) = (from.ReadBoolean(), from.ReadBoolean());
        var book = new HistoriesByDeal(from.ReadList(from.ReadNumber), from.ReadList(() => (from.ReadText(), ReadTrail(from))));
        book.Tells(tellsStages, tellsCloseDates);
        return book;
    }

    private static void Write(CacheWriter to, OpportunityTrail trail)
    {
        to.WriteNumber(trail.FirstDay);
        to.WriteNumber(trail.LastDay);
        to.Write(trail.IsSeenToBegin);
        Write(to, trail.FirstIdentity);
        Write(to, trail.Identity);
        Write(to, trail.Stages, to.WriteText);
        Write(to, trail.CloseDays, to.WriteNumber);
        Write(to, trail.Amounts, to.Write);
        Write(to, trail.Words, to.Write);
        Write(to, trail.Snapshots, facts => Write(to, facts));
    }

    private static OpportunityTrail ReadTrail(CacheReader from)
    {
        var (first, last, isSeenToBegin) = (from.ReadNumber(), from.ReadNumber(), from.ReadBoolean());
        var (firstIdentity, identity) = (ReadIdentity(from), ReadIdentity(from));
        var trail = new OpportunityTrail
        {
            Stages = ReadTrack(from, from.ReadText),
            CloseDays = ReadTrack(from, from.ReadNumber),
            Amounts = ReadTrack(from, from.ReadDecimal),
            Words = ReadTrack(from, from.ReadUInt64),
            Snapshots = ReadTrack(from, () => ReadFacts(from)),
            IsSeenToBegin = isSeenToBegin,
        };
        if (last != 0)
        {
            trail.Add(first);
            trail.Add(last);
        }

        trail.See(firstIdentity, identity);
        return trail;
    }

    private static void Write<T>(CacheWriter to, ValueTrack<T> track, Action<T> write)
    {
        to.Write(track.IsOfExports);
        to.Write(track.Before is not null);
        if (track.Before is { } before)
        {
            to.WriteNumber(before.Day);
            to.WriteNumber(before.Order);
            write(before.Value);
        }

        to.WriteList(track.Points, point =>
        {
            to.WriteNumber(point.Day);
            to.WriteNumber(point.Earliest);
            to.WriteNumber(point.Order);
            write(point.Value);
        });
    }

    private static ValueTrack<T> ReadTrack<T>(CacheReader from, Func<T> read)
    {
        var isOfExports = from.ReadBoolean();
        (int, int, T)? before = from.ReadBoolean() ? (from.ReadNumber(), from.ReadNumber(), read()) : null;
        var points = from.ReadList(() => new ValuePoint<T>(from.ReadNumber(), from.ReadNumber(), from.ReadNumber(), read()));
        return new([.. points], before, isOfExports);
    }

    private static void Write(CacheWriter to, DealIdentity? identity)
    {
        to.Write(identity is not null);
        if (identity is not null)
        {
            Write(to, identity.Account);
            Write(to, identity.Name);
            to.Write(identity.Amount is not null);
            to.Write(identity.Amount ?? 0);
            to.Write(identity.IsOpen);
        }
    }

    private static DealIdentity? ReadIdentity(CacheReader from) => from.ReadBoolean()
        ? new DealIdentity(
            ReadHash(from), ReadHash(from), (from.ReadBoolean(), from.ReadDecimal()) is (true, var amount) ? amount : null,
            from.ReadBoolean())
        : null;

    private static void Write(CacheWriter to, ulong? hash)
    {
        to.Write(hash is not null);
        to.Write(hash ?? 0);
    }

    private static ulong? ReadHash(CacheReader from) => (from.ReadBoolean(), from.ReadUInt64()) is (true, var hash) ? hash : null;

    private static void Write(CacheWriter to, SnapshotFacts facts)
    {
        to.WriteText(facts.Stage);
        to.WriteNumber(facts.StageEntered);
        to.WriteNumber(facts.StageCounted);
        to.WriteNumber(facts.Created);
        to.WriteNumber(facts.AgeCounted);
        to.WriteNumber(facts.Pushes);
        to.WriteNumber(facts.Activity);
        to.WriteText(facts.Step.Text);
        to.WriteNumber(facts.Step.Due);
        to.WriteNumber(facts.Step.Activity);
        to.WriteText(facts.EvidencedOn);
        to.Write(facts.Evidence);
    }

    private static SnapshotFacts ReadFacts(CacheReader from) => new(
        from.ReadTextOrNull(), from.ReadNumber(), from.ReadNumber(), from.ReadNumber(), from.ReadNumber(), from.ReadNumberOrNull(),
        from.ReadNumber(), new NextStepFacts(from.ReadTextOrNull(), from.ReadNumber(), from.ReadNumber()), from.ReadTextOrNull(),
        from.ReadUInt64());
}
