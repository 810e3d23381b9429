using System.Runtime.CompilerServices;
using System.Security.Claims;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace DmsDashboard.Hubs;

/// <summary>Live streams for other programs, at <c>/hubs/dms</c>. A stream that is not read as fast as things change skips what it can and says so.</summary>
[Authorize(AccessPolicies.Anything)]
public sealed class DmsHub(DmsStore store, LogStore logs, Presence presence, HubAdmission admission, HubConnections connections) : Hub
{
    /// <summary>The most streams of one connection; a program that watches more replications opens another.</summary>
    public const int MaxStreams = 100;

    private const string StreamsItem = "streams", HeldItem = "held";

    /// <summary>First all replications of all targets, then each change.</summary>
    /// <exception cref="HubException">The connection has too many streams.</exception>
    [Needs(Capability.ViewReplications)]
    public IAsyncEnumerable<HubReplications> WatchReplications(CancellationToken cancellationToken) =>
        AdmittedAsync(ReadReplicationsAsync(cancellationToken), Context, Streams());

    /// <summary>The log of one replication: what is buffered, then each new line; marks stand where something happened to the log itself.</summary>
    /// <param name="identifier">Its identifier, <c>target/identifier</c> where several targets have one of that name, or its ARN.</param>
    /// <param name="cancellationToken">Cancelled when the client ends the stream or goes away.</param>
    /// <exception cref="HubException">There is no such replication, there are several, or the connection has too many streams.</exception>
    [Needs(Capability.ReadLogs)]
    public IAsyncEnumerable<HubLogLine> TailLogs(string identifier, CancellationToken cancellationToken) =>
        AdmittedAsync(ReadLinesAsync(LogSource.Of(ReplicationNames.Resolve(store.Current, identifier)), cancellationToken), Context, Streams());

    /// <summary>All streams of a log group, in the same way: of a replication instance, of a database beside it.</summary>
    /// <param name="target">The name of the target whose account and Region have it.</param>
    /// <param name="logGroupName">Its name; a mark says so when there is none.</param>
    /// <param name="cancellationToken">Cancelled when the client ends the stream or goes away.</param>
    /// <exception cref="HubException">There is no such target, no name was given, or the connection has too many streams.</exception>
    [Needs(Capability.ReadLogs)]
    public IAsyncEnumerable<HubLogLine> TailLogGroup(string target, string logGroupName, CancellationToken cancellationToken) =>
        AdmittedAsync(ReadLinesAsync(GroupOf(target, logGroupName), cancellationToken), Context, Streams());

    /// <summary>Begins a connection.</summary>
    /// <exception cref="HubException">The caller has too many.</exception>
    public override Task OnConnectedAsync()
    {
        var id = Context.GetHttpContext()?.Request.Query["id"].ToString();
        Context.Items[HeldItem] = connections.Open(AccessPrincipal.CallerOf(Context.User ?? new ClaimsPrincipal()), string.IsNullOrEmpty(id) ? null : id)
            ?? throw new HubException($"There are {HubConnections.MaxOpen} connections of this token or person already, which is the limit: use one for several streams, or end some.");
        presence.AddHubConnection();
        _ = admission.WatchAsync(Context);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(HeldItem, out var held))
        {
            ((IDisposable)held!).Dispose();
        }

        presence.RemoveHubConnection();
        return base.OnDisconnectedAsync(exception);
    }

    private async IAsyncEnumerable<HubReplications> ReadReplicationsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DmsSnapshot? before = null;
        await foreach (var snapshot in store.WatchAsync(cancellationToken))
        {
            var changes = SnapshotChanges.Between(before ?? DmsSnapshot.Empty, snapshot);
            if (before is null || !changes.IsEmpty)
            {
                yield return HubReplications.Of(changes, snapshot.Version, isWhole: before is null);
            }

            before = snapshot;
        }
    }

    private async IAsyncEnumerable<HubLogLine> ReadLinesAsync(LogSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0L;
        await foreach (var batch in logs.WatchAsync(source, cancellationToken))
        {
            // A batch that replaces all holds lines that were sent before; a mark in it tells of those that are lost.
            foreach (var item in batch.Items.Where(item => item.Sequence > last))
            {
                last = item.Sequence;
                yield return HubLogLine.Of(item, batch.State);
            }
        }
    }

    private LogSource GroupOf(string target, string logGroupName)
    {
        if (store.Current.Targets.All(known => known.Target.Name != target))
        {
            throw new HubException($"TailLogGroup needs a target first, one of: {string.Join(", ", store.Current.Targets.Select(static known => known.Target.Name))}.");
        }

        return string.IsNullOrWhiteSpace(logGroupName)
            ? throw new HubException("TailLogGroup needs the name of a log group after the target.")
            : LogSource.OfGroup(target, logGroupName);
    }

    private StrongBox<int> Streams()
    {
        if (!Context.Items.TryGetValue(StreamsItem, out var kept) || kept is not StrongBox<int> streams)
        {
            Context.Items[StreamsItem] = streams = new StrongBox<int>();
        }

        return Volatile.Read(ref streams.Value) < MaxStreams
            ? streams
            : throw new HubException($"This connection has {MaxStreams} streams already, which is the limit: end some, or open another connection.");
    }

    private async IAsyncEnumerable<T> AdmittedAsync<T>(IAsyncEnumerable<T> stream, HubCallerContext connection, StrongBox<int> streams)
    {
        Interlocked.Increment(ref streams.Value);
        try
        {
            await admission.CheckAsync(connection);
            await foreach (var item in stream)
            {
                yield return item;
            }
        }
        finally
        {
            Interlocked.Decrement(ref streams.Value);
        }
    }
}
