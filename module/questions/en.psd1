# The words of Get-ProbingQuestion. Copy this file, change what you like and give it as -Text; what your file leaves out is
# taken from here. It is data: one table, no code.
#
# Filled in: {Account} {Name} {Stage} {Owner}      as the deal states them
#            {CloseDate} {CloseDatePlus3Months}    the close date, as long as it is not past
#            {AsOf} {AsOfPlus3Months} {YearEnd}    the day of asking, three months on, and 31 December of its year
# Where a deal does not state it, the words under Missing are used. {{ and }} are braces.
@{
    Culture    = 'en-GB'
    DateFormat = 'd MMMM yyyy'

    Missing    = @{
        Account              = 'your company'
        Name                 = 'this project'
        Stage                = 'this stage'
        Owner                = 'your contact here'
        CloseDate            = 'the date you have in mind'
        CloseDatePlus3Months = 'three months after you begin'
    }

    # The four asks of briefing 39. Early is before position 0.4 of the sales process, Late from 0.75 on.
    Asks       = @{
        Benefit   = @{
            Why   = 'Only a customer who intends to act can commit to acting on a benefit once it is shown.'
            Early = 'Suppose we show together that this benefit can be reached at {Account}: would you start a project that brings it within three months, so by {AsOfPlus3Months}?'
            Mid   = 'Once we have shown you the benefit with your own figures, will {Account} start the project that brings it by {CloseDatePlus3Months}?'
            Late  = 'You have seen that the benefit is there. Would anything still keep {Account} from starting, so that the first benefit arrives by {CloseDatePlus3Months}?'
        }
        Timeline  = @{
            Why   = 'A customer who intends to decide knows the way to the decision, or is willing to find out.'
            Early = 'How does {Account} usually get from a first look to a signed contract, and what would have to happen for that to be done by {YearEnd}?'
            Mid   = 'How will {Account} get through evaluating, choosing and contracting by {CloseDate}, and who has to be at the table for each?'
            Late  = 'Which signatures and reviews are still ahead at {Account}, who has them, and is {CloseDate} still the date?'
        }
        Roadmap   = @{
            Why   = 'A plan that the customer helps to keep is a commitment; a plan that only the seller keeps is a wish.'
            Early = 'We work from an Action Roadmap that both sides keep, from evaluation to contract. Would you build one with us for {Name}?'
            Mid   = 'Shall we sit down this week and put the steps up to {CloseDate} on one roadmap, with one name from {Account} and one from us for each?'
            Late  = 'Which steps of our roadmap up to {CloseDate} are still yours at {Account}, and will you keep their dates with us?'
        }
        Executive = @{
            Why   = 'The executives who will sponsor a project make time for it. If they do not, nobody has decided that it matters.'
            Early = 'Who at {Account} will answer for the result of {Name}, and how do we get introduced?'
            Mid   = 'We need to work with the executives who will sponsor {Name}. Will you arrange half an hour with them before we go on?'
            Late  = 'Before {CloseDate} we would like to hear from your executive sponsor, in person, that this is going ahead. When can that be?'
        }
    }

    # One question for each rule that the customer's answer can settle; Get-ProbingQuestion -Rule asks for them.
    Rules      = @{
        BusinessIssue       = @{
            Why      = 'Without a business issue there is interest, not a project.'
            Question = 'What does it cost {Account} if everything stays as it is until {AsOfPlus3Months}, and who feels it first?'
        }
        CustomerPriority    = @{
            Why      = 'Projects compete for the same money and people; the second on the list often waits a year.'
            Question = 'Which other projects at {Account} want the same money and the same people, and where does {Name} rank among them?'
        }
        CustomerEngaged     = @{
            Why      = 'A serious customer does not go silent.'
            Question = 'We have not spoken for a while. Is {Name} still alive at {Account}, or shall we close the file for now?'
        }
        NextStepAgreed      = @{
            Why      = 'A deal without a next step that both sides know has stopped.'
            Question = 'What is the next thing that each of us does for {Name}, and by which day?'
        }
        DealAdvancing       = @{
            Why      = 'A deal that stays in its stage is waiting for something that the customer has not told us.'
            Question = 'What has to happen at {Account} before we can take the next step together, and what is in its way?'
        }
        CloseDateCredible   = @{
            Why      = 'A date that does not leave room for the steps ahead is a hope.'
            Question = 'Counting back from {CloseDate}: on which day does each step at {Account} have to be done?'
        }
        CloseDateStable     = @{
            Why      = 'A date that has moved twice moves again unless something is different.'
            Question = 'The date has moved more than once. What came first each time, and what is different about {CloseDate}?'
        }
        OwnRecord           = @{
            Why      = 'Our own closed deals show how seldom a deal of this age is won.'
            Question = 'We have seen few projects succeed that ran for as long as {Name}. What is different about it?'
        }
        AgeReasonable       = @{
            Why      = 'Deals that are won are won in a usual time; far beyond it something is wrong.'
            Question = 'We have been at {Name} for a long time. If you were to begin today, would you still begin?'
        }
        AmountKnown         = @{
            Why      = 'A customer who intends to buy has a budget in mind.'
            Question = 'In which price range can {Account} buy a solution?'
        }
        ExecutiveAccess     = @{
            Why      = 'Executives whom you cannot meet decide without you.'
            Question = 'Who decides about {Name} in the end, and when can we meet them together with you?'
        }
        SpendingAuthority   = @{
            Why      = 'Wanting it and being allowed to pay for it are different things.'
            Question = 'Who at {Account} can approve an amount like this, from whose budget, and when did they last do so?'
        }
        Sponsor             = @{
            Why      = 'Somebody inside has to want this to happen and show the way.'
            Question = 'If you were in my place, whom at {Account} would you win over next, and will you go there with me?'
        }
        WayToADecision      = @{
            Why      = 'With no executive, no budget and no sponsor there is no way to a decision.'
            Question = 'Who at {Account} would speak for {Name} on the day it is decided? If nobody comes to mind, should we stop here?'
        }
        HangingByAThread    = @{
            Why      = 'No contact, no next step and no progress: better to hear the no now.'
            Question = 'Shall we close the file on {Name}? If not, what would you like to do first?'
        }
        Multithreaded       = @{
            Why      = 'A large deal that depends on one person ends with that person.'
            Question = 'Who else at {Account} has to live with the result, and when can we meet them?'
        }
        AskedAndRefused     = @{
            Why      = 'A no is worth having. It is also worth knowing whether it is still a no.'
            Question = 'You said no to this. Has anything changed since, or shall we thank each other and stop?'
        }
        DiscountWithinLimit = @{
            Why      = 'A discount becomes the level from which the next deals start.'
            Question = 'If we move on the price, what can {Account} move on: term, volume, a reference, the date?'
        }
        ServiceCapacity     = @{
            Why      = 'Terms that cannot be serviced well harm both sides after the signature.'
            Question = 'Which dates and service levels does {Account} count on, and which of them could move?'
        }
        GiveGetBalance      = @{
            Why      = 'Give some, get some: each concession buys another one.'
            Question = 'We have made several concessions. What can {Account} give in return?'
        }
        CareNotTooMuch      = @{
            Why      = 'Whoever must close gives in to everything.'
            Question = 'What would make {Account} walk away from this, and what do you think should make us?'
        }
        EditedWithoutCustomer = @{
            Why      = 'A record that changes while nobody speaks to the customer is an opinion.'
            Question = 'We have noted that something changed at {Account}: is that so?'
        }
        Recreated             = @{
            Why      = 'A deal that begins anew looks young, and its customer has known about it for long.'
            Question = 'Is {Name} the project that we have talked about before, or a new one?'
        }
        Duplicate             = @{
            Why      = 'A deal that is there twice is counted twice, and two sellers may work on it.'
            Question = 'Do we talk about one project with {Account} here, or about two?'
        }
        ContactsContradict    = @{
            Why      = 'A record that still says yes after the people have changed hides bad news.'
            Question = 'Has anything changed among the people at {Account} who decide about this?'
        }
    }
}
