using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>A page of a log is wanted.</summary>
internal sealed class LogPageWish(LogPageRequest request, CancellationToken cancelled) : LogWish(request.Source.TargetName, cancelled)
{
    private readonly TaskCompletionSource<LogPage> _page = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LogPageRequest Request => request;

    public Task<LogPage> Page => _page.Task;

    public void Answer(LogPage page) => _page.TrySetResult(page);

    public override void Refuse(DmsFault fault) => Answer(new LogPage([], request.Cursor, fault));

    public override void Drop() => _page.TrySetCanceled();
}
