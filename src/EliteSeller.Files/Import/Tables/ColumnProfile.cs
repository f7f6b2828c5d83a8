using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>What the survey of a source has found out about one column.</summary>
internal sealed class ColumnProfile(OpportunityField field, int index, string header)
{
    public OpportunityField Field { get; } = field;

    public FieldKind Kind { get; } = KindOf(field);

    public int Index { get; } = index;

    public string Header { get; } = header;

    /// <summary>The votes of a column of dates or numbers.</summary>
    public FormatProfile Side { get; } = new();

    /// <summary>The scale of evidence or of probabilities.</summary>
    public ScaleProfile Scale { get; } = new();

    /// <summary>A second column with the same numbers, or null.</summary>
    public CompanionProfile? Companion { get; set; }

    /// <summary>The place of that column, or -1.</summary>
    public int CompanionIndex { get; set; } = -1;

    /// <summary>How many open deals fill the cell.</summary>
    public long FilledOpen { get; set; }

    /// <summary>How many deals fill the cell.</summary>
    public long Filled { get; set; }

    /// <summary>How many cells hold a number that is too large for days.</summary>
    public long BeyondDays { get; private set; }

    /// <summary>The columns that are read, in the order of their fields.</summary>
    public static List<ColumnProfile> OfFields(HeaderMatch match)
    {
        var columns = new List<ColumnProfile>();
        foreach (var pair in match.Columns)
        {
            columns.Add(new ColumnProfile(pair.Key, pair.Value, match.Headers[pair.Value]));
        }

        columns.Sort((one, other) => ((int)one.Field).CompareTo((int)other.Field));
        return columns;
    }

    /// <summary>Further columns for fields that have one.</summary>
    public static List<ColumnProfile> OfTwins(HeaderMatch match)
    {
        var twins = new List<ColumnProfile>();
        foreach (var pair in match.Alternates)
        {
            foreach (var column in pair.Value)
            {
                twins.Add(new ColumnProfile(pair.Key, column, match.Headers[column]));
            }
        }

        return twins;
    }

    /// <summary>Whether rules ask how much the field is used, so that reading on is worth the time.</summary>
    public bool IsUsageAsked { get; } = field is OpportunityField.Amount
        or (>= OpportunityField.CreatedDate and <= OpportunityField.CloseDate)
        or (>= OpportunityField.LastActivityDate and <= OpportunityField.NextStepDate)
        or (>= OpportunityField.ContactCount and <= OpportunityField.ExecutiveAsk);

    /// <summary>How many cells cannot be read as what the field holds.</summary>
    public long Unreadable { get; private set; }

    /// <summary>The first three of them.</summary>
    public List<string> Examples { get; } = [];

    /// <summary>Whether the column is a checkbox of evidence that nobody has ticked: it says nothing about any deal.</summary>
    public bool IsUnticked => Kind == FieldKind.Evidence && Filled > 0 && _unticked == Filled;

    private long _unticked;

    /// <summary>Whether a column of names holds nothing but yes and no: whether there is a customer, not who.</summary>
    public bool IsYesOrNo => _yesOrNo > 1 && _yesOrNo == Filled;

    private long _yesOrNo;

    /// <summary>Whether every cell says that the source did not keep the field.</summary>
    public bool IsNotRecorded => NotRecorded > 0 && Filled == 0 && _otherBlanks == 0;

    private long NotRecorded { get; set; }

    private long _otherBlanks;

