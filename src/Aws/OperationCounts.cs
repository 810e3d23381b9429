using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Aws;

/// <summary>What was sent for one operation. Not safe for concurrent use.</summary>
internal sealed class OperationCounts(string operation)
{
    private const int Hour = 60;
    private const int Minute = 60;

    private readonly TrafficRing _minutes = new(TimeSpan.FromMinutes(1), Hour);
    private readonly TrafficRing _seconds = new(TimeSpan.FromSeconds(1), Minute);
    private TrafficCount _total;

    public void Add(DateTimeOffset at, TrafficCount count)
    {
        _minutes.Add(at, count);
        _seconds.Add(at, count);
        _total += count;
    }

    public OperationTraffic Read(DateTimeOffset since, DateTimeOffset now)
    {
        var minutes = _minutes.Read(since, now);
        var lastHour = minutes.Aggregate(default(TrafficCount), static (sum, count) => sum + count);
        var span = now - _minutes.BeginningOf(since, now);
        return new OperationTraffic(operation)
        {
            LastMinute = _seconds.Read(since, now).Aggregate(default(TrafficCount), static (sum, count) => sum + count),
            // In the first minute a few requests would stand for many.
            AverageAMinute = span >= TimeSpan.FromMinutes(1) ? lastHour.Requests / span.TotalMinutes : null,
            Minutes = minutes,
            LastHour = lastHour,
            Total = _total,
        };
    }
}
