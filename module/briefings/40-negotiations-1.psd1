@{
    Number       = 40
    Title        = 'Negotiations 1 – Care but not that much'
    Series       = 'Negotiations'
    Part         = 1
    PartsPlanned = 5
    Author       = 'DJ Sebastian'
    Source       = 'DJ Sebastian, The Tech Seller'
    Topics       = 'Negotiation', 'Discount', 'Walking away', 'Relationship'
    Summary      = 'Whoever leads a sales cycle has to be able to walk away within sight of the finish, however much the team has put in. A lost deal hurts once; a bad deal can go on costing for years.'
    Points       = @(
        'Harm of a bad deal, the discount: it becomes the level from which the next deals start, and their profit goes with it.'
        'Harm of a bad deal, the service: terms that leave too little to look after the customer well.'
        'Harm of a bad deal, the respect: a customer who has pushed you all the way down thinks less of your company, and says so.'
        'Give some, get some: every concession buys another one, so that both sides can call it a win.'
        'Care, but not that much: whoever has to finish gives in to everything.'
        'Decide before the last round what would make you leave, and tell your team.'
        'If bitterness is left behind, repair it at once: one frank conversation with your sponsors, before it settles.'
    )
    Questions    = @(
        'What do we get for this, and would we have offered it unasked?'
        'What will this customer''s neighbour expect once this price is known?'
        'Can the people who will serve this contract live with it?'
        'If we left the table today, what would be lost besides the work already done?'
    )
    InTheProduct = @(
        'DiscountWithinLimit'
        'ServiceCapacity'
        'GiveGetBalance'
        'CareNotTooMuch'
        'Test-Negotiation'
    )
    Reminders    = @(
        'Care about the deal, but not so much that you cannot leave it.'
        'Nothing is given today without something in return.'
        'The hours already spent are no reason to sign.'
        'Today''s discount is tomorrow''s list price.'
        'Is anyone still sore after the last negotiation? Call them first.'
    )
}
