using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Components.Compare;

/// <summary>What was found of one side.</summary>
public sealed record ComparedSide
{
    public static readonly ComparedSide None = new();

    /// <summary>Null when no replication, or several, have that name now.</summary>
    public ReplicationEntry? Entry { get; init; }

    /// <summary>Null when there is nothing to compare.</summary>
    public SettingsContent? Content { get; init; }

    /// <summary>From when on it was so; null for as it is now.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>The name that it has, or had then.</summary>
    public string Identifier { get; init; } = "";

    /// <summary>Why there is nothing to compare, as a sentence; null when there is, or nothing was asked for.</summary>
    public string? Problem { get; init; }
}
