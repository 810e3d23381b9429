using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Actions.Alerts;

/// <summary>What somebody wants to be quiet about, and when.</summary>
public sealed record SilenceDraft
{
    public const int LongestNote = 200;

    /// <summary>One target alone; null for all.</summary>
    public string? TargetName { get; init; }

    /// <summary>One replication alone; null for all.</summary>
    public ReplicationKey? Replication { get; init; }

    /// <summary>Null for at once.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Null until somebody ends it.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Null for the whole time.</summary>
    public SilenceWeek? Week { get; init; }

    public string Note { get; init; } = "";

    /// <summary>Why it cannot be had, in a sentence; null when it can.</summary>
    public string? Objection(DateTimeOffset now)
    {
        if (Until is { } until && until <= (From > now ? From : now))
        {
            return "Its end is not after its beginning, or in the past.";
        }

        if (Week is { } week && (week.Days.Count == 0 || week.Length <= TimeSpan.Zero || week.Length > TimeSpan.FromDays(7)))
        {
            return "Of weekly hours at least one day is needed, and a length from 1 minute to 7 days.";
        }

        return Note.Length > LongestNote || Note.Any(char.IsControl) ? $"The note is longer than {LongestNote} signs, or has a line break in it." : null;
    }
}
