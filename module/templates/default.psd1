# The usual way from the first joint meeting to the customer's first benefit. Copy this file, make it your own, and give it to
# New-ActionRoadmap -Template. It is data: nothing in it is ever run.
@{
    Name = 'Default'
    Description = 'Evaluation, contract and first benefit, with the four asks of briefing 39 as commitments of the customer.'

    # Joint working days from the signature to the first benefit: the way from a deal's close date to its go-live.
    TimeToValueDays = 30

    # Each step: Id, Name, Side (Seller, Customer, Joint), Days (working days of that side; 0 for a milestone), LeadDays
    # (working days of waiting before it starts), DependsOn (ids), SellerOwner and CustomerOwner (roles; {Owner} is the deal's
    # owner), Accountable (Seller or Customer, for a joint step), Ask and Commitment (one of Benefit, Timeline, Roadmap,
    # Executive, and what the customer commits to), Internal ($true hides the step from the customer), Notes (always hidden),
    # DoneFrom (the stage position, from 0 to 1, from which a deal has the step done) and DoneBy (what else says so: a confirmed
    # BusinessIssue, CustomerPriority, ExecutiveAccess, SpendingAuthority, Sponsor, ServiceCapacity or Relationship, or a yes to
    # BenefitAsk, TimelineAsk, RoadmapAsk or ExecutiveAsk).
    Steps = @(
        @{
            Id = 'KickOff'
            Name = 'Kick-off: both sides agree on this roadmap'
            Side = 'Joint'
            Accountable = 'Customer'
            Days = 1
            SellerOwner = '{Owner}'
            CustomerOwner = 'Project lead'
            Ask = 'Roadmap'
            Commitment = 'We build this roadmap with you and keep it up to date until the benefit is measured.'
            DoneFrom = 0.75
            DoneBy = 'RoadmapAsk'
        }
        @{
            Id = 'Discovery'
            Name = 'Discovery: the business issue is agreed in writing'
            Side = 'Joint'
            Accountable = 'Seller'
            Days = 5
            DependsOn = 'KickOff'
            SellerOwner = '{Owner}'
            CustomerOwner = 'Project lead'
            DoneFrom = 0.4
            DoneBy = 'BusinessIssue'
        }
        @{
            Id = 'DecisionPath'
            Name = 'Way to the decision: who evaluates, chooses, approves and signs, by when'
            Side = 'Customer'
            Days = 2
            DependsOn = 'Discovery'
            SellerOwner = '{Owner}'
            CustomerOwner = 'Project lead'
            Ask = 'Timeline'
            Commitment = 'We go through evaluating, choosing and contracting by the dates of this roadmap.'
            DoneFrom = 0.75
            DoneBy = 'TimelineAsk'
        }
        @{
            Id = 'ExecutiveSponsor'
            Name = 'Meeting with the executive sponsor'
            Side = 'Joint'
            Accountable = 'Customer'
            Days = 1
            LeadDays = 5
            DependsOn = 'Discovery'
            SellerOwner = '{Owner}'
            CustomerOwner = 'Executive sponsor'
            Ask = 'Executive'
            Commitment = 'We introduce you to the executives who will sponsor and fund the project.'
            DoneFrom = 0.75
            DoneBy = 'ExecutiveAccess'
        }
        @{
            Id = 'BenefitCase'
            Name = 'Benefit case is worked out and accepted'
            Side = 'Joint'
            Accountable = 'Customer'
            Days = 5
            DependsOn = @('Discovery', 'ExecutiveSponsor')
            SellerOwner = 'Value consultant'
            CustomerOwner = 'Executive sponsor'
            Ask = 'Benefit'
            Commitment = 'If the benefits can be reached, we start the project within three months.'
            DoneFrom = 0.75
        }
        @{
            Id = 'Evaluation'
            Name = 'Technical evaluation against agreed criteria'
            Side = 'Joint'
            Accountable = 'Customer'
            Days = 10
            DependsOn = 'DecisionPath'
            SellerOwner = 'Solution engineer'
            CustomerOwner = 'Technical lead'
            DoneFrom = 0.75
        }
        @{
            Id = 'Decision'
            Name = 'Decision for a supplier'
            Side = 'Customer'
            Days = 2
            LeadDays = 3
            DependsOn = @('BenefitCase', 'Evaluation')
            SellerOwner = '{Owner}'
            CustomerOwner = 'Executive sponsor'
            DoneFrom = 0.9
        }
        @{
            Id = 'SecurityLegal'
            Name = 'Security and legal review'
            Side = 'Customer'
            Days = 10
            DependsOn = 'Decision'
            SellerOwner = 'Legal counsel'
            CustomerOwner = 'Legal and security'
        }
        @{
            Id = 'DealReview'
            Name = 'Our own review: is this still a deal we want?'
            Side = 'Seller'
            Days = 1
            DependsOn = 'Decision'
            SellerOwner = 'Sales manager'
            Internal = $true
            Notes = 'Settle the line at which we walk away before the terms are talked about (briefing 40).'
        }
        @{
            Id = 'CommercialTerms'
            Name = 'Commercial terms are agreed: give some, get some'
            Side = 'Joint'
            Accountable = 'Seller'
            Days = 5
            DependsOn = @('Decision', 'DealReview')
            SellerOwner = '{Owner}'
            CustomerOwner = 'Procurement'
        }
        @{
            Id = 'Signature'
            Name = 'Signature'
            Side = 'Customer'
            Days = 1
            LeadDays = 2
            DependsOn = @('SecurityLegal', 'CommercialTerms')
            SellerOwner = '{Owner}'
            CustomerOwner = 'Executive sponsor'
        }
        @{
            Id = 'Onboarding'
            Name = 'Onboarding'
            Side = 'Joint'
            Accountable = 'Seller'
            Days = 15
            DependsOn = 'Signature'
            SellerOwner = 'Onboarding lead'
            CustomerOwner = 'Project lead'
        }
        @{
            Id = 'FirstBenefit'
            Name = 'First benefit is measured'
            Side = 'Joint'
            Accountable = 'Customer'
            Days = 5
            LeadDays = 10
            DependsOn = 'Onboarding'
            SellerOwner = 'Customer success manager'
            CustomerOwner = 'Executive sponsor'
        }
    )
}
