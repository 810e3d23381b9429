using DmsDashboard.Model.Progress;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>One replication as a stakeholder reads of it: no identifier, no term of DMS, no text of AWS.</summary>
public sealed record StakeholderLine
{
    public required string Name { get; init; }

    /// <summary>For the mark; <see cref="Word"/> is what it is called.</summary>
    public required Health Health { get; init; }

    /// <summary>The mark in a word or three: "Stopped by an error".</summary>
    public required string Word { get; init; }

    public required PlainPhrase Phrase { get; init; }

    public required CopyState Copy { get; init; }

    /// <summary>What needs attention, and why; null when nothing does.</summary>
    public PlainWarning? Warning { get; init; }

    /// <summary>Since when it needs attention; null when that is not known, or nothing does.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When its copying is expected to be done; null when nobody can tell.</summary>
    public FinishRange? Finish { get; init; }

    /// <summary>Whether its changes arrive.</summary>
    public ChangeArrival Arrival { get; init; }

    /// <summary>True when it was chosen once and is not there any more.</summary>
    public bool IsGone { get; init; }
}
