using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Model.Runs;
using DmsDashboard.Store.History;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>The latest run: to scale, by stage with the time that each took, and in the orchestrator's words.</summary>
public sealed partial class RunCard : ComponentBase
{
    // Narrower than this there is no room for words inside.
    private const double WideShare = 0.16;

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required StageTimes Typical { get; init; }

    [CascadingParameter]
    public LogView Log { get; set; } = LogView.Empty;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private ReplicationRun Run { get; set; } = new([], [], []);

    private ImmutableArray<RunSpan> Spans { get; set; } = [];

    private DateTimeOffset? Start => Run.Messages is [var first, ..] ? first.Timestamp : Entry.Replication.ReplicationStats?.StartDate;

    private string SpansText => string.Join(", ", Spans.Select(Words));

    protected override void OnParametersSet()
    {
        var messages = Log.Messages.Length > 0 || Entry.LatestMessage is null ? Log.Messages : [Entry.LatestMessage];
        Run = ReplicationRun.Of(Entry, messages);
        Spans = RunSpans.Of(Entry, Run, Time.GetUtcNow());
    }

    private bool IsWide(RunSpan span) => span.Weight / Spans.Sum(each => each.Weight) > WideShare;

    private static string Words(RunSpan span) => $"{span.Words}, {DurationText.Long(span.Duration)}";

    private static string Weight(RunSpan span) => span.Weight.ToString("0", CultureInfo.InvariantCulture);

    private static string StageClass(RunStage stage) => stage.State switch
    {
        RunStageState.Done => "d",
        RunStageState.Now => stage.Number == StartupStages.All.Length ? "d" : "n",
        RunStageState.Failed => "f",
        _ => "t",
    };

    // What is over tells its own time; of one that failed, whether that was long is worth knowing.
    private string? Usual(RunStage stage) => stage switch
    {
        { State: RunStageState.Failed, Number: < 8 } => StageUsual.Long(Typical, Entry.Target.Name, stage.Status),
        { State: not (RunStageState.Now or RunStageState.Todo) } or { Number: 8 } => null,
        _ when !Entry.Replication.Status.IsStarting => null,
        _ => StageUsual.Long(Typical, Entry.Target.Name, stage.Status),
    };

    private Health? StageMark(RunStage stage) => stage.State switch
    {
        RunStageState.Done => Health.Finished,
        RunStageState.Failed => Health.Failed,
        RunStageState.Now => stage.Number == StartupStages.All.Length ? RunningMark : Health.Starting,
        _ => null,
    };

    // Health knows what an answer without statistics leaves out; at risk it tells no phase.
    private Health RunningMark => Entry.Health.Health switch
    {
        Health.Loading or Health.Replicating => Entry.Health.Health,
        _ => LoadPhase.IsLoading(Entry.Replication) ? Health.Loading : Health.Replicating,
    };

    private static string StageWord(RunStage stage) => stage.State switch
    {
        RunStageState.Done => "done",
        RunStageState.Failed => "failed",
        RunStageState.Now => "now",
        _ => "to do",
    };
}
