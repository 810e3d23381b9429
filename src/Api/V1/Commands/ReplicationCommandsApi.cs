using System.Text.Json;
using DmsDashboard.Actions;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>Starts, stops and reloads: what the pages' dialogs ask for, by the same door.</summary>
internal static class ReplicationCommandsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/replications/{id}/start", StartAsync).Needs(Capability.StartReplication).Body<StartBody>(StartBody.Example).IsCommand(ProblemKinds.ReplicationNotFound, ProblemKinds.AmbiguousReplication)
            .Says("startReplication", "Starts, resumes or reloads a replication", "Sends StartReplication, or StartReplicationTask for a task, once. What the state does not allow is not sent, and the detail says why.");
        api.MapPost("/replications/{id}/stop", StopAsync).Needs(Capability.StopReplication).IsCommand(ProblemKinds.ReplicationNotFound, ProblemKinds.AmbiguousReplication)
            .Says("stopReplication", "Stops a replication", "Sends StopReplication, or StopReplicationTask for a task, once. It takes no body, or an empty object.");
        api.MapPost("/replications/{id}/reload-tables", ReloadAsync).Needs(Capability.ReloadTables).Body<ReloadTablesBody>(ReloadTablesBody.Example).IsCommand(ProblemKinds.ReplicationNotFound, ProblemKinds.AmbiguousReplication)
            .Says("reloadTables", "Loads or validates tables again", "Sends ReloadReplicationTables, or ReloadTables for a task, once; the other tables go on. A load empties the tables at the target first.");
    }

    private static Task<IResult> StartAsync(string id, HttpContext http, DmsStore store, ReplicationActions actions, CommandRunner runner) =>
        RunAsync(id, http, store, StartBody.Members, StartBody.Read, (entry, request) => runner.RunAsync(http, Content("start", entry, request), origin => actions.StartAsync(entry.Key, request, origin, http.RequestAborted)));

    private static Task<IResult> StopAsync(string id, HttpContext http, DmsStore store, ReplicationActions actions, CommandRunner runner) =>
        RunAsync(id, http, store, [], static _ => "", (entry, nothing) => runner.RunAsync(http, Content("stop", entry, nothing), origin => actions.StopAsync(entry.Key, origin, http.RequestAborted)));

    private static Task<IResult> ReloadAsync(string id, HttpContext http, DmsStore store, ReplicationActions actions, CommandRunner runner) =>
        RunAsync(id, http, store, ReloadTablesBody.Members, ReloadTablesBody.Read, (entry, request) => runner.RunAsync(http, Content("reload-tables", entry, new object?[] { request.Tables.OrderBy(static table => table.SchemaName, StringComparer.Ordinal).ThenBy(static table => table.TableName, StringComparer.Ordinal).ToArray(), request.ReloadOption }), origin => actions.ReloadTablesAsync(entry.Key, request, origin, http.RequestAborted)));

    private static async Task<IResult> RunAsync<T>(string id, HttpContext http, DmsStore store, string[] members, Func<BodyReader, T> read, Func<ReplicationEntry, T, Task<IResult>> run)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ReplicationId.TryFind(store.Current, id, out var entry, out var problem))
        {
            return problem;
        }

        var (body, unread) = await CommandBody.ReadAsync(http, members);
        if (body is null)
        {
            return unread!;
        }

        var request = read(body);
        return body.Refusal is { } wrong ? wrong : await run(entry, request);
    }

    // By what is meant and not by how it is written: an identifier and an ARN of one replication are the same.
    private static string Content<T>(string operation, ReplicationEntry entry, T request) =>
        $"{operation}\n{entry.Target.Name}\n{entry.Arn}\n{JsonSerializer.Serialize(request)}";
}
