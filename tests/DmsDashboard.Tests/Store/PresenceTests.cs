using DmsDashboard.Store;

namespace DmsDashboard.Tests.Store;

public sealed class PresenceTests
{
    [Fact]
    public void Circuit_ConnectedLostAndGone_IsCountedAsWhatItIs()
    {
        var presence = new Presence();

        presence.NoteCircuit("one", isConnected: true);
        presence.NoteCircuit("other", isConnected: true);
        presence.NoteCircuit("other", isConnected: false);
        Assert.Equal((2, 1), (presence.Circuits, presence.ConnectedCircuits));

        // The framework may say it twice.
        presence.NoteCircuit("other", isConnected: false);
        presence.ForgetCircuit("other");
        presence.ForgetCircuit("other");
        Assert.Equal((1, 1), (presence.Circuits, presence.ConnectedCircuits));
    }
}
