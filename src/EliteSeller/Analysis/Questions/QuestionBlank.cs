namespace EliteSeller.Analysis.Questions;

/// <summary>What can be filled into the words of a question.</summary>
internal enum QuestionBlank
{
    Account,
    Name,
    Stage,
    Owner,
    CloseDate,
    CloseDatePlus3Months,
    AsOf,
    AsOfPlus3Months,
    YearEnd,
}
