using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling;

public sealed class DemoHealthTests
{
    [Fact(Timeout = 60_000)]
    public async Task Demo_AtItsStart_ShowsEveryHealthThatAnEngineerMeets()
    {
        await using var backend = await Backend.StartPollingAsync();

        var met = backend.Store.Current.Entries.Select(entry => entry.Health.Health).ToHashSet();

        Assert.Equal(Enum.GetValues<Health>(), met.Order());
    }
}
