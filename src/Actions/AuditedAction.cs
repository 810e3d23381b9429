using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>An action as it is written down before it is sent.</summary>
/// <param name="Subject">What it is done to, as it was when it was asked for.</param>
/// <param name="Operation">The API operation, e.g. StartReplication.</param>
/// <param name="Origin">Who asks, from where.</param>
internal sealed record AuditedAction(AuditedSubject Subject, string Operation, ActionOrigin Origin)
{
    /// <summary>What is done, for the answer: "Start".</summary>
    public required string Verb { get; init; }

    /// <summary>What is sent, by the API's names; see <see cref="RecordedParameters"/>.</summary>
    public ImmutableArray<(string Name, object? Value)> Parameters { get; init; } = [];
}
