namespace DmsDashboard.Api;

/// <summary>
/// Keeps one exception out of the dashboard's own log: the one by which the answer of a broken log file is left without its end. The server knows no
/// other way, and reports it with its stack as a failure of the program. That the file broke off, and why, stands there in one line (LogFileResult).
/// </summary>
internal sealed class LogFileEnds(ILoggerFactory inner) : ILoggerFactory
{
    // Those of ASP.NET Core alone see an exception that no code of ours has caught.
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
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not LogFileException)
            {
                inner.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
