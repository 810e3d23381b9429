using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>A time range is wanted, page by page, no faster than it is taken.</summary>
internal sealed class LogRangeWish(LogRangeRequest request, CancellationToken cancelled) : LogWish(request.Sources[0].TargetName, cancelled)
{
    // The page that is taken and the one that is being read: a range may have gigabytes.
    private readonly Channel<LogPage> _pages = Channel.CreateBounded<LogPage>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });

    public LogRangeRequest Request => request;

    public ChannelReader<LogPage> Pages => _pages.Reader;

    /// <summary>Waits until the page before was taken.</summary>
    public ValueTask AnswerAsync(LogPage page) => _pages.Writer.WriteAsync(page, Cancelled);

    /// <summary>That was the last page.</summary>
    public void End() => _pages.Writer.TryComplete();

    public override void Refuse(DmsFault fault)
    {
        // There is room: whoever refuses has answered nothing before.
        _pages.Writer.TryWrite(new LogPage([], null, fault));
        End();
    }

    public override void Drop() => _pages.Writer.TryComplete(new OperationCanceledException("The dashboard ends."));
}
