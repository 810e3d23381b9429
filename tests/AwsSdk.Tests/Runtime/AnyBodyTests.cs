using System.Globalization;
using Amazon.DatabaseMigrationService.Model;
using Amazon.Runtime;
using DmsDashboard.AwsSdk.Tests.Support;
using FsCheck.Fluent;

namespace DmsDashboard.AwsSdk.Tests.Runtime;

public sealed class AnyBodyTests
{
    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "1e400", "-1", "\"Replications\"", "\"ReplicationCreateTime\"", "\"Status\"", "\"ReplicationType\"", "\u0000", "é"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Describe_AnyBody_IsAnAnswerOrAnUnmarshallingException()
    {
        var body = "";
        await using var endpoint = await CannedEndpoint.StartAsync(http => Answer.Json(body)(http));
        using var dms = Given.Dms(endpoint.Url);
        var bodies = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).Sample(200).Append("""{"Replications":[{"ReplicationCreateTime":1e400}]}""");

        foreach (var candidate in bodies)
        {
            body = candidate;

            var thrown = await Record.ExceptionAsync(() => dms.DescribeReplicationsAsync(new(), Token));

            Assert.True(thrown is null or AmazonUnmarshallingException, $"{candidate} gave {thrown}");
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task DescribeTables_AnyValuesOfMembers_AreAnAnswerOrAnUnmarshallingException()
    {
        var body = "";
        await using var endpoint = await CannedEndpoint.StartAsync(http => Answer.Json(body)(http));
        using var dms = Given.Dms(endpoint.Url);
        string[] values = ["null", "0", "-1", "0.5", "1e400", "9223372036854775808", "\"7\"", "\"\"", "\"x\"", "true", "[]", "{}", "[{}]"];
        var members = typeof(TableStatistics).GetProperties().SelectMany(_ => values, (member, value) => $"\"{member.Name}\":{value}");

        foreach (var member in members)
        {
            body = $$"""{"TableStatistics":[{ {{member}} }]}""";

            var thrown = await Record.ExceptionAsync(() => dms.DescribeTableStatisticsAsync(new(), Token));

            Assert.True(thrown is null or AmazonUnmarshallingException, $"{member} gave {thrown}");
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Describe_AnyMillisecond_IsReadExactly()
    {
        var seconds = "";
        await using var endpoint = await CannedEndpoint.StartAsync(http => Answer.Json($$"""{"Replications":[{"ReplicationCreateTime":{{seconds}}}]}""")(http));
        using var dms = Given.Dms(endpoint.Url);
        var millis = Gen.Choose(0, int.MaxValue).SelectMany(high => Gen.Choose(0, 999).Select(low => (high * 1000L) + low)).Sample(100);

        foreach (var expected in millis)
        {
            seconds = (expected / 1000m).ToString(CultureInfo.InvariantCulture);

            var response = await dms.DescribeReplicationsAsync(new DescribeReplicationsRequest(), Token);

            Assert.Equal(DateTime.UnixEpoch.AddMilliseconds(expected), Assert.Single(response.Replications).ReplicationCreateTime);
        }
    }
}
