using System.Text.Json;
using DmsDashboard.Bench.Circuits;

namespace DmsDashboard.Bench.Watchers;

/// <summary>Watches logs for as long as its standard input lasts: the first line says which, each further one asks what came since the one before.</summary>
internal static class WatcherLoad
{
    public static async Task<int> RunAsync(Uri page, TextReader input, TextWriter output)
    {
        var plan = JsonSerializer.Deserialize<WatcherPlan>(await input.ReadLineAsync() ?? "")!;
        using var ending = new CancellationTokenSource();
        var clients = new List<HubWatcher>();
        foreach (var name in plan.Hub)
        {
            // One each, as ten programs have it: streams of one connection wait for each other.
            var hub = CircuitConnection.BuildJson(new Uri(page, "/hubs/dms"));
            await hub.StartAsync();
            clients.Add(new HubWatcher(hub, name, TimeProvider.System, ending.Token));
        }

        var circuits = new List<CircuitWatcher>();
        foreach (var name in plan.Circuits)
        {
            circuits.Add(await CircuitWatcher.OpenAsync(new Uri(page, $"/replications/{name}/logs"), TimeProvider.System));
        }

        await output.WriteLineAsync("watching");
        while (await input.ReadLineAsync() is not null)
        {
            var seen = new WatchersSeen([.. clients.Select(static client => client.Take())], [.. circuits.Select(static circuit => circuit.Take())]);
            await output.WriteLineAsync(JsonSerializer.Serialize(seen));
        }

        await ending.CancelAsync();
        return 0;
    }
}
