namespace EliteSeller.Text;

/// <summary>How a column writes evidence: the highest number on its scale, or words.</summary>
internal enum EvidenceScale
{
    /// <summary>Words; a 0 or 1 among them is no or yes.</summary>
    Words,

    /// <summary>Only 0 and 1: no and confirmed.</summary>
    ZeroOrOne,

    /// <summary>Whole numbers from 0 to a top of 2 or more: unknown, assumed in between, confirmed at the top.</summary>
    UpToTop,
}
