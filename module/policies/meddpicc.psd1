@{
    # For teams that qualify by MEDDPICC: Metrics, Economic buyer, Decision criteria, Decision process, Paper process,
    # Identified pain, Champion, Competition. Three of them are evidence that the shipped rules ask for; the others are rules of their own.
    Name            = 'Meddpicc'
    EvidenceColumns = @{
        BusinessIssue     = @('Identify Pain', 'Identified Pain', 'Implicate the Pain', 'Pain', 'Identify_Pain__c', 'Identified_Pain__c', 'Pain__c')
        SpendingAuthority = @('Economic Buyer', 'Economic_Buyer__c', 'EB')
        ExecutiveAccess   = @('Economic Buyer Met', 'Access to Economic Buyer', 'Economic_Buyer_Met__c')
        Sponsor           = @('Champion', 'Champion__c')
    }
    Evidence        = @(
        @{
            Id         = 'Metrics'
            Column     = @('Metrics', 'Metrics__c')
            Weight     = 4
            DueFrom    = 0.3
            Briefing   = 37
            Asks       = 'Has the customer put a number on the benefit?'
            Question   = 'Which number has to move, from where to where, for this to have been worth it?'
            NextAction = 'Agree on the number that has to move, and write it down.'
        }
        @{
            Id         = 'DecisionCriteria'
            Column     = @('Decision Criteria', 'Decision_Criteria__c')
            Weight     = 4
            DueFrom    = 0.3
            Briefing   = 38
            Asks       = 'Do we know by what the customer will decide?'
            Question   = 'By what will you decide between the options that you have?'
            NextAction = 'Get the criteria in writing, with their weight.'
        }
        @{
            Id         = 'DecisionProcess'
            Column     = @('Decision Process', 'Decision_Process__c')
            Weight     = 4
            DueFrom    = 0.4
            Briefing   = 39
            Asks       = 'Do we know how the customer will decide, step by step?'
            Question   = 'Which steps lead to the decision, who takes each, and by when?'
            NextAction = 'Put the steps of the decision into an Action Roadmap.'
        }
        @{
            Id         = 'PaperProcess'
            Column     = @('Paper Process', 'Paper_Process__c')
            Weight     = 4
            DueFrom    = 0.6
            Briefing   = 39
            Asks       = 'Do we know how a contract gets signed at the customer?'
            Question   = 'What happens between your yes and a signed contract, and how long does it take?'
            NextAction = 'Find out about legal, procurement and security review, and their days.'
        }
        @{
            Id         = 'Competition'
            Column     = @('Competition', 'Competition__c')
            Good       = @('None', 'No competition', 'Sole source')
            Weight     = 2
            DueFrom    = 0.4
            Briefing   = 37
            Asks       = 'Do we know what else the customer could do?'
            Question   = 'What else could you do, doing nothing included?'
            NextAction = 'Find out which other options the customer looks at, doing nothing included.'
        }
    )
}
