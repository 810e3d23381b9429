using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>What the start dialog's entries come to.</summary>
public sealed record StartReading
{
    /// <summary>What would be sent; null while a field needs a change.</summary>
    public StartRequest? Request { get; init; }

    /// <summary>By field: how to mend it.</summary>
    public ImmutableDictionary<string, string> Problems { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>By field: why AWS may refuse it, or what surprises.</summary>
    public ImmutableDictionary<string, string> Warnings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>CdcStartTime as it is sent; null while there is none.</summary>
    public string? StartSentAs { get; init; }

    /// <summary>CdcStopPosition as it is sent; null while there is none.</summary>
    public string? StopSentAs { get; init; }
}
