@{
    # For teams that qualify by BANT: Budget, Authority, Need, Timeline.
    Name            = 'Bant'
    EvidenceColumns = @{
        BusinessIssue     = @('Need', 'Need__c')
        SpendingAuthority = @('Authority', 'Decision Maker?', 'Decision Maker', 'Authority__c')
    }
    Evidence        = @(
        @{
            Id         = 'Budget'
            Column     = @('Budget', 'Budget Status', 'Budget__c')
            Good       = @('Will Buy', 'Can Buy', 'Approved', 'Allocated')
            Assumed    = @('May Buy', 'Planned')
            Bad        = @('No Committed Budget', 'None', 'No Budget')
            Weight     = 6
            DueFrom    = 0.3
            Briefing   = 38
            Asks       = 'Is there money for it?'
            Question   = 'From which budget will this be paid, and what has to happen before it can be spent?'
            NextAction = 'Find out from which budget it will be paid.'
        }
        @{
            Id         = 'Timeline'
            Column     = @('Purchase Timeframe', 'Timeline', 'Timeframe', 'Timeline__c')
            Good       = @('Immediate', 'This Quarter')
            Assumed    = @('Next Quarter', 'This Year')
            Weight     = 4
            DueFrom    = 0.3
            Briefing   = 39
            Asks       = 'Does the customer have a date of its own?'
            Question   = 'By when do you need it, and what happens if it comes later?'
            NextAction = 'Find out by when the customer needs it, and why then.'
        }
    )
}
