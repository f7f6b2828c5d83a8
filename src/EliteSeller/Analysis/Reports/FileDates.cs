namespace EliteSeller.Analysis.Reports;

/// <summary>The newest days of a file, which tell how old it is.</summary>
internal sealed class FileDates(DateTime asOf)
{
    /// <summary>The newest day of all that is not after the as-of day.</summary>
    public DateTime? Newest { get; private set; }

    /// <summary>The newest day on which something was recorded; the close date of an open deal is only an expectation.</summary>
    public DateTime? NewestRecord { get; private set; }

    public void Add(Opportunity deal)
    {
        NewestRecord = Later(NewestRecord, deal.CreatedDate);
        NewestRecord = Later(NewestRecord, deal.LastActivityDate);
        NewestRecord = Later(NewestRecord, deal.StageEnteredDate);
        NewestRecord = Later(NewestRecord, deal.LastModifiedDate);
        NewestRecord = deal.Outcome == DealOutcome.Open ? NewestRecord : Later(NewestRecord, deal.CloseDate);
        Newest = Later(Later(Newest, NewestRecord), deal.CloseDate);
    }

    private DateTime? Later(DateTime? newest, DateTime? day) => day <= asOf && !(day <= newest) ? day : newest;
}
