using System.Collections.Immutable;
using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Failures;
using DmsDashboard.Model.Runs;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>What happened and what to do, with AWS's own words one click away. Not there when there is nothing to say.</summary>
public sealed partial class HealthCallout : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public LogView Log { get; set; } = LogView.Empty;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    // The texts of the API often only say that something failed; the first error of the run's log says what.
    private FailureExplanation? Explanation
    {
        get
        {
            if (Entry.Health.Health is not Health.Failed)
            {
                return null;
            }

            var told = FailureCatalogue.Explain(Entry.Replication);
            if (told is not null && Entry.Health.Sentence.Length > 0 && Entry.Health.Sentence != told.Sentence)
            {
                // Health knows more than the texts do: a task's instance.
                return null;
            }

            told ??= FailureCatalogue.Explain(Failure?.FailureMessage, FailureTexts.Line);
            var isOfThisRun = Log.RunError is { } error && error.At >= (Entry.Replication.ReplicationStats?.StartDate ?? DateTimeOffset.MinValue);
            return told is null or { IsGeneric: true } && isOfThisRun ? Log.RunError?.Explanation ?? told : told;
        }
    }

    private string? Title => Explanation is { } explanation ? explanation.WhatBroke : Sentences.First is { Length: > 0 } first ? first : Reported.Length > 0 ? Entry.Health.Detail : null;

    // AWS says what broke, never what to do.
    private string Body => Explanation is { } explanation ? explanation.Cause : Entry.Health.Health == Health.Failed
        ? $"{Ended(Sentences.Others)} {FailureAdvice.Of(Entry)}".Trim()
        : Ended(Sentences.Others);

    // AWS's texts end as they like, and another sentence follows.
    private static string Ended(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";

    // What goes wrong while it runs began later than its running did.
    private DateTimeOffset? Since => Entry.Health.Health switch
    {
        Health.Failed => RunStop.Of(Entry.Replication, Entry.StatusSince) ?? FailedAt ?? Entry.Health.Since,
        Health.AtRisk when Entry.Replication.Status.Is(ReplicationStatus.Running) => Entry.Health.Since,
        Health.AtRisk => Entry.Health.Since ?? Entry.StatusSince,
        _ => Entry.StatusSince,
    };

    private DateTimeOffset? FailedAt => Failure is { Timestamp: var at } && RunStop.IsOfThisRun(Entry.Replication, at) ? at : null;

    private string LogsUrl => ReplicationAddress.Of(Entry, Snapshot, "/logs");

    // The log is nearer to the event than the poll; the entry's message is there before the log is.
    private OrchestratorMessage? Failure
    {
        get
        {
            var latest = Log.Messages is [.., var last] ? last : Entry.LatestMessage;
            return latest is { FailureMessage: not null } || string.Equals(latest?.ReplicationState, ReplicationStatus.Failed, StringComparison.OrdinalIgnoreCase)
                ? latest
                : null;
        }
    }

    private ImmutableArray<(string Name, string Text)> Reported
    {
        get
        {
            var replication = Entry.Replication;
            return
            [
                .. Given("StopReason", replication.StopReason),
                .. replication.FailureMessages.SelectMany(message => Given(Entry.Kind is ReplicationKind.Task ? "LastFailureMessage" : "FailureMessages", message)),
                .. Given("Orchestrator", Failure?.Message),
                .. Given("failure_message", Failure?.FailureMessage),
            ];
        }
    }

    private (string First, string Others) Sentences => HealthWords.Sentences(Entry.Health);

    private static IEnumerable<(string Name, string Text)> Given(string name, string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [(name, SecretText.Masked(text))];
}
