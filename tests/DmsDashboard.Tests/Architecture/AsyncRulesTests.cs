using System.Reflection;
using DmsDashboard.Components;
using DmsDashboard.LocalAws;

namespace DmsDashboard.Tests.Architecture;

/// <summary>Asynchronous all the way: nothing is async void, nothing waits on a task by blocking.</summary>
public sealed class AsyncRulesTests
{
    public static TheoryData<Assembly> Ours => [typeof(App).Assembly, typeof(LocalAwsServer).Assembly];

    [Theory]
    [MemberData(nameof(Ours), DisableDiscoveryEnumeration = true)]
    public void AsyncVoid_InOurCode_IsNowhere(Assembly assembly) => Assert.Empty(AsyncRules.AsyncVoid(assembly));

    [Theory]
    [MemberData(nameof(Ours), DisableDiscoveryEnumeration = true)]
    public void BlockingWaits_InOurCode_AreNowhere(Assembly assembly) => Assert.Empty(AsyncRules.BlockingWaits(assembly));

    [Theory]
    [InlineData("FireAndForget")]
    [InlineData("Lambda")]
    public void AsyncVoid_ABadSample_IsFound(string method) =>
        Assert.Contains(AsyncRules.AsyncVoid(typeof(Samples.Blocks).Assembly), sentence => sentence.Contains(method, StringComparison.Ordinal));

    [Theory]
    [InlineData("AsksForTheResult")]
    [InlineData("Waits")]
    [InlineData("AsksAValueTask")]
    public void BlockingWaits_ABadSample_AreFound(string method) =>
        Assert.Contains(AsyncRules.BlockingWaits(typeof(Samples.Blocks).Assembly), sentence => sentence.Contains($".{method} calls", StringComparison.Ordinal));
}
