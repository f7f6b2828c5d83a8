@{
    # For renewals, which are opened up to a year before the contract ends: nothing has to happen until the last months.
    Name  = 'Renewal'
    Rules = @{
        CustomerEngaged   = @{ MaximumDays = 120; MaximumDaysLate = 45 }
        DealAdvancing     = @{ MaximumDays = 365; MaximumDaysLate = 120 }
        AgeReasonable     = @{ MaximumDays = 550 }
    }
}
