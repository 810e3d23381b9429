using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Tests.Simulation;

public sealed class TaskStartRulesTests
{
    private const string Combination = "InvalidParameterCombinationException";
    private const string State = "InvalidResourceStateFault";

    private static readonly CdcOptions NoCdc = new(null, null, null);
    private static readonly CdcOptions Position = new(null, "mysql-bin-changelog.000024:373", null);

    // What DMS takes, written out: type, history, start type, with or without a start position. All else is refused.
    private static readonly HashSet<string> Legal =
    [
        "full-load new start-replication", "full-load-and-cdc new start-replication", "cdc new start-replication", "cdc new start-replication at position",
        "full-load started resume-processing", "full-load started reload-target", "full-load loaded reload-target",
        "full-load-and-cdc started resume-processing", "full-load-and-cdc started reload-target", "full-load-and-cdc loaded resume-processing", "full-load-and-cdc loaded reload-target",
        "cdc started start-replication at position", "cdc started resume-processing", "cdc loaded start-replication at position", "cdc loaded resume-processing",
    ];

    private static readonly string[] Statuses =
    [
        "creating", "ready", "starting", "running", "stopping", "stopped", "failed", "modifying", "testing", "moving", "failed-move", "deleting", "quantum_leap", "READY", "",
    ];

    public static TheoryData<string> AllStatuses => [.. Statuses];

    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void Start_InEachSituation_IsLegalWhereDmsTakesIt(string status)
    {
        var isStartable = status is "ready" or "stopped" or "failed" or "failed-move";
        foreach (var type in (string[])["full-load", "cdc", "full-load-and-cdc"])
        {
            foreach (var history in (string[])["new", "started", "loaded"])
            {
                foreach (var (startType, cdc) in Starts())
                {
                    var name = $"{type} {history} {startType}{(cdc == NoCdc ? "" : " at position")}";
                    var task = new TaskSituation(status, type) { HasStarted = history != "new", HasLoaded = history == "loaded" };

                    var expected = !isStartable ? State : Legal.Contains(name) ? null : Combination;

                    Assert.True(expected == Fault(() => TaskStartRules.CheckStart(task, startType, cdc))?.Code, $"{status} {name}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void Stop_InEachStatus_IsLegalWhileRunning(string status) =>
        Assert.Equal(status == "running" ? null : State, Fault(() => TaskStartRules.CheckStop(new TaskSituation(status, "cdc")))?.Code);

    [Fact]
    public void Start_ASecondTime_GetsDmssOwnWords()
    {
        var fault = Fault(static () => TaskStartRules.CheckStart(new TaskSituation("stopped", "full-load-and-cdc") { HasStarted = true }, "start-replication", NoCdc));

        Assert.Equal("Start Type : START_REPLICATION, valid only for tasks running for the first time", fault?.Message);
    }

    [Theory]
    [InlineData("cdc", true, true, false)]
    [InlineData("full-load-and-cdc", false, false, true)]
    [InlineData("full-load-and-cdc", true, false, false)]
    [InlineData("full-load-and-cdc", false, true, false)]
    [InlineData("full-load", false, false, false)]
    public void Start_WithCdcOptions_IsLegalByType(string type, bool atTime, bool atPosition, bool legal)
    {
        var cdc = new CdcOptions(atTime ? DmsEndpoint.Noon : null, atPosition ? "0/5120E10" : null, CdcStopPosition.Parse("server_time:2026-06-01T12:30:00"));

        var fault = Fault(() => TaskStartRules.CheckStart(new TaskSituation("ready", type), "start-replication", cdc));

        Assert.Equal(legal ? null : Combination, fault?.Code);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_OnAnInstanceThatIsNotAvailable_IsRefused()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync();
        endpoint.Server.Account.ForceInstance("dms-one", "storage-full");

        var refusal = await endpoint.StartTaskRefusedAsync("start-replication");

        Assert.Equal(State, refusal.Type);
        Assert.Contains("STORAGE-FULL", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("ready", (await endpoint.TaskAsync()).Text("Status"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_WhileAConnectionIsBeingTested_IsRefused()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync();
        var task = await endpoint.TaskAsync();
        await endpoint.CallAsync("TestConnection", new { ReplicationInstanceArn = task.Text("ReplicationInstanceArn"), EndpointArn = task.Text("SourceEndpointArn") });

        var refusal = await endpoint.StartTaskRefusedAsync("start-replication");
        endpoint.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new Refusal(400, State, "Test connection for replication instance and endpoint should be successful for starting the replication task"), refusal);
        Assert.Equal("starting", (await endpoint.StartTaskAsync()).Text("Status"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_BothByTimeAndByPosition_IsRefused()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync("cdc");

        var refusal = await endpoint.StartTaskRefusedAsync("start-replication", new { CdcStartTime = 1_780_000_000, CdcStartPosition = "0/5120E10" });

        Assert.Equal(Combination, refusal.Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("begin", "ValidationException")]
    [InlineData("START-REPLICATION", "ValidationException")]
    public async Task Start_OfAnUnknownType_IsRefused(string startType, string type)
    {
        await using var endpoint = await TaskCalls.OneTaskAsync();

        Assert.Equal(type, (await endpoint.StartTaskRefusedAsync(startType)).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AfterAStartThatFailed_IsNoLongerTheFirst()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync(with: static spec => spec with { Failure = new FailureSpec("starting") { Message = "", FailureMessage = "no" } });
        await endpoint.StartTaskAsync();
        await endpoint.UntilTaskAsync("failed");

        Assert.Equal(Combination, (await endpoint.StartTaskRefusedAsync("start-replication")).Type);
        Assert.Equal("starting", (await endpoint.StartTaskAsync("reload-target")).Text("Status"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_ManyAtOnce_IsAcceptedOnce()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync();
        var body = System.Text.Json.JsonSerializer.Serialize(new { ReplicationTaskArn = (await endpoint.TaskAsync()).Text("ReplicationTaskArn"), StartReplicationTaskType = "start-replication" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => endpoint.SendAsync("StartReplicationTask", body)));

        Assert.Single(answers, static answer => answer.IsSuccessStatusCode);
        foreach (var refused in answers.Where(static answer => !answer.IsSuccessStatusCode))
        {
            Assert.Equal(new Refusal(400, State, "Replication Task cannot be started, invalid state"), await Refusal.ReadAsync(refused));
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData("StartReplicationTask", "arn:aws:dms:eu-central-1:123456789012:task:NOSUCH", "ResourceNotFoundFault")]
    [InlineData("StopReplicationTask", "arn:aws:dms:eu-central-1:123456789012:task:NOSUCH", "ResourceNotFoundFault")]
    [InlineData("StopReplicationTask", "arn:aws:dms:eu-central-1:123456789012:replication-config:NOSUCH", "InvalidParameterValueException")]
    [InlineData("StopReplicationTask", "one", "InvalidParameterValueException")]
    public async Task Arn_OfNoTask_IsRefused(string operation, string arn, string type)
    {
        await using var endpoint = await TaskCalls.OneTaskAsync();
        object request = operation == "StopReplicationTask" ? new { ReplicationTaskArn = arn } : new { ReplicationTaskArn = arn, StartReplicationTaskType = "start-replication" };

        Assert.Equal(type, (await endpoint.RefusedAsync(operation, request)).Type);
    }

    private static IEnumerable<(string StartType, CdcOptions Cdc)> Starts() =>
        from startType in (string[])["start-replication", "resume-processing", "reload-target"]
        from cdc in (CdcOptions[])[NoCdc, Position]
        select (startType, cdc);

    private static AwsFaultException? Fault(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (AwsFaultException fault)
        {
            return fault;
        }
    }
}
