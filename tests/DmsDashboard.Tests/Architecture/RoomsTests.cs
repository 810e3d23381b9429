using DmsDashboard.Components;

namespace DmsDashboard.Tests.Architecture;

/// <summary>Data goes one way through the house; this holds the arrows (docs/architecture.md).</summary>
public sealed class RoomsTests
{
    private const string House = "DmsDashboard";
    private const string Samples = "DmsDashboard.Tests.Architecture.Samples";

    [Fact]
    public void Arrows_OfTheHouse_GoOneWay()
    {
        Assert.Empty(Rooms.ForbiddenArrows(typeof(App).Assembly, House));
    }

    [Fact]
    public void Amazon_OfTheHouse_StaysInAws()
    {
        Assert.Empty(Rooms.AmazonOutsideAws(typeof(App).Assembly, House));
    }

    [Fact]
    public void Rooms_OfTheHouse_AreAllInTheTable()
    {
        var rooms = typeof(App).Assembly.GetTypes().Select(static type => Rooms.RoomOf(type, House)).OfType<string>().Distinct();

        Assert.Empty(rooms.Except(Rooms.Known));
    }

    [Fact]
    public void LocalAws_SharesNoCode_WithTheHouseNorTheSdk()
    {
        var references = typeof(LocalAws.LocalAwsServer).Assembly.GetReferencedAssemblies().Select(static name => name.Name!);

        Assert.DoesNotContain(references, static name => name.StartsWith("DmsDashboard", StringComparison.Ordinal) || name.StartsWith("AWSSDK", StringComparison.Ordinal) || name == "AwsSdk");
    }

    [Theory]
    [InlineData("Components.PollsByItself", "Polling")]
    [InlineData("Components.CallsAws", "Aws")]
    [InlineData("Store.KnowsThePoller", "Polling")]
    [InlineData("Model.KnowsTheStore", "Store")]
    [InlineData("Polling.StartsTheEndpoint", "LocalAws")]
    public void Arrows_ABadSample_AreFound(string type, string room)
    {
        var found = Rooms.ForbiddenArrows(typeof(RoomsTests).Assembly, Samples);

        Assert.Contains(found, sentence => sentence.StartsWith($"{Samples}.{type}", StringComparison.Ordinal) && sentence.EndsWith($"({room})", StringComparison.Ordinal));
    }

    [Fact]
    public void Arrows_AGoodSample_AreNotFound()
    {
        var found = Rooms.ForbiddenArrows(typeof(RoomsTests).Assembly, Samples);

        Assert.DoesNotContain(found, static sentence => sentence.StartsWith($"{Samples}.Aws.", StringComparison.Ordinal));
    }

    [Fact]
    public void Amazon_ABadSample_IsFound()
    {
        var found = Rooms.AmazonOutsideAws(typeof(RoomsTests).Assembly, Samples);

        Assert.Contains(found, static sentence => sentence.StartsWith($"{Samples}.Polling.NamesAmazon", StringComparison.Ordinal));
    }
}
