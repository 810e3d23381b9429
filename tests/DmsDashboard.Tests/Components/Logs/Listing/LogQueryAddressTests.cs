using Bunit;
using DmsDashboard.Components.Logs.Listing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class LogQueryAddressTests : BunitContext
{
    private static readonly Gen<string> Words = Gen.Elements("ORDERS", "a b", "100%&x=1", "ä<>\"'", "SORTER");

    private static readonly Gen<LogQuery> Queries =
        from text in Gen.Elements("", "RETURNS_FACT", "50% of #1 & more", "a+b")
        from severities in Gen.Choose(0, (int)LogSeverities.All)
        from components in Words.ArrayOf()
        from hidden in Words.ArrayOf()
        from streams in Gen.Elements(Enum.GetValues<LogStreams>())
        from flags in Gen.Choose(0, 31)
        select new LogQuery
        {
            Text = text,
            Severities = (LogSeverities)severities,
            Components = [.. components.Distinct().Order(StringComparer.Ordinal)],
            HiddenSources = [.. hidden.Distinct().Order(StringComparer.Ordinal)],
            Streams = streams,
            OnlyMatches = (flags & 1) > 0,
            HidesRoutine = (flags & 2) > 0,
            GroupsRepeats = (flags & 4) > 0,
            Wraps = (flags & 8) > 0,
            ShowsAges = (flags & 16) > 0,
        };

    [Fact]
    public void Address_OfAnyQuery_ReadsAsThatQuery()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/replications/x/logs?target=a&with=/aws/rds/x");

        Prop.ForAll(Queries.ToArbitrary(), query =>
        {
            var address = LogQueryAddress.Of(navigation, query);
            return LogQueryAddress.Read(address) == query
                && LogQueryAddress.Read(LogQueryAddress.Of(navigation, query, wraps: true), wraps: true) == query
                && address.Contains("with=", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Address_OfTheUsual_IsShort() =>
        Assert.DoesNotContain('?', LogQueryAddress.Of(Services.GetRequiredService<NavigationManager>(), LogQuery.Usual));

    [Theory]
    [InlineData("http://x/logs?sev=zzz&view=nothing&only=1&line=5")]
    [InlineData("http://x/logs?%%%=&q")]
    [InlineData("http://x/logs#?q=a")]
    public void Read_Nonsense_IsTheUsual(string address)
    {
        Assert.Equal(LogQuery.Usual, LogQueryAddress.Read(address));
        Assert.Null(LogQueryAddress.ReadLine(address));
    }

    [Fact]
    public void Line_InTheAddress_IsThatLineAndNoOther()
    {
        var (line, other) = (Task("one"), Task("two"));

        var read = LogQueryAddress.ReadLine(LogQueryAddress.Of(Services.GetRequiredService<NavigationManager>(), LogLineLink.Of(line)));

        Assert.True(read?.Fits(line));
        Assert.False(read?.Fits(other));
        Assert.False(read?.Fits(line with { LogStreamName = "another" }));
    }
}
