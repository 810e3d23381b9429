using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Polling.ConnectionReadings;

/// <summary>Reads the connections of one target while someone looks at them or the end of a test is awaited, and writes down what became of tests.</summary>
internal sealed class ConnectionReader(AwsTarget target, ConnectionsFeed feed, ActivityStore activity, ConnectionsOptions options, TimeProvider time)
{
    // Enough for the first pages.
    private const int Burst = 5;

    private readonly RequestBudget _budget = target.Budgets.Of("connections", options.RequestsPerSecond, Burst);
    private DateTimeOffset? _readAt;
    private int _failures;

    private string TargetName => target.Target.Name;

    /// <summary>Runs until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (feed.IsWanted && Due <= time.GetUtcNow())
            {
                await ReadAsync(cancellationToken);
            }

            await WaitAsync(cancellationToken);
        }
    }

    private DateTimeOffset Due => _readAt is { } readAt ? readAt + ConnectionSchedule.Wait(options, feed.Current, _failures) : DateTimeOffset.MinValue;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        // The simulated account is made anew with each start: earlier tests were of another one.
        var isFirst = _readAt is null && !target.Target.IsDemo;
        var began = time.GetUtcNow();
        _readAt = began;
        try
        {
            var earlier = isFirst ? await EarlierTests.ReadAsync(activity, TargetName, cancellationToken) : [];
            var pages = await target.Dms.DescribeConnectionsAsync(_budget, cancellationToken);
            await PublishAsync(ByKey(pages.Items), earlier, began);
            _failures = 0;
        }
        catch (DmsServiceException exception)
        {
            _failures++;
            feed.Update(snapshot => snapshot with { Fault = exception.Fault });
        }
    }

    private async Task PublishAsync(ImmutableDictionary<ConnectionKey, EndpointConnection> found, IEnumerable<KeyValuePair<ConnectionKey, DateTimeOffset>> earlier, DateTimeOffset began)
    {
        ImmutableArray<EndedTest> ended = [.. feed.Current.Tests.Values.Select(test => EndedTest.Of(test, found.GetValueOrDefault(test.Key), began)).OfType<EndedTest>()];
        // Before it is published: whoever sees that a test is over finds what became of it in the activity.
        foreach (var test in ended)
        {
            if (test is { Finding: { } finding, Test: { ActivityId: { } id, AnsweredAt: { } answeredAt } })
            {
                await activity.SettleAsync(id, finding, answeredAt);
            }
        }

        feed.Update(snapshot => snapshot with
        {
            Connections = found,
            Tests = snapshot.Tests.RemoveRange(ended.Select(static test => test.Test.Key)),
            TestedAt = TestTimes.After(snapshot, found, earlier, began),
            CapturedAt = began,
            Fault = null,
        });
    }

    private ImmutableDictionary<ConnectionKey, EndpointConnection> ByKey(ImmutableArray<EndpointConnection> connections)
    {
        var found = ImmutableDictionary.CreateBuilder<ConnectionKey, EndpointConnection>();
        foreach (var connection in connections)
        {
            found[new ConnectionKey(TargetName, connection.ReplicationInstanceArn, connection.EndpointArn)] = connection;
        }

        return found.ToImmutable();
    }

    /// <summary>Waits for the time, for somebody who comes, or for a test.</summary>
    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var timer = feed.IsWanted ? new CancellationTokenSource(Positive(Due - time.GetUtcNow()), time) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            await feed.ChangedAsync(either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The time has come.
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TimeSpan Positive(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
