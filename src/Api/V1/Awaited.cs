namespace DmsDashboard.Api.V1;

/// <summary>Waits for what is read only while somebody looks: the wait is the look, and its end is the end of the look.</summary>
internal sealed class Awaited(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The first snapshot that will do; the last one that came where none did in the time that a program is let wait, null where none came at all.</summary>
    /// <param name="watch">Yields what is known, then each newer snapshot.</param>
    /// <param name="isEnough">True for one that will do.</param>
    /// <param name="cancellationToken">Cancelled when the program has gone.</param>
    public async Task<T?> FirstAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> watch, Func<T, bool> isEnough, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        T? last = null;
        try
        {
            await foreach (var snapshot in watch(either.Token))
            {
                last = snapshot;
                if (isEnough(snapshot))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // What there is has its age beside it.
        }

        return last;
    }
}