    /// <summary>Takes a cell.</summary>
    public void Add(string text, long line, bool isOpen)
    {
        if (UnknownWords.Matches(text))
        {
            var isNotRecorded = text == nameof(EvidenceGrade.NotRecorded);
            NotRecorded += isNotRecorded ? 1 : 0;
            _otherBlanks += isNotRecorded ? 0 : 1;
            return;
        }

        BrokenIds += Field == OpportunityField.Id && IsBrokenId(text) ? 1 : 0;
        Filled++;
        FilledOpen += isOpen ? 1 : 0;
        switch (Kind)
        {
            case FieldKind.Date:
                if (!DateText.IsSentinel(text))
                {
                    var date = DateText.Read(text);
                    Side.Add(date.Vote, text, line);
                    Check(date.IsDate, text);
                }

                break;
            case FieldKind.Number or FieldKind.Count:
                var number = NumberText.Read(text);
                Side.Add(number.Vote, text, line);
                Check(number.Vote != FormatVote.Unreadable, text);
                AddFraction(number, text);
                BeyondDays += (number.Point ?? number.Comma) > ValueUnit.MostDays ? 1 : 0;
                break;
            case FieldKind.Probability:
                var cell = NumberText.Read(text);
                Side.Add(cell.Vote, text, line);
                Check(cell.Vote != FormatVote.Unreadable || ProbabilityWords.Matches(text), text);
                Scale.AddProbability(cell);
                break;
            case FieldKind.Evidence:
                Scale.AddEvidence(text);
                _unticked += text.Trim().ToUpperInvariant() is "0" or "FALSE" or "UNCHECKED" or "OFF" or "☐" ? 1 : 0;
                break;
            case FieldKind.Text:
                HasEntities |= CellText.HasEntities(text);
                _yesOrNo += Field is OpportunityField.Account or OpportunityField.Owner && YesNoText.Read(text) is not null ? 1 : 0;
                break;
            case FieldKind.Flag:
                Check(YesNoText.Read(text) is not null, text);
                break;
        }
    }

    /// <summary>Whether some text has marks of a web page, such as <c>&amp;amp;</c>.</summary>
    public bool HasEntities { get; private set; }

    /// <summary>How many ids a spreadsheet has written in exponent notation, so that their last digits are gone.</summary>
    public long BrokenIds { get; private set; }

    private static bool IsBrokenId(string text)
    {
        var trimmed = text.Trim();
        var at = trimmed.IndexOf("E+", StringComparison.OrdinalIgnoreCase);
        return at > 0 && trimmed.Length - at is 3 or 4 or 5 && NumberText.Read(trimmed).Vote != FormatVote.Unreadable;
    }

    /// <summary>Whether all numbers are from 0 to 1, and some between.</summary>
    public bool LooksLikeFractions => Fraction is not null && !_isAboveOne;

    /// <summary>The first number between 0 and 1 as it is written, or null.</summary>
    public string? Fraction { get; private set; }

    private bool _isAboveOne;

    private void AddFraction(NumberCell number, string text)
    {
        if (Field == OpportunityField.Discount && (number.Point ?? number.Comma) is { } value)
        {
            _isAboveOne |= value > 1 || number.IsPercent;
            Fraction = value is > 0 and < 1 ? Fraction ?? text.Trim() : Fraction;
        }
    }

    private void Check(bool isReadable, string text)
    {
        if (isReadable)
        {
            return;
        }

        Unreadable++;
        if (Examples.Count < 3)
        {
            Examples.Add(text.Trim());
        }
    }

    /// <summary>How a field's cells are read.</summary>
    private static FieldKind KindOf(OpportunityField field) => field switch
    {
        OpportunityField.CreatedDate or OpportunityField.CloseDate or OpportunityField.WonDate or OpportunityField.LostDate
            or OpportunityField.LastActivityDate or OpportunityField.NextActivityDate or OpportunityField.LastModifiedDate
            or OpportunityField.StageEnteredDate or OpportunityField.NextStepDate
            or (>= OpportunityField.BenefitAskedOn and <= OpportunityField.ExecutiveAskedOn) => FieldKind.Date,
        OpportunityField.Amount or OpportunityField.Discount or OpportunityField.HoursInvested or OpportunityField.StagePosition =>
            FieldKind.Number,
        OpportunityField.ContactCount or OpportunityField.PushCount or OpportunityField.DaysInStage or OpportunityField.AgeDays =>
            FieldKind.Count,
        OpportunityField.Probability => FieldKind.Probability,
        OpportunityField.IsClosed or OpportunityField.IsWon or OpportunityField.IsActive or OpportunityField.IsDeleted => FieldKind.Flag,
        OpportunityField.Outcome => FieldKind.Status,
        OpportunityField.Stage => FieldKind.Stage,
        >= OpportunityField.BusinessIssue and <= OpportunityField.Relationship => FieldKind.Evidence,
        >= OpportunityField.BenefitAsk and <= OpportunityField.ExecutiveAsk => FieldKind.Ask,
        OpportunityField.EvidencedOn => FieldKind.EvidenceDays,
        _ => FieldKind.Text,
    };
}
