using System.Collections.Immutable;
using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Components.Logs;

/// <summary>A circuit's collector and desk, and a reader who presses anything.</summary>
internal sealed class FuzzedReader : IDisposable
{
    private static readonly ImmutableArray<LogSource> Sources = [GivenLog.Source, LogSource.OfGroup("demo", "dms-tasks-shared"), LogSource.OfGroup("demo", "/aws/rds/instance/orders/postgresql")];

    private static readonly string[] Streams = ["dms-serverless-serv-res-id-1", "dms-serverless-replication-orchestrator-ABC", "dms-task-X", "orders.0"];

    private static readonly string[] Searches = ["", "a", "ORA-", "<script>", "'", "\ud800", "\0", "table"];

    private readonly Random _random;
    private readonly LogItems[] _items = [.. Sources.Select(static source => new LogItems(source))];
    private readonly List<LogEvent>[] _waiting = [.. Sources.Select(static _ => new List<LogEvent>())];
    private readonly ImmutableArray<int> _orders;
    private long _millis = 1_763_200_000_000;

    public FuzzedReader(Random random, LogLimits limits)
    {
        (_random, Collector) = (random, new LogCollector(limits));
        _orders = Collector.Use(Sources);
        Desk.Show(Collector.View);
    }

    public LogCollector Collector { get; }

    public LogDesk Desk { get; } = new();

    public LogRowLook Look => new()
    {
        Zone = TimeZoneChoice.Utc,
        Today = new DateOnly(2026, 11, 15),
        Sources = Desk.View.Sources,
        Query = Desk.Query,
        Selected = Desk.Selected,
    };

    /// <summary>Logs a text somewhere, and hands it over sooner or later.</summary>
    public void Take(string text)
    {
        var source = _random.Next(Sources.Length);
        _waiting[source].Add(new LogEvent { LogGroupName = "group", LogStreamName = Streams[_random.Next(Streams.Length)], Timestamp = Time(), Message = text });
        if (_random.Next(5) == 0)
        {
            HandOver(source);
        }
    }

    /// <summary>Presses something.</summary>
    public void DoAnything()
    {
        Enumerable.Range(0, Sources.Length).ToList().ForEach(HandOver);
        Desk.Show(Collector.View);
        switch (_random.Next(9))
        {
            case 0:
                Desk.Show(Query());
                break;
            case 1:
                Desk.StepMatch(_random.Next(2) == 0 ? 1 : -1);
                break;
            case 2:
                Desk.StepError(_random.Next(2) == 0 ? 1 : -1);
                break;
            case 3:
                Desk.Step(_random.Next(-30, 31), null);
                break;
            case 4:
                Desk.Pause(static (_, _) => Task.FromResult(new LogPage([], null, null)));
                break;
            case 5:
                Desk.Follow();
                break;
            case 6 when Desk.Selected is { } selected:
                Desk.Unfold(selected, !selected.IsUnfolded);
                break;
            case 7 when Desk.Selected is { } selected:
                Desk.ShowRepeats(selected, !selected.ShowsRepeats);
                break;
            default:
                Collector.BeginRun(Time());
                break;
        }
    }

    public void Dispose() => Desk.Dispose();

    private void HandOver(int source)
    {
        var mark = _random.Next(10) == 0 ? new LogMark((LogMarkKind)_random.Next(8), Time(), string.Concat(_waiting[source].Select(static waiting => waiting.Message).Take(1))) : null;
        var items = _items[source].Of(new LogAddition(LogFeedState.Live) { Before = mark, Events = [.. _waiting[source]] });
        Collector.Take(_orders[source], new LogBatch([.. items], IsReset: _random.Next(10) == 0, LogFeedState.Live));
        _waiting[source].Clear();
    }

    // Nearly in order, as lines come; now and then a clock is far off.
    private DateTimeOffset Time() => _random.Next(200) switch
    {
        0 => DateTimeOffset.UnixEpoch,
        1 => DateTimeOffset.MaxValue,
        2 => DateTimeOffset.FromUnixTimeMilliseconds(_random.NextInt64(0, 253_402_300_799_999)),
        _ => DateTimeOffset.FromUnixTimeMilliseconds((_millis += _random.Next(4)) - _random.Next(2_000)),
    };

    private LogQuery Query() => new()
    {
        Severities = (LogSeverities)_random.Next((int)LogSeverities.All + 1) | LogSeverities.Error,
        Text = Searches[_random.Next(Searches.Length)],
        OnlyMatches = _random.Next(4) == 0,
        GroupsRepeats = _random.Next(2) == 0,
        HidesRoutine = _random.Next(2) == 0,
        Wraps = _random.Next(2) == 0,
        ShowsAges = _random.Next(2) == 0,
    };
}
