// What the rules must find. One file, because these types stand for a house and each is a line.
using System.Collections.Immutable;

namespace DmsDashboard.Tests.Architecture.Samples.LocalAws
{
    internal static class Endpoint
    {
        public static void Start() => _ = 0;
    }
}

namespace DmsDashboard.Tests.Architecture.Samples.Model
{
    internal sealed record Noun(string Name);

    internal sealed class KnowsTheStore
    {
        public Store.Keeper? Keeper { get; init; }
    }
}

namespace DmsDashboard.Tests.Architecture.Samples.Aws
{
    internal static class Door
    {
        public static Model.Noun Ask() => new("asked");
    }
}

namespace DmsDashboard.Tests.Architecture.Samples.Store
{
    internal sealed class Keeper
    {
        public ImmutableArray<Model.Noun[]> Nouns { get; init; } = [];
    }

    internal sealed class KnowsThePoller : List<ImmutableArray<Polling.Poller[]>>;
}

namespace DmsDashboard.Tests.Architecture.Samples.Polling
{
    internal sealed class Poller;

    internal static class StartsTheEndpoint
    {
        public static async Task Run()
        {
            await Task.Yield();
            LocalAws.Endpoint.Start();
        }
    }

    internal static class NamesAmazon
    {
        public static bool Is(Exception exception) => exception is Amazon.Runtime.AmazonServiceException;
    }
}

namespace DmsDashboard.Tests.Architecture.Samples.Components
{
    internal static class PollsByItself
    {
        public static Func<object> Later() => static () => new Polling.Poller();
    }

    internal static class CallsAws
    {
        public static string Name() => Aws.Door.Ask().Name;
    }
}
