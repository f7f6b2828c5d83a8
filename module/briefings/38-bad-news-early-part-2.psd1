@{
    Number       = 38
    Title        = 'Bad News Early – Part 2'
    Series       = 'Bad News Early'
    Part         = 2
    PartsPlanned = 2
    Author       = 'DJ Sebastian'
    Source       = 'DJ Sebastian, The Tech Seller'
    Topics       = 'Qualification', 'Bad news early', 'Executives', 'Budget', 'Sponsor'
    Summary      = 'Hard questions asked early change a seller''s year. Beth opened doors like nobody else and could gather a team around any deal, yet once inside she did not ask what she did not want to hear. She won two deals of ten, learned of every loss at the end, and used up the people who worked beside her. When she began to look for the bad news first, she won more.'
    Points       = @(
        'Establish the intent: does the customer mean to buy something, or only to learn something?'
        'Establish the authority: who can release this sum, and has that person done so for anything like it before?'
        'Establish the access: will the executives who decide or pay for it meet you?'
        'Establish a sponsor: somebody inside who wants this to happen and shows you the way through the house.'
        'When none of these can be had, leave with good grace and find a better deal.'
        'A door that opens easily proves that you are good at doors. It proves nothing about the deal.'
        'A selling team''s time is lent to you. Spend it where the answers are good.'
    )
    Questions    = @(
        'What would have to be true for you to sign this, and who besides you has to believe it?'
        'Who signs for a sum like this, and when did that person last do so?'
        'Which executive will be asked a year from now whether this was worth it?'
        'If you were me, whom would you talk to next in this house?'
    )
    InTheProduct = @(
        'ExecutiveAccess'
        'SpendingAuthority'
        'Sponsor'
        'WayToADecision'
        'Multithreaded'
        'ContactsContradict'
        'Export-DealBrief'
        'Test-Opportunity'
    )
    Reminders    = @(
        'Ask the question you are avoiding, before lunch.'
        'Who signs? If you have to guess, that is the next call.'
        'A deal without a sponsor is a visit.'
        'Two wins in ten is not bad luck. It is eight questions asked too late.'
        'Protect your team''s time as if you paid for it yourself.'
    )
}
