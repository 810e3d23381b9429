using System.Text.Json;
using System.Threading.RateLimiting;
using DmsDashboard.Model;
using Microsoft.AspNetCore.SignalR;

namespace DmsDashboard.Hubs;

/// <summary>
/// What the framework logs of the hub. A call that is wrong is the caller's mistake and answered to the caller: it is a line here, and not an error with where in the program
/// it was found out; and so many of them in a minute, for whoever has a token can send as many as they like.
/// </summary>
internal sealed partial class HubLogs(ILoggerFactory inner) : ILoggerFactory
{
    /// <summary>Lines of refused calls in a minute.</summary>
    public const int MostAMinute = 20;

    // The caller has a say in both: a call's number is theirs to choose, as is a method's name.
    private const int LongestWhat = 100, LongestReason = 300;

    private readonly FixedWindowRateLimiter _lines = new(new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) });

    public ILogger CreateLogger(string categoryName) => new Logger(inner.CreateLogger(categoryName), this);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => _lines.Dispose();

    private void Note(ILogger logger, string what, Exception exception)
    {
        using var lease = _lines.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            return;
        }

        LogRefused(logger, PlainText.Cut(what, LongestWhat), PlainText.Cut(exception.Message, LongestReason), _lines.GetStatistics() is { CurrentAvailablePermits: 0 } ? " Further ones of this minute are not logged." : "");
    }

    [LoggerMessage(LogLevel.Warning, "A program's call of the hub was refused. {What} {Reason}{Rest}")]
    private static partial void LogRefused(ILogger logger, string what, string reason, string rest);

    private sealed class Logger(ILogger inner, HubLogs logs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning && exception is (HubException or InvalidDataException or JsonException) and { } wrong)
            {
                logs.Note(inner, formatter(state, null), wrong);
            }
            else
            {
                inner.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
