using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>Reads a target's orchestrator messages beside the list, so that slow logs never delay it. Logs that cannot be read are left alone for a while.</summary>
internal sealed class MessageFollower(DmsTarget target, OrchestratorMessageReader reader, RefreshSignal signal, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private Task<DmsFault?>? _reading;
    private DateTimeOffset _notBefore;

    /// <summary>What is known, by ReplicationConfigArn.</summary>
    public ImmutableDictionary<string, OrchestratorMessage> Messages { get; private set; } = ImmutableDictionary<string, OrchestratorMessage>.Empty;

    /// <summary>Why the last read failed; null when it was good.</summary>
    public DmsFault? Fault { get; private set; }

    /// <summary>Begins a read after a good poll, unless one is under way.</summary>
    public void Begin(ImmutableArray<Replication> replications, CancellationToken cancellationToken)
    {
        if (_reading is null && time.GetUtcNow() >= _notBefore)
        {
            _reading = ReadAsync(replications, cancellationToken);
        }
    }

    /// <summary>Takes over a read that has finished; true when it brought something new.</summary>
    public async Task<bool> AbsorbAsync()
    {
        if (_reading is not { IsCompleted: true } finished)
        {
            return false;
        }

        _reading = null;
        var (fault, messages) = (await finished, reader.Known(target));
        var isNew = fault?.Kind != Fault?.Kind || !IsSame(messages);
        (Fault, Messages) = (fault, messages);
        _notBefore = fault is null ? default : time.GetUtcNow() + Pause;
        return isNew;
    }

    private async Task<DmsFault?> ReadAsync(ImmutableArray<Replication> replications, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await reader.ReadAsync(target, replications, either.Token);
            return null;
        }
        catch (DmsServiceException exception)
        {
            return exception.Fault;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DmsFault(FaultKind.Unreachable, "GetLogEvents", null, "The latest messages were not read in time. The dashboard tries again by itself.", time.GetUtcNow());
        }
        finally
        {
            signal.Raise(target.Name, WakeReasons.Background);
        }
    }

    private bool IsSame(ImmutableDictionary<string, OrchestratorMessage> messages) =>
        messages.Count == Messages.Count && messages.All(pair => Messages.GetValueOrDefault(pair.Key) == pair.Value);
}
