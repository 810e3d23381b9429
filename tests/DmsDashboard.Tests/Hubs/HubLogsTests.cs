using DmsDashboard.Hubs;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Hubs;

public sealed class HubLogsTests
{
    [Fact]
    public void RefusedCall_WithALineBreakInItsNumber_IsOneShortLine()
    {
        using var log = new RecordedLog();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var logs = new HubLogs(factory);
        var state = $"Failed to invoke hub method. Call 1\r\nwarn: forged\u2028\u202E {new string('x', 5_000)}";

        logs.CreateLogger("hub").Log(LogLevel.Error, default, state, new HubException($"No\nsuch {new string('y', 5_000)}"), static (text, _) => text);

        var (level, line) = Assert.Single(log.Entries);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("Call 1  warn: forged", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, static sign => char.IsControl(sign) || sign is '\u2028' or '\u202E');
        Assert.InRange(line.Length, 100, 500);
    }
}
