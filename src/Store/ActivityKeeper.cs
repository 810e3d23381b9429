using DmsDashboard.Database;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Store;

/// <summary>Looks after the written activity: what an earlier process left open, answers that could not be written, and what is too old.</summary>
internal sealed partial class ActivityKeeper(ActivityStore activity, IOptions<DatabaseOptions> options, TimeProvider time, ILogger<ActivityKeeper> logger) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromDays(1);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Before anybody can ask for an action: only what an earlier process began is open.</summary>
    /// <exception cref="ActivityStoreException">The database cannot be written.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var count = await activity.CompleteInterruptedAsync(time.GetUtcNow(), cancellationToken);
        if (count > 0)
        {
            LogInterrupted(count);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(RetryAsync(_stopping.Token), PruneAsync(_stopping.Token));
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken);
    }

    /// <summary>The last try for answers: after it the next start can only say that they are unknown.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken) => await activity.WriteUnwrittenAsync();

    public void Dispose() => _stopping.Dispose();

    private async Task RetryAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await activity.Unwritten.AddedAsync(cancellationToken);
                do
                {
                    await Task.Delay(BetweenTries, time, cancellationToken);
                }
                while (!await activity.WriteUnwrittenAsync());
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process ends; StoppedAsync tries once more.
        }
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await PruneOnceAsync(cancellationToken);
                await Task.Delay(BetweenPrunings, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private async Task PruneOnceAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - TimeSpan.FromDays(options.Value.ActivityDays);
        try
        {
            while (await activity.PruneAsync(before, options.Value.MaxStateChanges, cancellationToken) > 0)
            {
                // A bounded number at a time, so that an action need not wait for all of them.
            }
        }
        catch (ActivityStoreException exception)
        {
            LogNotPruned(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} actions were sent before the dashboard stopped, and their answers never came: they may have happened.")]
    private partial void LogInterrupted(int count);

    [LoggerMessage(LogLevel.Warning, "Old activity could not be deleted; it is tried again tomorrow. {Reason}")]
    private partial void LogNotPruned(string reason);
}
