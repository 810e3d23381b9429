using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

/// <summary>Whatever AWS combines: health is a word with its reason, and nothing that failed looks well.</summary>
public sealed class HealthPropertyTests
{
    private static readonly Health[] Well = [Health.Loading, Health.Replicating, Health.Finished, Health.Stopped, Health.NotStarted, Health.Unknown];

    private static readonly string?[] Statuses =
    [
        null, "", " ", "rebalancing", "RUNNING", "created", "ready", "modifying", "initializing", "provisioning_capacity", "running", "stopping", "stopped", "failed", "deleting",
        "deprovisioning", "deprovisioned", "starting", "creating", "testing", "moving", "failed-move",
    ];

    private static readonly string?[] Reasons =
    [
        null, "", " ", "Stop Reason NORMAL", "NORMAL", "Stop Reason FULL_LOAD_ONLY_FINISHED", "Stop Reason STOPPED_AFTER_FULL_LOAD", "Stop Reason STOPPED_AT_COMMIT_TIME", "Stop Reason RECYCLE_TASK",
        "Stop Reason MOON_IS_FULL", "Last Error  Stop Reason FATAL_ERROR Error Level FATAL", "Last Error It broke Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE", "Stop Reason ", "Stop Reason STOPPED_DUE_TO_LOW_DISK",
    ];

    private static readonly string?[] Messages = ["", " ", null, "It broke", "Last Error Error 1236 reading binary log. Stop Reason FATAL_ERROR Error Level FATAL", "Stop Reason FATAL_ERROR"];

    private static readonly string?[] States = [null, "", "Not enabled", "Validated", "Mismatched records", "Suspended records", "Error", "Table error", "Moonstruck", "Pending revalidation"];

    [Fact]
    public void Health_OfAnything_HasWordsAndNeverHidesAnError() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(Cases().ToArbitrary(), static item =>
    {
        var reading = HealthRules.Read(item.Replication, Given.Noon, item.Evidence);

        Assert.False(string.IsNullOrWhiteSpace(reading.Detail));
        Assert.False(string.IsNullOrWhiteSpace(reading.Words));
        Assert.True(reading.Health is not (Health.Failed or Health.AtRisk or Health.Unknown) || !string.IsNullOrWhiteSpace(reading.Sentence), $"{reading} says no why");
        Assert.True(!HasError(item.Replication) || !Well.Contains(reading.Health), $"{reading} of {item.Replication}");
        Assert.True(!(HasError(item.Replication) || IsBroken(item.Replication)) || !string.IsNullOrWhiteSpace(reading.Sentence), $"{reading} hides what is wrong with {item.Replication}");
        Assert.True(!IsBroken(item.Replication) || !Well.Contains(reading.Health), $"{reading} of {item.Replication}");
    }));

    private static bool HasError(IReplication replication) =>
        (replication.ReplicationStats?.TablesErrored > 0 && !IsBegunAnew(replication)) || (replication.Kind is ReplicationKind.Serverless && replication.FailureMessages.Any(static message => !string.IsNullOrWhiteSpace(message)));

    // Until the new run has its own figures DMS tells those of the last.
    private static bool IsBegunAnew(IReplication replication) =>
        replication.Status.Value is "initializing" or "provisioning_capacity" or "starting" && replication.StartReplicationType is not "resume-processing";

    // What stopped it holds until it starts again.
    private static bool IsBroken(IReplication replication) =>
        replication.StopReason?.Contains("FATAL_ERROR", StringComparison.Ordinal) is true
        && replication.Status.Value is "stopped" or "deprovisioned" or "deprovisioning" or "modifying" or "deleting" or "testing" or "moving" or "creating" or "created" or "ready";

    private static Gen<(IReplication Replication, HealthEvidence Evidence)> Cases() =>
        from status in Gen.Elements(Statuses)
        from reason in Gen.Elements(Reasons)
        from messages in Gen.Elements(Messages).ListOf(2)
        from stats in Stats()
        from type in Gen.Elements("full-load", "cdc", "full-load-and-cdc", null, "else")
        from provision in Gen.Elements(null, "", "provisioned", "deprovisioned", "deprovisioning", "failed_provision", "else")
        from isTask in Gen.Elements(true, false)
        from hours in Gen.Elements<int?>(null, -1, 1, 20)
        from evidence in Evidence()
        select (Of(isTask, (status, reason, type), messages, stats) is Replication replication
            ? replication with { ProvisionData = provision is null ? null : new ProvisionData { ProvisionState = provision }, ReplicationDeprovisionTime = hours is { } left ? Given.Noon.AddHours(left) : null }
            : Of(isTask, (status, reason, type), messages, stats), evidence);

    private static IReplication Of(bool isTask, (string? Status, string? Reason, string? Type) texts, IEnumerable<string?> messages, ReplicationStats? stats) => isTask
        ? GivenTask.Task("orders") with { Status = new ReplicationStatus(texts.Status), StopReason = texts.Reason, MigrationType = texts.Type, LastFailureMessage = messages.FirstOrDefault(), ReplicationTaskStats = stats }
        : Given.Replication("orders", "") with { Status = new ReplicationStatus(texts.Status), StopReason = texts.Reason, ReplicationType = texts.Type, FailureMessages = new([.. messages!]), ReplicationStats = stats };

    private static Gen<ReplicationStats?> Stats() =>
        from isThere in Gen.Elements(true, true, false)
        from percent in Gen.Elements<int?>(null, 0, 40, 100, -5)
        from errored in Gen.Elements<int?>(null, 0, 0, 1, 7)
        from loaded in Gen.Elements<int?>(null, 0, 24)
        from finished in Gen.Elements<int?>(null, -3, 5)
        select isThere
            ? new ReplicationStats { FullLoadProgressPercent = percent, TablesErrored = errored, TablesLoaded = loaded, FullLoadFinishDate = finished is { } hours ? Given.Noon.AddHours(hours) : null, StartDate = percent is null ? null : Given.Noon.AddHours(-4) }
            : null;

    private static Gen<HealthEvidence> Evidence() =>
        from state in Gen.Elements(States)
        from failed in Gen.Elements<long?>(null, 0, 1, 12_000)
        from missing in Gen.Elements<int?>(null, -60, 5)
        from still in Gen.Elements<int?>(null, -60, 5)
        from late in Gen.Elements<double?>(null, 0, 4_000, double.NaN)
        from instance in Gen.Elements(null, "available", "storage-full")
        from since in Gen.Elements<int?>(null, -5, -45, -100, -2_000)
        select new HealthEvidence
        {
            Tables = TableTroubles.After(null, TablesVerdict.Of(Given.Noon, [new TableStatistics { SchemaName = "s", TableName = "t", ValidationState = state, ValidationFailedRecords = failed, TableState = state }])),
            MissingSince = missing is { } minutes ? Given.Noon.AddMinutes(minutes) : null,
            StillSince = still is { } ago ? Given.Noon.AddMinutes(ago) : null,
            Latency = late is { } seconds ? new CdcLatency(Given.Noon, LatencyLevel.Of([(Given.Noon.AddHours(-1), seconds), (Given.Noon, seconds)], HealthLimits.Default), null) : null,
            StatusSince = since is { } seen ? Given.Noon.AddMinutes(seen) : null,
            Instance = instance is null ? null : GivenTask.Instance with { ReplicationInstanceStatus = instance },
        };
}
