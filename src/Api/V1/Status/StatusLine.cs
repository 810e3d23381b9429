using DmsDashboard.Model;
using DmsDashboard.Model.Stakeholders;

namespace DmsDashboard.Api.V1.Status;

/// <summary>One replication as a stakeholder reads of it.</summary>
internal sealed record StatusLine
{
    /// <summary>What people call it; not its identifier.</summary>
    public required string Name { get; init; }

    public required Health Health { get; init; }

    /// <summary>The health in a word or three: "Stopped by an error".</summary>
    public required string Word { get; init; }

    /// <summary>What is said behind the name: "copying, 61% done".</summary>
    public required string Lead { get; init; }

    /// <summary>Whole sentences, for where there is room; may be empty.</summary>
    public required string More { get; init; }

    public required CopyItem Copy { get; init; }

    /// <summary>What needs attention, and why; null when nothing does.</summary>
    public required PlainWarning? Warning { get; init; }

    /// <summary>Since when it needs attention; null when that is not known, or nothing does.</summary>
    public required DateTimeOffset? Since { get; init; }

    /// <summary>The beginning of the range in which its copying is expected to be done; null when nobody can tell.</summary>
    public required DateTimeOffset? DoneEarliest { get; init; }

    /// <summary>The end of that range.</summary>
    public required DateTimeOffset? DoneLatest { get; init; }

    /// <summary>Whether its changes arrive.</summary>
    public required ChangeArrival Arrival { get; init; }

    public static StatusLine Of(StakeholderLine line) => new()
    {
        Name = line.Name,
        Health = line.Health,
        Word = line.Word,
        Lead = line.Phrase.Lead,
        More = line.Phrase.More,
        Copy = CopyItem.Of(line.Copy),
        Warning = line.Warning,
        Since = line.Since,
        DoneEarliest = line.Finish?.Earliest,
        DoneLatest = line.Finish?.Latest,
        Arrival = line.Arrival,
    };
}
