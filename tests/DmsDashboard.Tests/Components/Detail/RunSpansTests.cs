using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Runs;
using static DmsDashboard.Tests.Components.Detail.GivenDetail;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class RunSpansTests
{
    private static readonly ReplicationStats Loaded = new()
    {
        StartDate = Noon,
        FullLoadStartDate = Noon.AddMinutes(20),
        FullLoadFinishDate = Noon.AddHours(2),
    };

    [Fact]
    public void Spans_Replicating_AddUpToTheTimeSinceTheStart()
    {
        var entry = Entry(Replication() with { ReplicationType = "full-load-and-cdc", ReplicationStats = Loaded });

        var spans = Spans(entry, Noon.AddHours(5));

        Assert.Equal(["st", "ld", "rp"], spans.Select(span => span.Kind));
        Assert.Equal(TimeSpan.FromHours(5), spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + span.Duration));
    }

    [Fact]
    public void Spans_StoppedForWeeks_LeaveRoomForTheRun()
    {
        var stopped = Replication(status: "stopped") with
        {
            ReplicationType = "full-load-and-cdc",
            ReplicationStats = Loaded with { StopDate = Noon.AddHours(3) },
        };

        var spans = Spans(Entry(stopped, Health.Failed), Noon.AddDays(30));

        Assert.Equal("fl", spans[^1].Kind);
        Assert.True(spans[^1].Weight < spans.Sum(span => span.Weight) / 5);
    }

    [Fact]
    public void Spans_ResumedAfterTheLoad_ShowChangesOnly()
    {
        var resumed = Replication() with { ReplicationType = "full-load-and-cdc", ReplicationStats = Loaded with { StartDate = Noon.AddHours(4) } };

        var spans = Spans(Entry(resumed), Noon.AddHours(6));

        Assert.Equal(["rp"], spans.Select(span => span.Kind));
    }

    [Fact]
    public void Spans_NoStartReported_AreNone() => Assert.Empty(Spans(Entry(), Noon));

    [Fact]
    public void Spans_FailedWhileStarting_ShowNoChangesThatNeverCame()
    {
        var failed = Replication(status: "failed") with { ReplicationType = "full-load-and-cdc", ReplicationStats = new ReplicationStats { StartDate = Noon } };

        var spans = Spans(Entry(failed, Health.Failed), Noon.AddHours(26), [.. StartUp(stages: 3), Said("failed", 61, "no route")]);

        Assert.Equal(["st", "fl"], spans.Select(span => span.Kind));
        Assert.Equal(TimeSpan.FromSeconds(61), spans[0].Duration);
    }

    private static ImmutableArray<RunSpan> Spans(ReplicationEntry entry, DateTimeOffset now, params ImmutableArray<OrchestratorMessage> messages) =>
        RunSpans.Of(entry, ReplicationRun.Of(entry, messages), now);
}
