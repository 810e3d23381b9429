using Amazon.Runtime;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class PaginatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task ReplicationTasks_TwoPages_FollowsTheMarkerAndKeepsTheRest()
    {
        await using var endpoint = await PagesAsync("""{"ReplicationTasks":[{"ReplicationTaskIdentifier":"$"}],""");
        using var dms = Given.Dms(endpoint.Url);

        var names = await AllAsync(
            dms.Paginators.DescribeReplicationTasks(new() { WithoutSettings = true, MaxRecords = 20 }).Responses,
            page => page.ReplicationTasks.Select(task => task.ReplicationTaskIdentifier));

        Assert.Equal(["one", "two"], names);
        Assert.Equal(
            ["""{"MaxRecords":20,"WithoutSettings":true}""", """{"MaxRecords":20,"Marker":"page 2","WithoutSettings":true}"""],
            endpoint.Requests.Select(request => request.Body));
    }

    [Fact(Timeout = 30_000)]
    public async Task ReplicationInstances_TwoPages_FollowsTheMarker()
    {
        await using var endpoint = await PagesAsync("""{"ReplicationInstances":[{"ReplicationInstanceIdentifier":"$"}],""");
        using var dms = Given.Dms(endpoint.Url);

        var names = await AllAsync(
            dms.Paginators.DescribeReplicationInstances(new()).Responses,
            page => page.ReplicationInstances.Select(instance => instance.ReplicationInstanceIdentifier));

        Assert.Equal(["one", "two"], names);
        Assert.Equal(["{}", """{"Marker":"page 2"}"""], endpoint.Requests.Select(request => request.Body));
    }

    [Fact(Timeout = 30_000)]
    public async Task Connections_TwoPages_FollowsTheMarker()
    {
        await using var endpoint = await PagesAsync("""{"Connections":[{"EndpointIdentifier":"$"}],""");
        using var dms = Given.Dms(endpoint.Url);

        var names = await AllAsync(
            dms.Paginators.DescribeConnections(new()).Responses,
            page => page.Connections.Select(connection => connection.EndpointIdentifier));

        Assert.Equal(["one", "two"], names);
        Assert.Equal(["{}", """{"Marker":"page 2"}"""], endpoint.Requests.Select(request => request.Body));
    }

    [Fact(Timeout = 30_000)]
    public async Task TableStatistics_TwoPages_FollowsTheMarker()
    {
        await using var endpoint = await PagesAsync("""{"TableStatistics":[{"TableName":"$"}],""");
        using var dms = Given.Dms(endpoint.Url);

        var names = await AllAsync(
            dms.Paginators.DescribeTableStatistics(new() { ReplicationTaskArn = "a" }).Responses,
            page => page.TableStatistics.Select(table => table.TableName));

        Assert.Equal(["one", "two"], names);
        Assert.Equal(
            ["""{"ReplicationTaskArn":"a"}""", """{"ReplicationTaskArn":"a","Marker":"page 2"}"""],
            endpoint.Requests.Select(request => request.Body));
    }

    private static Task<CannedEndpoint> PagesAsync(string list) => CannedEndpoint.StartAsync(
        Answer.Json(list.Replace("$", "one", StringComparison.Ordinal) + "\"Marker\":\"page 2\"}"),
        Answer.Json(list.Replace("$", "two", StringComparison.Ordinal) + "\"Marker\":null}"));

    private static async Task<List<string>> AllAsync<TPage>(IPaginatedEnumerable<TPage> pages, Func<TPage, IEnumerable<string>> names)
    {
        List<string> all = [];
        await foreach (var page in pages.WithCancellation(Token))
        {
            all.AddRange(names(page));
        }

        return all;
    }
}
