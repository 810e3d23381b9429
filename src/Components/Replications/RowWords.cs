using System.Runtime.CompilerServices;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>What a row says, worked out once for each change of an entry and shared by all circuits that draw it. Nothing here depends on the time of day.</summary>
internal sealed record RowWords
{
    internal static readonly RowWords Nothing = new();

    private static readonly ConditionalWeakTable<ReplicationEntry, RowWords> Known = [];

    // HealthRules' words.
    private const string FailedAtWords = "Failed at ";

    /// <summary>Our word for the status (the stage while it starts), and the steps of a start-up.</summary>
    public MarkupString Status { get; private init; }

    /// <summary>DMS's words for it, up to the age where there is one.</summary>
    public string Quote { get; private init; } = "";

    public DateTimeOffset? Since { get; private init; }

    public AgeForm SinceForm { get; private init; }

    /// <summary>The cell of what is happening: what broke in bold, then what to do; or the newest words of the orchestrator.</summary>
    public MarkupString MessageCell { get; private init; }

    public RowNames Names { get; private init; } = new();

    /// <summary>What may be done while no action is under way and its target answers.</summary>
    public ActionWords Actions { get; private init; } = new();

    /// <summary>The cell of the full load; null while it says what time is left, for then it depends on the time of day and the zone.</summary>
    public MarkupString? LoadCell { get; private init; }

    /// <summary>The cell of the meter; null while it counts down to a release, for then it depends on the time of day and the zone.</summary>
    public MarkupString? CapacityCell { get; private init; }

    internal static RowWords Of(ReplicationEntry entry) => Known.GetValue(entry, static entry => Read(entry));

    internal static MarkupString CapacityCellOf(ReplicationEntry entry, TimeZoneChoice zone, DateTimeOffset now) =>
        EncodedMarkup.Of($"<td class=\"c-cap\" role=\"cell\">{CapacityMeter.Draw(entry, zone, now)}</td>");

    private static RowWords Read(ReplicationEntry entry)
    {
        var status = entry.Replication.Status;
        var failedStage = FailedAt(entry);
        var since = status.Is(ReplicationStatus.Created) || status.Is(ReplicationStatus.Ready) ? null : Replications.Since.Of(entry);
        var quote = QuoteOf(entry, failedStage, HeadlineOf(entry, failedStage));
        return new RowWords
        {
            Status = StatusOf(entry, failedStage),
            Quote = since is null || quote.Length == 0 ? quote : $"{quote} · ",
            Since = since,
            SinceForm = entry.Health.Health is Health.Starting ? AgeForm.Elapsed : status.Is(ReplicationStatus.Running) ? AgeForm.Rough : AgeForm.Ago,
            MessageCell = MessageCellOf(entry),
            Names = RowNames.Of(entry),
            Actions = ActionWords.Of(entry, null, null),
            LoadCell = entry.Progress is null ? LoadCellOf(entry, TimeZoneChoice.Utc, DateTimeOffset.MinValue) : null,
            CapacityCell = CapacityMeter.IsTimeless(entry) ? CapacityCellOf(entry, TimeZoneChoice.Utc, DateTimeOffset.MinValue) : null,
        };
    }

    private static MarkupString StatusOf(ReplicationEntry entry, int? failedStage)
    {
        var steps = entry.Replication.Status.IsStarting || failedStage is not null ? StageSteps.Draw(entry.Replication.Status, failedStage) : default;
        return EncodedMarkup.Of($"<span class=\"{ClassOf(entry.Health.Health)}\">{HeadlineOf(entry, failedStage)}</span>{steps}");
    }

    private static string HeadlineOf(ReplicationEntry entry, int? failedStage) => entry.Replication.Status switch
    {
        { IsStarting: true } status => $"{status.StartupStage} of {StartupStages.All.Length} · {StartupStages.DisplayName(status.Value)}",
        _ when failedStage is not null => "Failed while starting",
        _ => HealthWords.Word(entry.Health.Health),
    };

    private static string QuoteOf(ReplicationEntry entry, int? failedStage, string headline) => entry.Replication.Status switch
    {
        { IsStarting: true } => "",
        _ when failedStage is { } stage => $"At {StartupStages.DisplayName(StartupStages.All[stage - 1]).ToLowerInvariant()}",
        // A task's one word for its start is ours too: once is enough.
        _ => entry.Health.Detail == headline ? "" : entry.Health.Detail,
    };

    private static string ClassOf(Health health) => health switch
    {
        Health.Failed => "st bad-t",
        Health.AtRisk => "st warn-t",
        Health.Starting => "st start-t",
        _ => "st quiet",
    };

    // Health says how far the start-up came where that is known; without it no stage is drawn.
    private static int? FailedAt(ReplicationEntry entry)
    {
        if (entry.Health.Health is not Health.Failed || !entry.Health.Detail.StartsWith(FailedAtWords, StringComparison.Ordinal))
        {
            return null;
        }

        var stage = StartupStages.All.FirstOrDefault(stage => entry.Health.Detail.EndsWith(StartupStages.DisplayName(stage), StringComparison.OrdinalIgnoreCase));
        return stage is null ? null : StartupStages.NumberOf(stage);
    }

    internal static MarkupString LoadCellOf(ReplicationEntry entry, TimeZoneChoice zone, DateTimeOffset now)
    {
        var load = new FullLoadReading(entry.Replication.ReplicationStats);
        var eta = entry.Progress is { } progress ? EncodedMarkup.Of($"<span class=\"sub eta\" data-eta title=\"{FinishText.Title(progress)}\">{FinishText.Left(progress, zone, now)}</span>") : default;
        return EncodedMarkup.Of($"<td class=\"{(load.Total > 0 ? "c-fl" : "c-fl empty")}\" role=\"cell\">{FullLoadBar.Draw(load, MissingLoadOf(entry), eta: eta)}</td>");
    }

    private static string MissingLoadOf(ReplicationEntry entry) => entry.Health.Health switch
    {
        _ when string.Equals(entry.Replication.ReplicationType, "cdc", StringComparison.OrdinalIgnoreCase) => "no full load, CDC only",
        Health.Starting => "not yet",
        Health.NotStarted or Health.Failed => "never loaded",
        _ => "no counts yet",
    };

    private static MarkupString MessageCellOf(ReplicationEntry entry)
    {
        var (head, rest) = Message(entry);
        if (head.Length + rest.Length == 0)
        {
            return new("<td class=\"c-msg none\" role=\"cell\"></td>");
        }

        var bold = head.Length > 0 ? EncodedMarkup.Of($"<b>{head}</b> ") : default;
        return EncodedMarkup.Of($"<td class=\"c-msg\" role=\"cell\"><span class=\"msg\" title=\"{$"{head} {rest}".Trim()}\">{bold}{rest}</span></td>");
    }

    private static (string Head, string Tail) Message(ReplicationEntry entry) =>
        entry.Health.Sentence.Length == 0 ? ("", entry.LatestMessage?.Message ?? "") : HealthWords.Sentences(entry.Health);
}
