using DmsDashboard.Aws;
using DmsDashboard.Model.Statuses;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Aws;

public sealed class AwsTrafficTests
{
    private static readonly TrafficCount One = new(1, 0, 0, 0);

    private readonly ManualTimeProvider _time = new(Backend.Noon.AddSeconds(30));
    private readonly AwsTraffic _traffic;

    public AwsTrafficTests() => _traffic = new AwsTraffic(_time);

    [Fact]
    public void Read_NothingSent_IsEmpty() => Assert.Empty(_traffic.Read());

    [Fact]
    public void Read_AsTimePasses_ForgetsTheMinuteThenTheHourAndKeepsTheSum()
    {
        _traffic.Count("DescribeReplications", new TrafficCount(1, 1, 1, 0));

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, Read().LastMinute.Requests);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((0, 1, 1), (Read().LastMinute.Requests, Read().LastHour.Requests, Read().LastHour.Throttled));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal((0, new TrafficCount(1, 1, 1, 0)), (Read().LastHour.Requests, Read().Total));
    }

    [Fact]
    public void Read_InTheFirstMinute_KnowsNoAverage()
    {
        _traffic.Count("DescribeReplications", One);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(Read().AverageAMinute);

        _time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(0.5, Read().AverageAMinute);
    }

    [Fact]
    public void Read_Minutes_BeginWithTheProcessAndEndWithThisOne()
    {
        _traffic.Count("DescribeReplications", One);
        _time.Advance(TimeSpan.FromMinutes(2));
        _traffic.Count("DescribeReplications", One + One);

        Assert.Equal([1, 0, 2], Read().Minutes.Select(static minute => minute.Requests));

        _time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(60, Read().Minutes.Length);
    }

    [Fact]
    public void Read_Operations_AreByName()
    {
        foreach (var operation in (string[])["GetLogEvents", "DescribeReplications", "DescribeEndpoints"])
        {
            _traffic.Count(operation, One);
        }

        Assert.Equal(["DescribeEndpoints", "DescribeReplications", "GetLogEvents"], _traffic.Read().Select(static operation => operation.Operation));
    }

    [Fact]
    public void Count_EndlesslyManyOperations_AreKeptAsOne()
    {
        for (var number = 0; number < 10_000; number++)
        {
            _traffic.Count($"Operation{number}", One);
        }

        var operations = _traffic.Read();
        Assert.True(operations.Length < 100);
        Assert.Equal(10_000, operations.Sum(static operation => operation.Total.Requests));
        Assert.Contains(operations, static operation => operation.Operation == AwsTraffic.Others);
    }

    [Fact]
    public void Ring_AnyCountsAtAnyTimes_AnswersWhatAListWould()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (width, length) = (TimeSpan.FromSeconds(random.Next(1, 90)), random.Next(1, 70));
            var ring = new TrafficRing(width, length);
            var (since, now) = (Backend.Noon, Backend.Noon);
            var seen = new List<DateTimeOffset>();
            for (var step = 0; step < 100; step++)
            {
                now += width * (random.NextDouble() * random.Next(1, 2 * length));
                ring.Add(now, One);
                seen.Add(now);
            }

            var slot = now.UtcTicks / width.Ticks;
            var kept = seen.Count(at => at.UtcTicks / width.Ticks > slot - length);
            Assert.Equal(kept, ring.Read(since, now).Sum(static count => count.Requests));
        }
    }

    private OperationTraffic Read() => Assert.Single(_traffic.Read());
}
