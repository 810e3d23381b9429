using System.Text.RegularExpressions;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access;

/// <summary>
/// Keeps tokens out of the dashboard's own log. The hub takes one in the query, for browsers have no other way, and share links are one; the server logs
/// addresses with their queries where somebody sets its level to Information, and marks each line with the path.
/// </summary>
internal sealed partial class QueryTokenLogs(ILoggerFactory inner) : ILoggerFactory
{
    private const string Server = "Microsoft.AspNetCore.";

    public ILogger CreateLogger(string categoryName)
    {
        var logger = inner.CreateLogger(categoryName);
        return categoryName.StartsWith(Server, StringComparison.Ordinal) ? new Logger(logger) : logger;
    }

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed partial class Logger(ILogger inner) : ILogger
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
                inner.Log(logLevel, eventId, "A request with a token in its address, which is not logged.", exception, static (sentence, _) => sentence);
            }
        }

        // Values, and not the sentence: that would be put together for nobody when the level is off.
        private static bool HasToken<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> values
            && values.Any(static value => value.Value?.ToString() is { } text && IsWithToken(text));

        // As it came, and as the server reads it: what any letter of a name is written as is the sender's to choose.
        private static bool IsWithToken(string text) => HasOne(text) || (text.Contains('%', StringComparison.Ordinal) && HasOne(Uri.UnescapeDataString(text)));

        private static bool HasOne(string text) =>
            text.Contains($"{PresentedToken.QueryName}=", StringComparison.OrdinalIgnoreCase)
            || (text.Contains("/s/", StringComparison.OrdinalIgnoreCase) && ShareLink().IsMatch(text));

        // Also one that was cut or mistyped: what is left of it is nearly one.
        [GeneratedRegex("/s/[A-Za-z0-9_%-]{16,}", RegexOptions.IgnoreCase)]
        private static partial Regex ShareLink();
    }
}
