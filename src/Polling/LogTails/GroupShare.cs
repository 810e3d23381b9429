namespace DmsDashboard.Polling.LogTails;

/// <summary>One log's share in the live tail of its group; disposing gives it up.</summary>
internal sealed class GroupShare(TailInbox inbox, Action hurry, Func<ValueTask> leave) : IAsyncDisposable
{
    public TailInbox Inbox => inbox;

    /// <summary>Ends the wait for the next try to open the tail: there is reason to think that it would not be in vain.</summary>
    public void Hurry() => hurry();

    public ValueTask DisposeAsync() => leave();
}
