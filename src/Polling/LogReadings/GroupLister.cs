using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>Lists a target's log groups: those of DMS, those whose names contain something, or when the last events of some were.</summary>
internal sealed class GroupLister(ReadTarget target, int lastEvents, DmsSnapshot snapshot, TimeProvider time)
{
    private const int MostPages = 20;

    private static readonly string[] Prefixes = ["dms-serverless-replication-", "dms-tasks-"];

    private DmsFault? _fault;

    /// <summary>What can be read; the first fault with it.</summary>
    public async Task<LogGroups> ListAsync(LogGroupsWish wish, CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var owners = Owners();
        var groups = wish switch
        {
            { LastEventsOf: { IsEmpty: false } names } => [.. names.Select(name => new LogGroup { TargetName = target.Name, LogGroupName = name, LogGroupArn = "" })],
            { NamePart: { } part } => await PagesAsync(new LogGroupsRead(target.Name) { NamePart = part }, cancellationToken),
            _ => await OfDmsAsync(owners, cancellationToken),
        };
        var most = wish.LastEventsOf.IsEmpty ? wish is { NamePart: null, WithoutLastEvents: false } ? lastEvents : 0 : int.MaxValue;
        var read = await Task.WhenAll(groups.Take(most).Select(group => WithLastEventAsync(group, cancellationToken)));
        return new LogGroups([.. read.Concat(groups.Skip(most)).Select(group => group with { Replications = [.. owners[group.LogGroupName]] })], _fault, readAt);
    }

    private ILookup<string, ReplicationKey> Owners() => snapshot.Entries
        .Where(entry => entry.Target.Name == target.Name)
        .Select(static entry => (entry.Key, LogLocation.Find(entry.Arn, entry)?.LogGroupName))
        .Where(static owner => owner.LogGroupName is not null)
        .ToLookup(static owner => owner.LogGroupName!, static owner => owner.Key);

    private async Task<List<LogGroup>> OfDmsAsync(ILookup<string, ReplicationKey> owners, CancellationToken cancellationToken)
    {
        var named = owners.Select(static owner => owner.Key).Where(static name => !Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        var reads = Prefixes.Select(prefix => new LogGroupsRead(target.Name) { Prefix = prefix })
            .Concat(named.Chunk(LogGroupsRead.MostNames).Select(names => new LogGroupsRead(target.Name) { LogGroupNames = [.. names] }));
        var groups = new List<LogGroup>();
        foreach (var read in reads)
        {
            groups.AddRange(await PagesAsync(read, cancellationToken));
        }

        return [.. groups.OrderBy(static group => group.LogGroupName, StringComparer.Ordinal)];
    }

    private async Task<List<LogGroup>> PagesAsync(LogGroupsRead read, CancellationToken cancellationToken)
    {
        var groups = new List<LogGroup>();
        try
        {
            for (var page = 0; page < MostPages; page++)
            {
                await target.Budgets.Lists.TakeAsync(cancellationToken);
                var answer = await target.Logs.ListGroupsAsync(read, cancellationToken);
                groups.AddRange(answer.Groups);
                read = read with { NextToken = answer.NextToken };
                if (answer.NextToken is null)
                {
                    return groups;
                }
            }
        }
        catch (DmsServiceException exception)
        {
            _fault ??= exception.Fault;
        }

        return groups;
    }

    private async Task<LogGroup> WithLastEventAsync(LogGroup group, CancellationToken cancellationToken)
    {
        await target.Budgets.Lists.TakeAsync(cancellationToken);
        try
        {
            var last = _fault is null ? await target.Logs.ReadLastEventTimeAsync(group.LogGroupName, cancellationToken) : null;
            return group with { LastEventTime = last, IsLastEventRead = _fault is null };
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound)
        {
            // Deleted since it was listed, or not there yet.
            return group with { IsLastEventRead = true };
        }
        catch (DmsServiceException exception)
        {
            // Those that still wait are not asked for.
            _fault ??= exception.Fault;
            return group;
        }
    }
}
