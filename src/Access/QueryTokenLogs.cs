using DmsDashboard.Model.Access;

namespace DmsDashboard.Access;

/// <summary>
/// Keeps tokens out of the dashboard's own log. The hub takes one in the query, for browsers have no other way, and the server logs addresses with
/// their queries where somebody sets its level to Information.
/// </summary>
internal sealed class QueryTokenLogs(ILoggerFactory inner) : ILoggerFactory
{
    private const string Server = "Microsoft.AspNetCore.";

    public ILogger CreateLogger(string categoryName)
    {
        var logger = inner.CreateLogger(categoryName);
        return categoryName.StartsWith(Server, StringComparison.Ordinal) ? new Logger(logger) : logger;
    }

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class Logger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => HasToken(state) ? null : inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!HasToken(state))
            {
                inner.Log(logLevel, eventId, state, exception, formatter);
            }
            else
            {
                inner.Log(logLevel, eventId, "A request with a token in its query; its address is not logged.", exception, static (sentence, _) => sentence);
            }
        }

        // Values, and not the sentence: that would be put together for nobody when the level is off.
        private static bool HasToken<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> values
            && values.Any(static value => value.Value?.ToString()?.Contains($"{PresentedToken.QueryName}=", StringComparison.OrdinalIgnoreCase) is true);
    }
}
