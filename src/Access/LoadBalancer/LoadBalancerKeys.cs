using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access.LoadBalancer;

/// <summary>The public keys of load balancers, each read once from AWS.</summary>
internal sealed partial class LoadBalancerKeys(IOptions<LoadBalancerOptions> options, SignInClient client, TimeProvider time, ILogger<LoadBalancerKeys> logger) : IDisposable
{
    // AWS changes keys now and then; whoever makes up ids must not fill the memory, nor keep others out.
    private const int MostKeys = 20, MostFailures = 1000;

    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _reading = new(1);
    private readonly ConcurrentDictionary<string, ECDsa> _keys = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _failures = [];

    // Oldest first; only whoever reads touches them.
    private readonly Queue<string> _keyOrder = [], _failureOrder = [];

    /// <summary>The key of that id; null when there is none, or none can be had now.</summary>
    public async Task<ECDsa?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        // Before it comes into an address.
        if (!Id().IsMatch(id))
        {
            return null;
        }

        if (_keys.TryGetValue(id, out var known))
        {
            return known;
        }

        if (HasJustFailed(id))
        {
            return null;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return _keys.TryGetValue(id, out known) ? known : await AskAsync(id, cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }

        _reading.Dispose();
    }

    private async Task<ECDsa?> AskAsync(string id, CancellationToken cancellationToken)
    {
        if (HasJustFailed(id))
        {
            return null;
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(await client.ReadTextAsync(new Uri(options.Value.Keys, id), cancellationToken));
            KeepKey(id, key);
            return key;
        }
        catch (Exception exception) when (exception is HttpRequestException or ArgumentException or CryptographicException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            key.Dispose();
            KeepFailure(id);
            LogUnreadable(id, exception.Message);
            return null;
        }
    }

    private bool HasJustFailed(string id) => _failures.TryGetValue(id, out var at) && time.GetUtcNow() - at < BetweenFailures;

    private void KeepKey(string id, ECDsa key)
    {
        _keys[id] = key;
        _keyOrder.Enqueue(id);
        // Not disposed of: somebody may be comparing with it.
        if (_keyOrder.Count > MostKeys)
        {
            _keys.TryRemove(_keyOrder.Dequeue(), out _);
        }
    }

    private void KeepFailure(string id)
    {
        if (_failures.TryAdd(id, time.GetUtcNow()))
        {
            _failureOrder.Enqueue(id);
        }

        _failures[id] = time.GetUtcNow();
        if (_failureOrder.Count > MostFailures)
        {
            _failures.TryRemove(_failureOrder.Dequeue(), out _);
        }
    }

    [GeneratedRegex(@"^[0-9a-f-]{36}\z")]
    private static partial Regex Id();

    [LoggerMessage(LogLevel.Warning, "The load balancer's public key {Id} cannot be read. {Reason}")]
    private partial void LogUnreadable(string id, string reason);
}
