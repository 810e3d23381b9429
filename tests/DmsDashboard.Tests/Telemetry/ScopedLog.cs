using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Telemetry;

/// <summary>A log in which each line has what it belongs to, as in JSON.</summary>
internal sealed class ScopedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>Each line, and after it its scopes.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Category(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        // Holds nothing that must be let go.
    }

    private sealed class Category(ScopedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            log._scopes.ForEachScope(static (scope, found) => found.Add(scope is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(static value => $"{value.Key}={value.Value}")) : $"{scope}"), scopes);
            log._lines.Enqueue($"{formatter(state, exception)} {exception} | {string.Join(" | ", scopes)}");
        }
    }
}
