using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Aws;

public sealed class DmsServiceTests
{
    [Fact(Timeout = 60_000)]
    public async Task Describe_ThrottledOnce_IsRepeatedByTheSdk()
    {
        await using var backend = await Backend.StartAsync();
        backend.Inject(InjectedKind.Throttling, "DescribeReplications", count: 1);

        var pages = await backend.AwsTarget.Dms.DescribeReplicationsAsync(Budget(backend), Backend.Cancelled);

        Assert.Equal(backend.Aws.Account.Count, pages.Items.Length);
        Assert.Equal(2, backend.Aws.Requests.Of("DescribeReplications"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Describe_SecondPageFails_IsAFailureAsAWhole()
    {
        await using var backend = await Backend.StartAsync(new LocalAwsOptions { Scenario = "stress", StressReplications = 150 });
        var budget = new RequestBudget(0.001, burst: 1, backend.Time);

        var reading = backend.AwsTarget.Dms.DescribeReplicationsAsync(budget, Backend.Cancelled);
        await backend.UntilAsync(_ => backend.Aws.Requests.Of("DescribeReplications") == 1);
        backend.Inject(InjectedKind.AccessDenied, "DescribeReplications");
        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(1001), Backend.Cancelled);

        var exception = await Assert.ThrowsAsync<DmsServiceException>(() => reading);
        Assert.Equal(FaultKind.AccessDenied, exception.Fault.Kind);
    }

    [Fact(Timeout = 60_000)]
    public async Task Describe_Cancelled_IsACancellationNotAFault()
    {
        await using var backend = await Backend.StartAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => backend.AwsTarget.Dms.DescribeReplicationsAsync(Budget(backend), cancelled.Token));
    }

    [Fact(Timeout = 60_000)]
    public async Task Describe_ProfileThatIsNotThere_SaysWhichSettingToMend()
    {
        await using var backend = await Backend.StartAsync(
            null,
            ("Targets:0:Name", "production"),
            ("Targets:0:Region", "eu-central-1"),
            ("Targets:0:Profile", "no-such-profile"),
            ("Targets:0:Endpoint", "http://127.0.0.1:1"));

        var exception = await Assert.ThrowsAsync<DmsServiceException>(() => backend.AwsTarget.Dms.DescribeReplicationsAsync(Budget(backend), Backend.Cancelled));

        Assert.Equal(FaultKind.CredentialsMissing, exception.Fault.Kind);
        Assert.Contains("no-such-profile", exception.Fault.Sentence, StringComparison.Ordinal);
    }

    private static RequestBudget Budget(Backend backend) => new(4, 100, backend.Time);
}
