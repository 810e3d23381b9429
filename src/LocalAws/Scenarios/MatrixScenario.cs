using DmsDashboard.LocalAws.Simulation;
using static DmsDashboard.LocalAws.Simulation.ReplicationTypes;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>
/// One replication and one task of each type and history, named by them: <c>full-load-and-cdc-new</c>, <c>…-started</c> (stopped
/// while it loaded), <c>…-loaded</c>. Statuses are for the test to force: so each cell of the start matrix can be asked over the wire.
/// </summary>
internal static class MatrixScenario
{
    private static readonly TimeSpan Begun = TimeSpan.FromHours(5);
    private static readonly TimeSpan Ended = TimeSpan.FromHours(2);

    public static void Build(ScenarioBuilder builder)
    {
        var instance = builder.AddInstance("matrix-1", "dms.t3.large", 30);
        foreach (var type in (string[])[FullLoad, Cdc, FullLoadAndCdc])
        {
            foreach (var (history, load, past) in Histories(type))
            {
                var identifier = $"{type}-{history}";
                builder.Add(builder.Spec(identifier, type, DatabaseEngine.MySql, DatabaseEngine.Postgres, 3) with { FullLoad = load }, past);
                builder.AddTask(builder.Spec(instance, $"{identifier}-task", type, (DatabaseEngine.MySql, DatabaseEngine.Postgres), 3) with { FullLoad = load }, past);
            }
        }
    }

    private static IEnumerable<(string History, TimeSpan Load, Action<History>? Past)> Histories(string type)
    {
        yield return ("new", TimeSpan.FromHours(1), null);
        yield return ("started", TimeSpan.FromHours(40), static past => past.Start(Begun).Stop(Ended));
        // A full load that is through has stopped by itself.
        yield return ("loaded", TimeSpan.FromHours(1), type == FullLoad ? static past => past.Start(Begun) : static past => past.Start(Begun).Stop(Ended));
    }
}
