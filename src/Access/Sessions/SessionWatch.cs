namespace DmsDashboard.Access.Sessions;

/// <summary>Finds sessions that are over although nobody asks: pages stay open for days.</summary>
internal sealed class SessionWatch(SessionBook book, TimeProvider time) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await book.CheckAsync(stoppingToken);
        }
    }
}
