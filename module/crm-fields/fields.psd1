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
            Fill   = 'Confirmed when the customer named the issue and what it costs; Assumed when we think so; No when there is none; empty while nobody knows.'
        }
        @{
            Field  = 'CustomerPriority'
            Label  = 'Customer Priority'
            Step   = 1
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed when the customer ranked the project beside its others; No when another one comes first.'
        }
        @{
            Field  = 'ExecutiveAccess'
            Label  = 'Executive Access'
            Step   = 1
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed when we have met the executives who decide or fund; a promised introduction is Assumed; No when it was refused.'
        }
        @{
            Field  = 'SpendingAuthority'
            Label  = 'Spending Authority'
            Step   = 1
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed when the customer said who can authorize the spending and we speak with that person; No when our contacts can not.'
        }
        @{
            Field  = 'Sponsor'
            Label  = 'Sponsor'
            Step   = 1
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed when a person at the customer has done something for us that a mere contact would not; No when nobody will.'
        }
        @{
            Field  = 'ServiceCapacity'
            Label  = 'Service Capacity'
            Step   = 2
            Type   = 'Choice'
            Values = @('Confirmed', 'Assumed', 'No')
            Fill   = 'Confirmed when the people who deliver have agreed to the terms; No when they can not keep them.'
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
            Fill   = 'The day of that answer; a yes has to be asked for again after 90 days.'
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
