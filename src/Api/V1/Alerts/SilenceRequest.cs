using System.Text.Json;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>A silence as a program asks for it.</summary>
/// <param name="TargetName">One target alone; null for all.</param>
/// <param name="Replication">One replication alone; null for all.</param>
/// <param name="Week">Null for the whole time.</param>
/// <param name="Note">Why.</param>
internal sealed record SilenceRequest(string? TargetName, ReplicationKey? Replication, SilenceWeek? Week, string Note)
{
    /// <summary>Null for at once.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Null until somebody ends it.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How long from its beginning on; null where it has an end, or none.</summary>
    public int? Minutes { get; init; }

    /// <summary>The same text for the same silence, in whatever order its days are written.</summary>
    public string Content => $"silence\n{JsonSerializer.Serialize(new { TargetName, Replication, Days = Week?.Days.Order().ToArray(), Week?.Start, Week?.Length, Note, From, Until, Minutes })}";

    /// <summary>What is wrong with its end at that time; null where nothing is.</summary>
    public string? EndProblem(DateTimeOffset now) => Until is { } until && until <= Begin(now)
        ? "until: it is not after its beginning, or in the past: write a later time, or leave it out for a silence that somebody ends."
        : null;

    public SilenceDraft ToDraft(DateTimeOffset now) => new()
    {
        TargetName = TargetName,
        Replication = Replication,
        From = From,
        Until = Minutes is { } minutes ? Begin(now).AddMinutes(minutes) : Until,
        Week = Week,
        Note = Note,
    };

    private DateTimeOffset Begin(DateTimeOffset now) => From is { } from && from > now ? from : now;
}
