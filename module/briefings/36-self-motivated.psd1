# A briefing is data: one table, no code. Copy this file to start a briefing of your own; about_EliteSeller says where to put it.
@{
    Number       = 36
    Title        = 'Self-motivated'
    Author       = 'DJ Sebastian'
    Source       = 'DJ Sebastian, The Tech Seller'
    Topics       = 'Motivation', 'Focus', 'Self-assessment', 'Habits'
    Summary      = 'The best sellers bring their own drive to work. A good leader makes motivated people better; supplying the motivation is nobody else''s job. The thought is credited to Chuck Noll, football coach of the Pittsburgh Steelers.'
    Points       = @(
        'Drive: keep a high and even level of energy through the whole week, and have none of it left over at the end.'
        'Focus: pick the goal, stay on it, and treat obstacles and distractions as things to get past rather than reasons to stop.'
        'Self-assessment: look at your own results without excuses, and treat the best of them as the start of the next step.'
        'Do not borrow your energy from other people, from threats, from fear of failing, or from what worries you today.'
        'Read one reminder each day that says effort overcomes what stands in the way, and read it as if it were true.'
    )
    Questions    = @(
        'Which of this week''s hours moved a deal, and which only kept me busy?'
        'What do my own wins and losses of the last two quarters say about me that I would rather not hear?'
        'Whose deal would I rather have, and what does that seller do that I do not?'
    )
    InTheProduct = @(
        'Get-Briefing -Daily'
        'Measure-Seller'
    )
    Reminders    = @(
        'Nobody hands out drive. Bring your own today, and spend all of it.'
        'One goal for today. Everything else is a distraction until it is done.'
        'What stood in the way yesterday gives in to effort today.'
        'Look at your own numbers before anybody else does, and be stricter than they would be.'
        'A good result is where the next one starts.'
        'Worry is not fuel. The next honest conversation with a customer is.'
    )
}
