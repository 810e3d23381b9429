using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>
/// Where parts of logs and log groups are asked for that no tail brings: older lines, a time, a whole range. What fails is answered with a fault,
/// never thrown; whoever does not wait any longer cancels, and the call to AWS with it.
/// </summary>
public sealed class LogReadingStore
{
    private const int MostWishes = 64;

    private readonly Channel<LogWish> _wishes = Channel.CreateBounded<LogWish>(new BoundedChannelOptions(MostWishes) { SingleReader = true });

    /// <summary>A page of a log: older lines, or those around a time.</summary>
    public async Task<LogPage> ReadAsync(LogPageRequest request, CancellationToken cancellationToken)
    {
        var wish = new LogPageWish(request, cancellationToken);
        await _wishes.Writer.WriteAsync(wish, cancellationToken);
        return await wish.Page.WaitAsync(cancellationToken);
    }

    /// <summary>All events of a time range, page by page, the oldest first. Read no faster than it is enumerated; leaving the enumeration ends it. A fault is the last page.</summary>
    public async IAsyncEnumerable<LogPage> ReadRangeAsync(LogRangeRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.Sources.IsDefaultOrEmpty)
        {
            yield break;
        }

        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var wish = new LogRangeWish(request, leaving.Token);
        await _wishes.Writer.WriteAsync(wish, cancellationToken);
        var fraction = 0.0;
        try
        {
            await foreach (var page in wish.Pages.ReadAllAsync(cancellationToken))
            {
                fraction = page.Fraction;
                yield return page;
            }

            if (wish.Fault is { } fault)
            {
                yield return new LogPage([], null, fault) { Fraction = fraction };
            }
        }
        finally
        {
            await leaving.CancelAsync();
        }
    }

    /// <summary>The log groups of DMS in a target: by their names, and those that settings name. When the last event was is known of the first ones only.</summary>
    public Task<LogGroups> ListGroupsAsync(string targetName, CancellationToken cancellationToken) =>
        AskAsync(new LogGroupsWish(targetName, cancellationToken));

    /// <summary>The same in two or three calls to AWS: without when the last events were.</summary>
    public Task<LogGroups> ListGroupNamesAsync(string targetName, CancellationToken cancellationToken) =>
        AskAsync(new LogGroupsWish(targetName, cancellationToken) { WithoutLastEvents = true });

    /// <summary>Log groups of any service whose names contain <paramref name="namePart"/>, in the same case; the first hundreds of them, without sizes.</summary>
    public Task<LogGroups> FindGroupsAsync(string targetName, string namePart, CancellationToken cancellationToken) =>
        AskAsync(new LogGroupsWish(targetName, cancellationToken) { NamePart = namePart });

    /// <summary>When the last event of groups was, for those of a list that have <see cref="LogGroup.IsLastEventRead"/> false; one call of DescribeLogStreams each.</summary>
    public Task<LogGroups> ReadLastEventsAsync(string targetName, ImmutableArray<string> logGroupNames, CancellationToken cancellationToken) =>
        AskAsync(new LogGroupsWish(targetName, cancellationToken) { LastEventsOf = logGroupNames });

    /// <summary>What is asked for, for the one reader that answers.</summary>
    internal IAsyncEnumerable<LogWish> WishesAsync(CancellationToken cancellationToken) => _wishes.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Nobody answers any more what was asked last.</summary>
    internal void DropWishes()
    {
        while (_wishes.Reader.TryRead(out var wish))
        {
            wish.Drop();
        }
    }

    private async Task<LogGroups> AskAsync(LogGroupsWish wish)
    {
        await _wishes.Writer.WriteAsync(wish, wish.Cancelled);
        return await wish.Groups.WaitAsync(wish.Cancelled);
    }
}
