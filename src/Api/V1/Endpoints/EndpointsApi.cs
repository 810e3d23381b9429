using System.Collections.Immutable;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Endpoints;

/// <summary>Endpoints, replication instances, and the tests of connections between them.</summary>
internal static class EndpointsApi
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private static readonly QueryParameter Target = new("target", "The name of a target, as the dashboard's settings have it.") { Example = "demo" };

    private static readonly ImmutableArray<QueryParameter> Pages = [Target, .. PageParameters.All];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/endpoints", List).Needs(Capability.ViewReplications).Takes(Pages).Produces<EndpointPage>().Produces(StatusCodes.Status304NotModified).Fails(ProblemKinds.BadParameter)
            .Says("listEndpoints", "Lists endpoints", "Source and target endpoints of all targets with the replications that use them; those of no replication too.");
        api.MapGet("/instances", Instances).Needs(Capability.ViewReplications).Takes(Pages).Produces<InstancePage>().Produces(StatusCodes.Status304NotModified).Fails(ProblemKinds.BadParameter)
            .Says("listInstances", "Lists replication instances", "The instances on which classic tasks run.");
        api.MapGet("/connections", ConnectionsAsync).Needs(Capability.ViewReplications).Takes(Target with { IsRequired = true }).Produces<ConnectionList>().Fails(ProblemKinds.BadParameter)
            .Says("listConnections", "Lists tests of connections", "The last test of each endpoint of a target. They are read while somebody looks: what is older than a minute is read anew.");
    }

    private static IResult List(HttpContext http, DmsStore store, EntityTags tags) => Listed(http, store.Current, tags, static (targets, page) =>
    {
        var found = targets.SelectMany(static target => target.Endpoints.Select(endpoint => (Target: target, Endpoint: endpoint))).ToList();
        var (items, next) = page.Cut(found, static item => PagePosition.Of(item.Endpoint.EndpointIdentifier, $"{item.Target.Target.Name}\n{item.Endpoint.EndpointArn}"), isDescending: false);
        var users = targets.ToDictionary(static target => target.Target.Name, EndpointItem.UsersOf);
        return new EndpointPage([.. items.Select(item => EndpointItem.Of(item.Target, item.Endpoint, users[item.Target.Target.Name]))], next, found.Count);
    });

    private static IResult Instances(HttpContext http, DmsStore store, EntityTags tags) => Listed(http, store.Current, tags, static (targets, page) =>
    {
        var found = targets.SelectMany(static target => target.Instances.Select(instance => new InstanceItem(target.Target.Name, instance))).ToList();
        var (items, next) = page.Cut(found, static item => PagePosition.Of(item.Instance.ReplicationInstanceIdentifier, $"{item.Target}\n{item.Instance.ReplicationInstanceArn}"), isDescending: false);
        return new InstancePage(items, next, found.Count);
    });

    private static IResult Listed<T>(HttpContext http, DmsSnapshot snapshot, EntityTags tags, Func<IReadOnlyList<TargetSnapshot>, PageRequest, T> read)
    {
        var reader = new QueryReader(http);
        var name = TargetName.Read(reader, Target, snapshot);
        var page = PageRequest.Read(http, reader);
        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        var targets = snapshot.Targets.Where(target => name is null || target.Target.Name == name).ToList();
        return tags.Answer(http, read(targets, page), [.. targets.Select(static target => target.InventoryReadAt)]);
    }

    private static async Task<IResult> ConnectionsAsync(HttpContext http, DmsStore store, ConnectionsStore connections, Awaited awaited, TimeProvider time)
    {
        var reader = new QueryReader(http);
        var name = TargetName.Read(reader, Target, store.Current);
        if (name is null)
        {
            reader.Refuse($"target is missing: use {string.Join(" or ", store.Current.Targets.Select(static target => target.Target.Name))}.");
        }

        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        var oldest = time.GetUtcNow() - Fresh;
        var snapshot = await awaited.FirstAsync(token => connections.WatchAsync(name!, token), snapshot => snapshot.CapturedAt >= oldest || snapshot.Fault?.At >= oldest, http.RequestAborted);
        return TypedResults.Ok(ConnectionList.Of(snapshot ?? ConnectionsSnapshot.Empty));
    }
}
