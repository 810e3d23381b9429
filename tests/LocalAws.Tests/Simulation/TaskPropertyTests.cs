using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Scenarios;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Simulation;

/// <summary>Whatever is started, stopped, tested and waited for: a task's numbers agree with each other and with time, whoever looks when.</summary>
public sealed class TaskPropertyTests
{
    private static readonly string[] Types = [ReplicationTypes.FullLoad, ReplicationTypes.Cdc, ReplicationTypes.FullLoadAndCdc];

    [Fact]
    public void Task_OfAnyRun_AddsUpAndDoesNotDependOnWhoLooksWhen() => Prop.ForAll<int, byte, byte[]>(static (seed, tables, actions) =>
    {
        var (watchedTime, watched) = Build(seed, tables, static clock => clock);
        var (time, unwatched) = Build(seed, tables, static clock => new TimerlessTimeProvider(clock));
        using (watched)
        using (unwatched)
        {
            foreach (var action in actions)
            {
                Act(watched, watchedTime, action);
                watched.ReadAll((all, now) => Check(all.Tasks[0], now, tables % 60));
                Act(unwatched, time, action);
            }

            Assert.Equal(watched.ReadAll(Describe), unwatched.ReadAll(Describe));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static (ManualTimeProvider Time, SimulatedAccount Account) Build(int seed, byte tables, Func<TimeProvider, TimeProvider> clock)
    {
        var time = new ManualTimeProvider(DmsEndpoint.Noon);
        var seen = clock(time);
        var builder = new ScenarioBuilder(new AccountIdentity("123456789012", "eu-central-1"), new SimulatedLogs(seen), seen, new SimulationPace(seed, 20));
        var spec = builder.Spec(builder.AddInstance("one", "dms.t3.medium", 9), "one", Types[Math.Abs(seed % 3)], (DatabaseEngine.Oracle, DatabaseEngine.S3), 1);
        builder.AddTask(spec with
        {
            Tables = tables % 60,
            TableErrors = tables % 5,
            FullLoad = TimeSpan.FromMinutes(1 + (tables % 90)),
            Failure = seed % 4 == 0 ? Catalogue.StoppedAfterCachedEvents(TimeSpan.FromHours(1)) : null,
        });
        return (time, builder.Build());
    }

    private static void Act(SimulatedAccount account, ManualTimeProvider time, byte action)
    {
        var arn = account.ReadAll(static (all, _) => all.Tasks[0].Arn);
        switch (action % 8)
        {
            case 0 or 1 or 2:
                var startType = (action % 8) switch { 0 => "start-replication", 1 => "resume-processing", _ => "reload-target" };
                var cdc = new CdcOptions(action > 128 ? DmsEndpoint.Noon : null, null, null);
                account.ActOnTask(arn, (task, situation, now) => RunInvariants.Legal(() => TaskStartRules.CheckStart(situation, startType, cdc), () => task.Start(startType, cdc, now)));
                break;
            case 3:
                account.ActOnTask(arn, static (task, situation, now) => RunInvariants.Legal(() => TaskStartRules.CheckStop(situation), () => task.Stop(now)));
                break;
            case 4:
                time.Advance(TimeSpan.FromHours(action % 55));
                break;
            case 5 when action > 100:
                account.ReadAll(static (all, now) => all.Connections.Test(all.Instances[0], all.Endpoints[0], now)?.StatusAt(now));
                break;
            default:
                time.Advance(TimeSpan.FromSeconds(action % 8 == 7 ? action / 8 : 30 + action));
                break;
        }
    }

    private static bool Check(SimulatedTask task, DateTimeOffset now, int total)
    {
        RunInvariants.Check(task, now, total);
        Assert.Contains(task.State.Status, (string[])["ready", "starting", "running", "stopping", "stopped"]);
        Assert.Equal(task.State.StartReplicationType is null, task.State.Status == ReplicationTaskStatus.Ready);
        Assert.True(task.State.StopReason is null || task.State.Status == ReplicationTaskStatus.Stopped);
        return true;
    }

    private static string Describe(AccountInventory all, DateTimeOffset now)
    {
        var (task, state) = (all.Tasks[0], all.Tasks[0].State);
        return $"{state.Status} {state.StopReason} {task.Counts(now)} {task.ProgressPercent(now)} {state.UpdateTime:O} {state.FullLoadFinishDate:O} {string.Join(',', all.Connections.All.Select(connection => connection.StatusAt(now)))}";
    }
}
