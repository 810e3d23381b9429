using DmsDashboard.Components.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class AskedAddressTests
{
    [Fact]
    public void Follow_EchoesOfWhatWasAsked_NeverTakeBackWhatWasAskedSince() => Check.QuickThrowOnFailure(Prop.ForAll<int[]>(AskAndEcho));

    // Each number is asked for; before a negative one an echo comes.
    private static void AskAndEcho(int[] asked)
    {
        var address = new AskedAddress<int>(0);
        var onTheWay = new Queue<int>();
        foreach (var value in asked)
        {
            if (value < 0 && onTheWay.TryDequeue(out var early))
            {
                Assert.False(address.Follow(early));
            }

            address.Ask(value % 3);
            onTheWay.Enqueue(value % 3);
            Assert.Equal(value % 3, address.Value);
        }

        while (onTheWay.TryDequeue(out var echo))
        {
            Assert.False(address.Follow(echo));
        }

        Assert.Equal(asked is [.., var last] ? last % 3 : 0, address.Value);
        Assert.True(address.Follow(7));
        Assert.Equal(7, address.Value);
    }
}
