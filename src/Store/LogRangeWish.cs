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

    /// <summary>Why it ended before its end; null when it did not. Set before the pages end.</summary>
    public DmsFault? Fault { get; private set; }

    /// <summary>Waits until the page before was taken.</summary>
    public ValueTask AnswerAsync(LogPage page) => _pages.Writer.WriteAsync(page, Cancelled);

    /// <summary>That was the last page.</summary>
    public void End() => _pages.Writer.TryComplete();

    // Behind the pages that were read: what is in them was read.
    public override void Refuse(DmsFault fault)
    {
        Fault = fault;
        End();
    }

    public override void Drop() => _pages.Writer.TryComplete(new OperationCanceledException("The dashboard ends."));
}
