@{
    # For deals that a partner works on: we hear of them at the partner's pace, and the discount is the partner's margin.
    Name  = 'Channel'
    Rules = @{
        CustomerEngaged     = @{ MaximumDays = 60; MaximumDaysLate = 45 }
        DealAdvancing       = @{ MaximumDays = 60; MaximumDaysLate = 90 }
        DiscountWithinLimit = @{ MaximumPercent = 40; GatePercent = 60 }
    }
}
