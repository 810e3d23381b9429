using System.Collections.Immutable;
using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Scenarios;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Simulation.Tables;
using DmsDashboard.LocalAws.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Simulation;

/// <summary>Whatever is started, stopped and waited for: the numbers agree with each other and with time.</summary>
public sealed class StatsPropertyTests
{
    private static readonly string[] Types = [ReplicationTypes.FullLoad, ReplicationTypes.Cdc, ReplicationTypes.FullLoadAndCdc];

    [Fact]
    public void Stats_OfAnyRun_AddUpAtAnyTime() => Prop.ForAll<int, byte, byte[]>(static (seed, tables, actions) =>
    {
        var (time, account) = Build(seed, tables);
        var total = tables % 60;
        using (account)
        {
            foreach (var action in actions)
            {
                Act(account, time, action);
                account.Read((all, now) => CheckNumbers(all[0], now, total));
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(250));

    [Fact]
    public void State_OfAnyRun_DoesNotDependOnWhoLooksWhen() => Prop.ForAll<int, byte, byte[]>(static (seed, tables, actions) =>
    {
        var (watchedTime, watched) = Build(seed, tables);
        var (time, unwatched) = Build(seed, tables, static clock => new TimerlessTimeProvider(clock));
        using (watched)
        using (unwatched)
        {
            foreach (var action in actions)
            {
                Act(watched, watchedTime, action);
                watched.Read(static (all, now) => all[0].Counts(now));
                Act(unwatched, time, action);
            }

            Assert.Equal(watched.Read(Describe), unwatched.Read(Describe));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(250));

    private static (ManualTimeProvider Time, SimulatedAccount Account) Build(int seed, byte tables, Func<TimeProvider, TimeProvider>? clock = null)
    {
        var time = new ManualTimeProvider(DmsEndpoint.Noon);
        var seen = clock?.Invoke(time) ?? time;
        var builder = new ScenarioBuilder(new AccountIdentity("123456789012", "eu-central-1"), new SimulatedLogs(seen), seen, new SimulationPace(seed, 20));
        builder.Add(builder.Spec("one", Types[Math.Abs(seed % 3)], DatabaseEngine.Oracle, DatabaseEngine.S3, 1) with { Tables = tables % 60, TableErrors = tables % 5, FullLoad = TimeSpan.FromMinutes(1 + (tables % 90)) });
        return (time, builder.Build());
    }

    // Half of the acts start and stop, the others wait: minutes mostly, days now and then.
    private static void Act(SimulatedAccount account, ManualTimeProvider time, byte action)
    {
        var arn = account.Read(static (all, _) => all[0].Arn);
        switch (action % 8)
        {
            case 0 or 1 or 2:
                var startType = (action % 8) switch { 0 => "start-replication", 1 => "resume-processing", _ => "reload-target" };
                account.Act(arn, (replication, now) => RunInvariants.Legal(() => StartRules.CheckStart(replication, startType, new CdcOptions(null, null, null)), () => replication.Start(startType, new CdcOptions(null, null, null), now)));
                break;
            case 3:
                account.Act(arn, static (replication, now) => RunInvariants.Legal(() => StartRules.CheckStop(replication), () => replication.Stop(now)));
                break;
            case 4:
                time.Advance(TimeSpan.FromHours(action % 55));
                break;
            case 5 when action > 40:
                account.Act(arn, (replication, now) => Reload(replication, action, now));
                break;
            default:
                time.Advance(TimeSpan.FromSeconds(action % 8 == 7 ? action / 8 : 30 + action));
                break;
        }
    }

    private static string Reload(SimulatedReplication replication, byte action, DateTimeOffset now)
    {
        var tables = Enumerable.Range(0, replication.State.HasRun && replication.Spec.ReplicationType != ReplicationTypes.Cdc ? replication.Spec.Tables : 0)
            .Where(table => replication.Tables.Load(table, now).State is TableState.Completed or TableState.Error).Take(action % 10);
        if (replication.State.Status == ReplicationStatus.Running)
        {
            replication.Reload([.. tables], now);
            if (action > 140)
            {
                // Else hardly any stop would come while a table is still being reloaded.
                replication.Stop(now);
            }
        }

        return "done";
    }

    private static bool CheckNumbers(SimulatedReplication replication, DateTimeOffset now, int total)
    {
        RunInvariants.Check(replication, now, total);
        Assert.True(replication.State.DateProvisioned is null || replication.State.DateProvisioned <= now);
        return true;
    }

    private static string Describe(ImmutableArray<SimulatedReplication> all, DateTimeOffset now)
    {
        var (replication, state) = (all[0], all[0].State);
        return $"{state.Status} {state.ProvisionState} {state.StopReason} {replication.Counts(now)} {replication.ProgressPercent(now)} {state.UpdateTime:O} {state.FullLoadFinishDate:O} {state.DeprovisionTime:O}";
    }
}
