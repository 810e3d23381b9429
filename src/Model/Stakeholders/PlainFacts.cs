using DmsDashboard.Model.Progress;
using DmsDashboard.Model.Runs;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>What the sentences about a replication are made of. Pure.</summary>
internal sealed record PlainFacts(ReplicationEntry Entry, CopyState Copy, DateTimeOffset Now)
{
    // As Model/StoppedHealth warns of it.
    private static readonly TimeSpan ReleaseWarning = TimeSpan.FromHours(12);

    private const string FullLoadOnly = "full-load";

    public static PlainFacts Of(ReplicationEntry entry, DateTimeOffset now) => new(entry, CopyState.Of(entry), now);

    public Health Health => Entry.Health.Health;

    public bool IsRunning => Entry.Replication.Status.Is(ReplicationStatus.Running);

    /// <summary>True when it was stopped by somebody or by a rule, and may go on.</summary>
    public bool IsPaused => !IsEnded && (Entry.Replication.Status.Is(ReplicationStatus.Stopped) || Entry.Replication.Status.Is(ReplicationStatus.Deprovisioned));

    /// <summary>True when it did what it was to do. While it starts anew DMS still tells why the last run stopped.</summary>
    public bool IsEnded => !IsRunning && !IsStarting && Reason is ("FULL_LOAD_ONLY_FINISHED" or "STOPPED_AT_SERVER_TIME" or "STOPPED_AT_COMMIT_TIME");

    public bool IsStarting => Entry.Replication.Status.IsStarting || Entry.Replication.Status.Is(ReplicationStatus.Starting);

    /// <summary>True when it never ran.</summary>
    public bool IsNew => Entry.Replication.Status.Is(ReplicationStatus.Created) || Entry.Replication.Status.Is(ReplicationStatus.Ready);

    /// <summary>True while existing data are being copied.</summary>
    public bool IsCopying => LoadPhase.IsLoading(Entry.Replication);

    /// <summary>True when changes are meant to be carried over once all is copied.</summary>
    public bool CarriesChanges => Entry.Replication.ReplicationType is not FullLoadOnly;

    /// <summary>True when it had come to carrying changes over.</summary>
    public bool CameToChanges => CarriesChanges && (Copy.IsNothingToCopy || IsPastCopying);

    /// <summary>When it stopped; null when that is not known, or is of an earlier run.</summary>
    public DateTimeOffset? StoppedAt => !IsRunning && RunStop.Of(Entry.Replication, Entry.StatusSince) is { } at && at <= Now ? at : null;

    /// <summary>Until when a paused one must go on; null when that is not known, or far away.</summary>
    public DateTimeOffset? GoOnBefore =>
        IsPaused && Entry.Replication.ReplicationDeprovisionTime is { } release && release > Now && release - Now <= ReleaseWarning ? release : null;

    /// <summary>When its copying is expected to be done; null when nobody can tell.</summary>
    public FinishRange? Finish => IsCopying ? Entry.Progress?.Finish : null;

    public PlainTrouble Trouble =>
        Copy.Errored > 0 ? PlainTrouble.TableErrors
        : Reason is "RECOVERABLE_ERROR" ? PlainTrouble.TriesAgain
        : GoOnBefore is not null ? PlainTrouble.MustGoOnSoon
        : PlainTrouble.Other;

    private string? Reason => StopReason.Parse(Entry.Replication.StopReason).Reason;

    private bool IsPastCopying => Copy is { Loading: 0, Queued: 0, IsCounted: true } && Entry.Replication.ReplicationStats is { FullLoadFinishDate: { } finished } stats && !(stats.FullLoadStartDate > finished);
}
