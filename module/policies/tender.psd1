@{
    # For public tenders: long silences are the law (no contact during evaluation and standstill), and stages last as long as the notice says.
    Name  = 'Tender'
    Rules = @{
        CustomerEngaged   = @{ MaximumDays = 60; MaximumDaysLate = 60 }
        DealAdvancing     = @{ MaximumDays = 120; MaximumDaysLate = 120 }
        AgeReasonable     = @{ MaximumDays = 730 }
    }
}
