namespace EliteSeller.Analysis.Qualification;

/// <summary>The sentences of an evidence rule, one for each grade.</summary>
/// <param name="Subject">What is known or not, for summaries, such as <c>Budget owner</c>.</param>
/// <param name="Confirmed">The sentence for confirmed evidence.</param>
/// <param name="Assumed">The sentence for evidence that we only assume.</param>
/// <param name="Unknown">The sentence for a blank.</param>
/// <param name="No">The sentence for a definite no.</param>
/// <param name="NoSummary">The summary for a definite no.</param>
/// <param name="Overdue">The start of the sentence for a blank so late that it fails; the stage follows.</param>
internal sealed record EvidenceWords(
    string Subject, string Confirmed, string Assumed, string Unknown, string No, string NoSummary, string Overdue);
