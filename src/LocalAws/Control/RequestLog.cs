using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Control;

/// <summary>Counts the requests of each operation, refused ones included, and knows those that are still open.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentDictionary<string, long> _counts = new();
    private readonly ConcurrentDictionary<OpenRequest, string> _open = new();

    /// <summary>Requests by operation name since the start or the last <see cref="Clear"/>.</summary>
    public ImmutableSortedDictionary<string, long> Counts => _counts.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>All requests since the start or the last <see cref="Clear"/>.</summary>
    public long Total => _counts.Values.Sum();

    /// <summary>Requests of one operation, e.g. <c>DescribeReplications</c>.</summary>
    public long Of(string operation) => _counts.GetValueOrDefault(operation);

    /// <summary>Requests of one operation that wait for their answer or stream it, e.g. open live tails.</summary>
    public int OpenOf(string operation) => _open.Values.Count(name => name == operation);

    /// <summary>Counts from zero again.</summary>
    public void Clear() => _counts.Clear();

    /// <summary>The operation that an X-Amz-Target names.</summary>
    internal static string OperationOf(string target) => target.Length == 0 ? "(no target)" : target[(target.LastIndexOf('.') + 1)..];

    internal void Count(string target) => _counts.AddOrUpdate(OperationOf(target), 1, static (_, count) => count + 1);

    internal IDisposable Open(string target, HttpContext http)
    {
        var request = new OpenRequest(this, http);
        _open[request] = OperationOf(target);
        return request;
    }

    /// <summary>Cuts the connection of the open requests of an operation, or of all for <c>*</c>; says how many.</summary>
    internal int Cut(string operation)
    {
        var cut = 0;
        foreach (var (request, name) in _open)
        {
            if ((operation == "*" || operation == name) && request.Cut())
            {
                cut++;
            }
        }

        return cut;
    }

    private sealed class OpenRequest(RequestLog owner, HttpContext http) : IDisposable
    {
        private readonly Lock _gate = new();
        private bool _ended;

        /// <summary>Cuts it unless it has ended: the server may use its context for another request then, or have let go of it.</summary>
        public bool Cut()
        {
            lock (_gate)
            {
                if (!_ended)
                {
                    http.Abort();
                }

                return !_ended;
            }
        }

        public void Dispose()
        {
            lock (_gate)
            {
                _ended = true;
            }

            owner._open.TryRemove(this, out _);
        }
    }
}
