using DmsDashboard.Actions.Connections;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>Tests of connections.</summary>
internal static class ConnectionCommandsApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/endpoints/{id}/test-connection", TestAsync).Needs(Capability.TestConnection).Body<TestConnectionBody>(TestConnectionBody.Example).IsCommand(ProblemKinds.EndpointNotFound, ProblemKinds.AmbiguousEndpoint)
            .Says("testConnection", "Begins a test of a connection", "Sends TestConnection from a replication instance to the endpoint, once. How it ends shows in the endpoint's connections.");

    private static async Task<IResult> TestAsync(string id, HttpContext http, DmsStore store, ConnectionTester tester, CommandRunner runner)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        if (!EndpointId.TryFind(store.Current, id, out var endpoint, out var target, out var problem))
        {
            return problem;
        }

        var (body, unread) = await CommandBody.ReadAsync(http, TestConnectionBody.Members);
        if (body is null)
        {
            return unread!;
        }

        var instance = Find(TestConnectionBody.Read(body), target, body);
        if (body.Refusal is { } wrong)
        {
            return wrong;
        }

        var key = new ConnectionKey(target.Target.Name, instance!.ReplicationInstanceArn, endpoint.EndpointArn);
        return await runner.RunAsync(http, $"test-connection\n{key}", origin => tester.TestAsync(key, origin, http.RequestAborted));
    }

    private static ReplicationInstance? Find(TestConnectionBody request, TargetSnapshot target, BodyReader body)
    {
        var name = request.ReplicationInstance;
        var found = target.Instances.FirstOrDefault(instance => instance.ReplicationInstanceIdentifier == name || instance.ReplicationInstanceArn == name);
        if (found is null && body.Refusal is null)
        {
            body.Refuse("replicationInstance", target.Instances.Length == 0
                ? $"target {target.Target.Name} has no replication instance."
                : $"there is no '{ReplicationNaming.Shown(name)}' in target {target.Target.Name}: write one of {string.Join(", ", target.Instances.Take(20).Select(static instance => instance.ReplicationInstanceIdentifier))}.");
        }

        return found;
    }
}
