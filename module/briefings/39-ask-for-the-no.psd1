@{
    Number       = 39
    Title        = 'Ask for the NO'
    Author       = 'DJ Sebastian'
    Source       = 'DJ Sebastian, The Tech Seller'
    Topics       = 'Asking', 'Qualification', 'Action Roadmap', 'Executives'
    Summary      = 'Sellers learn to ask for access, for agreement, for the next step and for the order. Ask just as readily for the no, from the first meeting to the last: the answer shows whether the prospect is real, and a no that comes early is worth having.'
    Points       = @(
        'Each of the four asks is about the customer''s own commitment, so that only a customer who means it can say yes.'
        'Benefit: ask for a project that brings the benefit within three months, once you have shown that the benefit can be had.'
        'Timeline: ask how the customer will get through evaluation, choice and contract by the date on which everything rests.'
        'Roadmap: ask for an Action Roadmap that both sides build and both sides keep.'
        'Executive: ask to be introduced to the executives who will sponsor this.'
        'Ask at every stage, in the words of that stage. A yes grows old and has to be asked for again.'
        'An answer that goes round the question is an answer: write it down as evaded.'
        'Thank a customer for a no. It was given instead of three more months of your time.'
    )
    Questions    = @(
        'If we show that this benefit can be reached, will you start a project that brings it within three months?'
        'How will you get through evaluating, choosing and contracting by the end of this year?'
        'We work from a roadmap that both of us keep, from evaluation to contract. Will you build it with us?'
        'We need to work with the executives who will sponsor this. How do we get introduced?'
    )
    InTheProduct = @(
        'BenefitAsk'
        'TimelineAsk'
        'RoadmapAsk'
        'ExecutiveAsk'
        'AskedAndRefused'
        'Get-ProbingQuestion'
        'New-ActionRoadmap'
    )
    Reminders    = @(
        'Give one customer an easy way to say no today, and listen.'
        'An early no is a gift of three months. Say thank you.'
        'Today, ask for a commitment that costs the customer something.'
        'A roadmap that only one side keeps is a wish.'
        'Who has not been asked for an introduction yet?'
        'Yes, in spring, is not yes in autumn. Ask again.'
    )
}
