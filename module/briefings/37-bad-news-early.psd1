@{
    Number       = 37
    Title        = 'Bad News Early is Better Than Bad News Late'
    Series       = 'Bad News Early'
    Part         = 1
    PartsPlanned = 2
    Author       = 'DJ Sebastian'
    Source       = 'DJ Sebastian, The Tech Seller'
    Topics       = 'Qualification', 'Bad news early', 'Danger signs', 'Pipeline'
    Summary      = 'A deal that is going to be lost should be known as lost now, while the time it would eat can still go into a deal that can be won. Qualifying is never finished: ask all the way through whether this one is winnable.'
    Points       = @(
        'Keep asking whether the deal can be won, from the first call to the signature. A yes in March says nothing about June.'
        'Danger sign: the customer is not truly engaged. Calls are moved, mail stays unanswered, the same person comes alone.'
        'Danger sign: no real business issue stands behind the project, only interest in the product.'
        'Danger sign: other projects come first when the customer shares out money and people.'
        'Danger sign: whatever you do, the deal stays in its stage.'
        'Danger sign: everything depends on one remark, one person or one date, and would fall with it.'
        'Losing late is the dearest outcome there is. Coming second costs as much work as winning and pays nothing.'
        'Time taken from a deal that cannot be won is the cheapest capacity a team will ever get.'
    )
    Questions    = @(
        'What happens in your business if nothing is changed by this time next year?'
        'Which other projects compete with this one for the same money and the same people?'
        'What has been done on your side since we last spoke?'
        'If this moved by a quarter, who would notice?'
    )
    InTheProduct = @(
        'BusinessIssue'
        'CustomerPriority'
        'CustomerEngaged'
        'NextStepAgreed'
        'DealAdvancing'
        'CloseDateCredible'
        'CloseDateStable'
        'OwnRecord'
        'Recreated'
        'Duplicate'
        'AgeReasonable'
        'AmountKnown'
        'HangingByAThread'
        'Measure-Pipeline'
    )
    Reminders    = @(
        'Which deal would hurt to lose in the last week? Find out about that one today.'
        'There is no prize for second place, and it costs as much as first.'
        'Silence is an answer. Ask what it means.'
        'An hour taken back from a lost deal is an hour for one that can be won.'
        'If the close date has moved twice, the date is not the problem.'
    )
}
