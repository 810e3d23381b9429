using DmsDashboard.Aws;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Aws;

public sealed class AwsTargetsTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task All_KnowWhetherTheyAreOneOfSeveral(int count, bool expected)
    {
        var settings = Enumerable.Range(0, count).SelectMany(static index => new[] { KeyValuePair.Create($"Targets:{index}:Name", (string?)$"t{index}"), KeyValuePair.Create($"Targets:{index}:Region", (string?)"eu-central-1") });
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddAws(configuration).BuildServiceProvider();

        Assert.All(services.GetRequiredService<AwsTargets>().All, target => Assert.Equal(expected, target.Target.IsOneOfSeveral));
    }
}
