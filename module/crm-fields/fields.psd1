@{
    # What a team records so that its deals can be qualified. The first five change more than any tuning of weights.
    # Field is the property of an opportunity, Label the name to give the field in a CRM: exports with this header are recognised.
    Fields = @(
        @{
            Field  = 'BusinessIssue'
            Label  = 'Business Issue'
            Step   = 1
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed if the customer named the issue and its cost; Assumed if we think so; No if there is none; empty if unknown.'
        }
        @{
            Field  = 'CustomerPriority'
            Label  = 'Customer Priority'
            Step   = 1
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed if the customer ranked the project among its others; No if another one comes first.'
        }
        @{
            Field  = 'ExecutiveAccess'
            Label  = 'Executive Access'
            Step   = 1
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed if we have met the executives who decide or fund; Assumed for a promised introduction; No if it was declined.'
        }
        @{
            Field  = 'SpendingAuthority'
            Label  = 'Spending Authority'
            Step   = 1
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed if the customer said who approves the budget and we talk to that person; No if our contacts cannot approve it.'
        }
        @{
            Field  = 'Sponsor'
            Label  = 'Sponsor'
            Step   = 1
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed if someone at the customer has done something for us that a mere contact would not; No if nobody has.'
        }
        @{
            Field  = 'ServiceCapacity'
            Label  = 'Service Capacity'
            Step   = 2
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed if delivery has agreed to the terms; No if delivery cannot keep them.'
        }
        @{
            Field  = 'BenefitAsk'
            Label  = 'Benefit Ask'
            Step   = 3
            Type   = 'Choice'
            Values = @('Yes', 'Conditional', 'Evaded', 'No')
            Fill   = 'The answer to: if we show that the benefits can be reached, will you start within three months? Empty while not asked.'
        }
        @{
            Field  = 'BenefitAskedOn'
            Label  = 'Benefit Asked On'
            Step   = 3
            Type   = 'Date'
            Fill   = 'The date of the answer; ask again 90 days after a yes.'
        }
        @{
            Field  = 'TimelineAsk'
            Label  = 'Timeline Ask'
            Step   = 3
            Type   = 'Choice'
            Values = @('Yes', 'Conditional', 'Evaded', 'No')
            Fill   = 'The answer to: how will you get through evaluating, choosing and contracting by your date?'
        }
        @{
            Field  = 'TimelineAskedOn'
            Label  = 'Timeline Asked On'
            Step   = 3
            Type   = 'Date'
            Fill   = 'The day of that answer.'
        }
        @{
            Field  = 'RoadmapAsk'
            Label  = 'Roadmap Ask'
            Step   = 3
            Type   = 'Choice'
            Values = @('Yes', 'Conditional', 'Evaded', 'No')
            Fill   = 'The answer to: will you build and keep an Action Roadmap with us?'
        }
        @{
            Field  = 'RoadmapAskedOn'
            Label  = 'Roadmap Asked On'
            Step   = 3
            Type   = 'Date'
            Fill   = 'The day of that answer.'
        }
        @{
            Field  = 'ExecutiveAsk'
            Label  = 'Executive Ask'
            Step   = 3
            Type   = 'Choice'
            Values = @('Yes', 'Conditional', 'Evaded', 'No')
            Fill   = 'The answer to: how do we get introduced to the executives who will sponsor this?'
        }
        @{
            Field  = 'ExecutiveAskedOn'
            Label  = 'Executive Asked On'
            Step   = 3
            Type   = 'Date'
            Fill   = 'The day of that answer.'
        }
    )
}
