using Amazon.CloudWatchLogs;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.CloudWatchLogs;

public sealed class HostPrefixTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = 30_000)]
    [InlineData(false, "stream-logs.example.test")]
    [InlineData(true, "logs.example.test")]
    public async Task StartLiveTail_CustomEndpoint_IsPrefixedUnlessInjectionIsOff(bool disabled, string expected)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Fault("InvalidParameterException", "Enough seen."));
        using var logs = Client(endpoint, disabled);

        await Assert.ThrowsAnyAsync<AmazonCloudWatchLogsException>(() => logs.StartLiveTailAsync(new() { LogGroupIdentifiers = ["arn:g"] }, Token));

        Assert.Equal(expected, Assert.Single(endpoint.Requests).Host);
    }

    [Fact(Timeout = 30_000)]
    public async Task GetLogEvents_CustomEndpoint_IsNotPrefixed()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var logs = Client(endpoint, disabled: false);

        await logs.GetLogEventsAsync(new() { LogStreamName = "s" }, Token);

        Assert.Equal("logs.example.test", Assert.Single(endpoint.Requests).Host);
    }

    private static AmazonCloudWatchLogsClient Client(CannedEndpoint endpoint, bool disabled) =>
        new(Given.Credentials, new AmazonCloudWatchLogsConfig
        {
            ServiceURL = "http://logs.example.test",
            AuthenticationRegion = "eu-central-1",
            DisableHostPrefixInjection = disabled,
            MaxErrorRetry = 0,
            HttpClientFactory = new RedirectingHttpClientFactory(endpoint.Url),
        });
}
