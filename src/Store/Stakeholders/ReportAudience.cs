namespace DmsDashboard.Store.Stakeholders;

/// <summary>Counts whoever looks at a stakeholder's page as somebody who looks: it has no circuit, and the polls would take their time for it.</summary>
internal sealed class ReportAudience(DmsStore store, TimeProvider time) : IDisposable
{
    // The page asks every ten seconds.
    private static readonly TimeSpan Stays = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private CancellationTokenSource? _leaving;

    /// <summary>Somebody has asked for a page.</summary>
    public void Come()
    {
        if (Enter() is { } leaving)
        {
            _ = WatchAsync(leaving);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _leaving?.Cancel();
            _leaving?.Dispose();
            _leaving = null;
        }
    }

    // The token of a new stay; null when somebody is here already, and stays longer.
    private CancellationToken? Enter()
    {
        lock (_lock)
        {
            if (_leaving is { IsCancellationRequested: false })
            {
                _leaving.CancelAfter(Stays);
                return null;
            }

            _leaving?.Dispose();
            _leaving = new CancellationTokenSource(Stays, time);
            return _leaving.Token;
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in store.WatchAsync(cancellationToken))
            {
                // What is shown is read when a page is asked for.
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody has asked for a while.
        }
    }
}
